import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CANCEL_REASONS,
  type CancelReason,
  type CardFacts,
  LOST_BY,
  type LostBy,
  SS_STATUSES,
  type SsStatus,
  WHEREABOUTS,
  type Whereabouts,
} from '../../shared/cards';
import {
  ACTIVATION_CHANNELS,
  type ActivationChannel,
  BUSINESS_TYPES,
  type BusinessType,
  CARD_KINDS,
  type CardKind,
  LOSS_REASONS,
  type LossReason,
  PROXY_RELATIONS,
  type ProxyRelation,
} from '../../shared/codes';
import { BATCH_STATUSES, type BatchStatus } from '../../shared/production';
import { Employer } from '../employers/employer.entity';
import { Office } from '../offices/office.entity';
import { Person } from '../people/person.entity';
import {
  codeColumn,
  countColumn,
  dayColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Event } from '../platform/event.type';
import { Personal } from '../platform/operations';
import { Day, Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';

export const WhereaboutsEnum = enumOf('Whereabouts', WHEREABOUTS, 'Where a card is');
export const CardKindEnum = enumOf('CardKind', CARD_KINDS, 'Which card');
export const SsStatusEnum = enumOf('SsStatus', SS_STATUSES, 'State of the social security function (AAZ502)');
export const LossReasonEnum = enumOf('LossReason', LOSS_REASONS, 'Why a card is reported lost');
export const CancelReasonEnum = enumOf('CancelReason', CANCEL_REASONS, 'Why a card is cancelled');
export const ActivationChannelEnum = enumOf('ActivationChannel', ACTIVATION_CHANNELS, 'Ways to enable a card');
export const LostByEnum = enumOf('LostBy', LOST_BY, 'In whose hands a card got lost');
export const ProxyRelationEnum = enumOf('ProxyRelation', PROXY_RELATIONS, 'How a proxy or guardian is related');
export const BatchStatusEnum = enumOf('BatchStatus', BATCH_STATUSES, 'Where a production batch stands');
export const BusinessTypeEnum = enumOf('BusinessType', BUSINESS_TYPES, 'What is asked for');

/** What the rules see of a card beyond its own row. */
@ObjectType({ simpleResolvers: true, description: 'What the rules see of a card beyond its own fields' })
export class CardMore
  implements
    Pick<CardFacts, 'dataComplete' | 'batchStatus' | 'numberTaken' | 'othersOnTheWay' | 'caseOpen' | 'holderDeceased'>
{
  @Field(() => Boolean, { description: 'Chip and bank data are known; without them it cannot be enabled (待补录)' })
  dataComplete!: boolean;
  @Field(() => BatchStatusEnum, { nullable: true, description: 'Where the batch stands that it was last put into' })
  batchStatus!: BatchStatus | null;
  @Field(() => Boolean, { description: 'Always false: a number is judged as it is given' }) numberTaken!: boolean;
  @Field(() => Boolean, { description: 'Another card or case of this person and kind is on its way' })
  othersOnTheWay!: boolean;
  @Field(() => Boolean, { description: 'A case of this person and kind is open' }) caseOpen!: boolean;
  @Field(() => Boolean) holderDeceased!: boolean;
}

/** A card: ordered by an approval; it knows its application only by id. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'A card, from its order on' })
@Entity('card')
@Index('ux_card_open_key', ['openKey'], { unique: true })
@Index('ux_card_in_force_key', ['inForceKey'], { unique: true })
@Index('ix_card_application', ['applicationId'])
@Index('ix_card_person', ['personId'])
@Index('ix_card_whereabouts', ['whereabouts', 'regionCode', 'orderedAt', 'id'])
@Index('ix_card_office', ['officeId', 'whereabouts', 'orderedAt', 'id'])
@Index('ix_card_employer', ['employerId', 'whereabouts', 'orderedAt', 'id'])
@Index('ix_card_keeper', ['keeperOfficeId', 'whereabouts', 'keptSince', 'id'])
@Index('ix_card_no', ['cardNo'])
@Index('ix_card_lapse', ['ssStatus', 'lossUntil', 'id'])
@Index('ix_card_batch', ['batchId'])
export class Card implements Omit<CardFacts, keyof CardMore | 'unitAtCounter' | 'handedOn'> {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => WhereaboutsEnum) @Column(codeColumn) whereabouts!: Whereabouts;
  @Field(() => CardKindEnum) @Column(codeColumn) kind!: CardKind;
  @Field(() => BusinessTypeEnum) @Column(codeColumn) businessType!: BusinessType;
  @Field(() => ID) @Column(idColumn) personId!: string;
  @Field(() => ID, { description: 'The case that ordered it' }) @Column(idColumn) applicationId!: string;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => ID, { description: 'The office that ordered it' }) @Column(idColumn) officeId!: string;
  @Field(() => ID, { nullable: true, description: 'The unit through which it was applied for' })
  @Column(nullable(idColumn))
  employerId!: string | null;
  /** Held while the card is on its way: one per person and kind. */
  @Column(nullable(textColumn(80))) openKey!: string | null;
  /** Held while the card is in force: one per person and kind. */
  @Column(nullable(textColumn(80))) inForceKey!: string | null;
  @Field(() => Instant) @Column(instantColumn) orderedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The batch that it was last put into' })
  @Column(nullable(idColumn))
  batchId!: string | null;
  @Field(() => String, { nullable: true, description: 'Card number (AAZ500), given by the maker' })
  @Column(nullable(textColumn(9)))
  cardNo!: string | null;
  /** Chip number (卡识别码) and reset code, from the return file. */
  @Column(nullable(textColumn(32))) chipId!: string | null;
  @Column(nullable(textColumn(64))) atr!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the issuing bank' })
  @Column(nullable(codeColumn))
  bankCode!: string | null;
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) bankCardNo!: string | null;
  @Field(() => String, { nullable: true, description: 'Last four of the bank card number' })
  @Column(nullable(textColumn(4)))
  bankCardLast4!: string | null;
  @Field(() => Day, { nullable: true, description: 'Issue date as printed' })
  @Column(nullable(dayColumn))
  issuedOn!: string | null;
  @Field(() => Day, { nullable: true }) @Column(nullable(dayColumn)) validUntil!: string | null;
  @Field(() => String, { nullable: true, description: "Place in the maker's box" })
  @Column(nullable(codeColumn))
  boxPosition!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) producedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The office that keeps it' })
  @Column(nullable(idColumn))
  keeperOfficeId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The unit that keeps it' })
  @Column(nullable(idColumn))
  keeperEmployerId!: string | null;
  @Field(() => String, { nullable: true, description: 'Shelf and box' }) @Column(nullable(codeColumn)) shelf!:
    | string
    | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) keptSince!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the voucher or letter by which a unit took it (R-41)',
  })
  @Column(nullable(textColumn(60)))
  voucherNo!: string | null;
  @Field(() => String, { nullable: true, description: 'Who took it for the unit (R-41)' })
  @Column(nullable(textColumn(60)))
  agentName!: string | null;
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) agentNumber!: string | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(4))) agentNumberLast4!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) missingSince!: Date | null;
  @Field(() => LostByEnum, { nullable: true, description: 'In whose hands it got lost' })
  @Column(nullable(codeColumn))
  lostBy!: LostBy | null;
  @Field(() => String, { nullable: true, description: 'How it was found to be missing' })
  @Column(nullable(textColumn(200)))
  missingNote!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which the holder got it' })
  @Column(nullable(dayColumn))
  collectedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Who collected it in the place of the holder (R-39)' })
  @Column(nullable(textColumn(60)))
  collectorName!: string | null;
  @Field(() => ProxyRelationEnum, { nullable: true })
  @Column(nullable(codeColumn))
  collectorRelation!: ProxyRelation | null;
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) collectorNumber!: string | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(4))) collectorNumberLast4!: string | null;

  @Field(() => SsStatusEnum, { nullable: true }) @Column(nullable(codeColumn)) ssStatus!: SsStatus | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) enabledAt!: Date | null;
  @Field(() => ActivationChannelEnum, { nullable: true })
  @Column(nullable(codeColumn))
  enabledBy!: ActivationChannel | null;
  /** What a release goes back to: a card never enabled does not come back enabled. */
  @Column(nullable(codeColumn)) statusBeforeLoss!: SsStatus | null;
  @Field(() => LossReasonEnum, { nullable: true }) @Column(nullable(codeColumn)) lossReason!: LossReason | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) lostAt!: Date | null;
  @Field(() => Day, { nullable: true, description: 'The last day of a temporary loss report (P-20)' })
  @Column(nullable(dayColumn))
  lossUntil!: string | null;
  @Field(() => CancelReasonEnum, { nullable: true })
  @Column(nullable(codeColumn))
  cancelReason!: CancelReason | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(200))) cancelNote!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) cancelledAt!: Date | null;
  @Column(nullable(idColumn)) replacedById!: string | null;

  @Field(() => ID, { nullable: true, description: 'The photo of the case that ordered it' })
  photoFileId!: string | null;
  @Field(() => Boolean, { description: 'Its chip number is known' }) chipOnFile!: boolean;
  @Field(() => Boolean, { description: 'Its bank card number is known' }) bankOnFile!: boolean;
  @Field(() => String, { nullable: true, description: 'Number of the batch that it was last put into' })
  batchNo!: string | null;
  @Field(() => CardMore, { description: 'What the rules see beyond the own fields' }) facts!: CardMore;

  @Field(() => Person) person!: Person;
  @Field(() => Employer, { nullable: true }) employer!: Employer | null;
  @Field(() => Office, { description: 'The office that ordered it' }) office!: Office;
  @Field(() => Office, { nullable: true, description: 'The office that keeps it' }) keeperOffice!: Office | null;
  @Field(() => Employer, { nullable: true, description: 'The unit that keeps it' }) keeperEmployer!: Employer | null;
  @Field(() => [Event], { description: 'What happened to it, in order' }) history!: Event[];
}

/** A card number that was given: one card has it; void, it is never given again (lifecycles.md, remake). */
@Entity('card_number')
@Index('ix_card_number_card', ['cardId'])
export class CardNumber {
  /** Region and number. */
  @PrimaryColumn(textColumn(60)) id!: string;
  @Column(idColumn) cardId!: string;
  @Column(nullable(instantColumn)) voidedAt!: Date | null;
}
