import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CardFacts, WHEREABOUTS, type Whereabouts } from '../../shared/cards';
import { BUSINESS_TYPES, type BusinessType, CARD_KINDS, type CardKind } from '../../shared/codes';
import { codeColumn, countColumn, idColumn, instantColumn, nullable, textColumn } from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Instant } from '../platform/scalars';

export const WhereaboutsEnum = enumOf('Whereabouts', WHEREABOUTS, 'Where a card is');
export const CardKindEnum = enumOf('CardKind', CARD_KINDS, 'Which card');
export const BusinessTypeEnum = enumOf('BusinessType', BUSINESS_TYPES, 'What is asked for');

/** A card: ordered by an approval; it knows its application only by id. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'A card, from its order on' })
@Entity('card')
@Index('ux_card_open_key', ['openKey'], { unique: true })
@Index('ux_card_in_force_key', ['inForceKey'], { unique: true })
@Index('ix_card_application', ['applicationId'])
@Index('ix_card_person', ['personId'])
@Index('ix_card_whereabouts', ['whereabouts', 'regionCode', 'orderedAt', 'id'])
export class Card implements CardFacts {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => WhereaboutsEnum) @Column(codeColumn) whereabouts!: Whereabouts;
  @Field(() => CardKindEnum) @Column(codeColumn) kind!: CardKind;
  @Field(() => BusinessTypeEnum) @Column(codeColumn) businessType!: BusinessType;
  @Column(idColumn) personId!: string;
  @Column(idColumn) applicationId!: string;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Column(idColumn) officeId!: string;
  @Column(nullable(idColumn)) employerId!: string | null;
  /** Held while the card is on its way: one per person and kind. */
  @Column(nullable(textColumn(80))) openKey!: string | null;
  /** Held while the card is in force: one per person and kind. */
  @Column(nullable(textColumn(80))) inForceKey!: string | null;
  @Field(() => Instant) @Column(instantColumn) orderedAt!: Date;
}
