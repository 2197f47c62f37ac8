import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  type CancelReason,
  type CardFacts,
  type FinStatus,
  type LostBy,
  type SsStatus,
  type Whereabouts,
} from '../../shared/cards';
import {
  type ActivationChannel,
  type BusinessType,
  type CardKind,
  type LossReason,
  type ProxyRelation,
  type ProxyScope,
  type VisitKind,
} from '../../shared/codes';
import {
  codeColumn,
  countColumn,
  dayColumn,
  flagColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { Personal } from '../platform/operations';
import { Day, Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';
import {
  ActivationChannelEnum,
  BusinessTypeEnum,
  CancelReasonEnum,
  CardKindEnum,
  FinStatusEnum,
  LossReasonEnum,
  LostByEnum,
  ProxyRelationEnum,
  ProxyScopeEnum,
  SsStatusEnum,
  VisitKindEnum,
  WhereaboutsEnum,
} from './card.enums';
import type { CardAct, CardMore } from './card.more';
import { TroubledCard } from './card.trouble';

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
@Index('ix_card_fin', ['finStatus', 'finGuardedAt', 'finDeadline', 'id'])
@Index('ix_card_expiry', ['ssStatus', 'validUntil', 'id'])
@Index('ix_card_fin_lapse', ['finStatus', 'finLossUntil', 'id'])
@Index('ix_card_custody_until', ['whereabouts', 'custodyUntil', 'id'])
@Index('ix_card_shelf', ['keeperOfficeId', 'whereabouts', 'shelf', 'keptSince', 'custodyUntil'])
@Index('ix_card_hands', ['whereabouts', 'keeperOfficeId', 'keeperEmployerId', 'officeId', 'employerId'])
@Index('ix_card_region', ['regionCode', 'id'])
@Index('ix_card_hand_over', ['handOverId'])
@Index('ux_card_collect_no', ['collectNo'], { unique: true })
@Index('ix_card_collect_office', ['collectOfficeId', 'whereabouts', 'orderedAt', 'id'])
@Index('ix_card_collector', ['collectorIndex', 'collectedOn'])
@Index('ix_card_trouble', ['troubleNo'])
@Index('ix_card_produced', ['officeId', 'producedAt'])
export class Card extends TroubledCard implements Omit<CardFacts, keyof CardMore | CardAct> {
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
  @Field(() => String, { nullable: true }) @Column(nullable(codeColumn)) shelf!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) keptSince!: Date | null;
  @Field(() => Day, { nullable: true, description: 'The day on which it was first ready to collect' })
  @Column(nullable(dayColumn))
  readyOn!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day of custody by the policy of the day it was ready (P-15)' })
  @Column(nullable(dayColumn))
  custodyUntil!: string | null;
  /** The hand-over by which it came to where it is; whoever reaches that one finds it in the ledger. */
  @Column(nullable(idColumn)) handOverId!: string | null;
  @Field(() => String, { nullable: true, description: 'Voucher or letter by which a unit took it (R-41)' })
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
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(200))) destroyNote!: string | null;

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

  @Field(() => ProxyScopeEnum, { nullable: true, description: 'What whoever collected it was entrusted with (R-39)' })
  @Column(nullable(textColumn(64)))
  collectorScope!: ProxyScope | null;
  /** More than usual were collected by one agent on that day. */
  @Field(() => Boolean, { description: 'Whoever collected it collected unusually many that day (R-39)' })
  @Column(nullable(flagColumn))
  unusualAgent!: boolean | null;
  /** Finds all that one agent collected, without their number. */
  @Column(nullable(textColumn(64))) collectorIndex!: string | null;
  @Field(() => String, { nullable: true, description: "Number of the proxy's letter, where the policy asks for one" })
  @Column(nullable(textColumn(64)))
  collectorLetterNo!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the receipt of its collection' })
  @Column(nullable(textColumn(64)))
  collectNo!: string | null;
  @Field(() => ID, { nullable: true, description: 'The office whose counter handed it out' })
  @Column(nullable(idColumn))
  collectOfficeId!: string | null;
  /** The policy of the day of collection: its clocks go on by it. */
  @Column(nullable(idColumn)) collectPolicyId!: string | null;

  @Field(() => SsStatusEnum, { nullable: true }) @Column(nullable(codeColumn)) ssStatus!: SsStatus | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) enabledAt!: Date | null;
  @Field(() => ActivationChannelEnum, { nullable: true })
  @Column(nullable(codeColumn))
  enabledBy!: ActivationChannel | null;
  @Field(() => ID, { nullable: true, description: 'Where it was enabled' })
  @Column(nullable(idColumn))
  enabledOfficeId!: string | null;
  @Field(() => VisitKindEnum, { nullable: true, description: 'What it was first used for at a hospital (R-68)' })
  @Column(nullable(textColumn(64)))
  visitKind!: VisitKind | null;
  @Field(() => Instant, { nullable: true, description: 'Since when its PIN is locked' })
  @Column(nullable(instantColumn))
  pinLockedAt!: Date | null;
  /** What a release goes back to: a card never enabled does not come back enabled. */
  @Column(nullable(codeColumn)) statusBeforeLoss!: SsStatus | null;
  @Field(() => LossReasonEnum, { nullable: true }) @Column(nullable(codeColumn)) lossReason!: LossReason | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) lostAt!: Date | null;
  @Field(() => Day, { nullable: true, description: 'The last day of a temporary loss report (P-20)' })
  @Column(nullable(dayColumn))
  lossUntil!: string | null;
  @Field(() => FinStatusEnum, { nullable: true, description: 'State of the financial function; null without one' })
  @Column(nullable(textColumn(64)))
  finStatus!: FinStatus | null;
  @Field(() => Day, { nullable: true, description: 'Last day to activate the financial function (R-70)' })
  @Column(nullable(dayColumn))
  finDeadline!: string | null;
  /** The latest reminder that was sent: so many days before the deadline. */
  @Column(nullable(countColumn)) finReminder!: number | null;
  @Field(() => Instant, { nullable: true, description: 'When the run after the last day had its effect (R-71)' })
  @Column(nullable(instantColumn))
  finGuardedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) finActivatedAt!: Date | null;
  @Field(() => ID, { nullable: true, description: 'The outlet of the bank that activated it' })
  @Column(nullable(idColumn))
  finOfficeId!: string | null;
  @Field(() => String, { nullable: true, description: 'Who had it activated in the place of the holder (P-19)' })
  @Column(nullable(textColumn(64)))
  finAgentName!: string | null;
  /** What a release of the financial function goes back to. */
  @Column(nullable(textColumn(64))) finStatusBeforeLoss!: FinStatus | null;
  @Field(() => LossReasonEnum, { nullable: true }) @Column(nullable(textColumn(64))) finLossReason!: LossReason | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) finLostAt!: Date | null;
  @Field(() => Day, { nullable: true, description: 'The last day of a temporary loss report at the bank (P-20)' })
  @Column(nullable(dayColumn))
  finLossUntil!: string | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(200))) finCloseNote!: string | null;
  @Field(() => CancelReasonEnum, { nullable: true })
  @Column(nullable(codeColumn))
  cancelReason!: CancelReason | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(200))) cancelNote!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) cancelledAt!: Date | null;
  @Column(nullable(idColumn)) replacedById!: string | null;
}
