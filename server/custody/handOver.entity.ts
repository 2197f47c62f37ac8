import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  HAND_OVER_KINDS,
  HAND_OVER_STATUSES,
  HAND_OVER_WAYS,
  type HandOverFacts,
  type HandOverKind,
  type HandOverStatus,
  ITEM_OUTCOMES,
  type ItemOutcome,
} from '../../shared/handOvers';
import { Employer } from '../employers/employer.entity';
import { Office } from '../offices/office.entity';
import { codeColumn, countColumn, dayColumn, idColumn, instantColumn, nullable, textColumn } from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Event } from '../platform/event.type';
import { Day, Instant } from '../platform/scalars';

export const HandOverKindEnum = enumOf('HandOverKind', HAND_OVER_KINDS, 'From whose hands into whose cards go');
export const HandOverStatusEnum = enumOf('HandOverStatus', HAND_OVER_STATUSES, 'Where a hand-over stands');
export const HandOverWayEnum = enumOf('HandOverWay', HAND_OVER_WAYS, 'Into the own office, or out of it');
export const HandOverItemOutcomeEnum = enumOf(
  'HandOverItemOutcome',
  ITEM_OUTCOMES,
  'What became of one card of a hand-over',
);

/** One card of a hand-over; one that came beside the list has the number that was read, whether or not anybody knows it. */
@ObjectType({ simpleResolvers: true, description: 'One card of a hand-over' })
@Entity('hand_over_item')
@Index('ix_hand_over_item', ['handOverId', 'id'])
@Index('ix_hand_over_item_card', ['cardId', 'handOverId'])
export class HandOverItem {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Column(idColumn) handOverId!: string;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) cardId!: string | null;
  @Field(() => String, { nullable: true }) @Column(nullable(codeColumn)) cardNo!: string | null;
  @Field(() => HandOverItemOutcomeEnum, { nullable: true, description: 'Null while nobody knows where it is' })
  @Column(nullable(codeColumn))
  outcome!: ItemOutcome | null;
  @Field(() => Instant, { nullable: true, description: 'Since when nothing is left to be done about it' })
  @Column(nullable(instantColumn))
  settledAt!: Date | null;
}

/**
 * A hand-over (交接单): cards that went from one hand into another together. `officeId` is the office that made it out; `keeperOfficeId`
 * the one that takes, null where a unit does. Both counts are made by hand.
 */
@ObjectType({ simpleResolvers: true, description: 'Cards that went from one hand into another together (交接单)' })
@Entity('hand_over')
@Index('ux_hand_over_no', ['no'], { unique: true })
@Index('ix_hand_over_office', ['officeId', 'status', 'givenAt', 'id'])
@Index('ix_hand_over_keeper', ['keeperOfficeId', 'status', 'givenAt', 'id'])
@Index('ix_hand_over_employer', ['employerId', 'status', 'givenAt', 'id'])
export class HandOver implements Omit<HandOverFacts, 'unsettled'> {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String) @Column(codeColumn) no!: string;
  @Field(() => HandOverKindEnum) @Column(codeColumn) kind!: HandOverKind;
  @Field(() => HandOverStatusEnum) @Column(codeColumn) status!: HandOverStatus;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => ID, { description: 'The office that made it out: it gives, or takes from maker or unit' })
  @Column(idColumn)
  officeId!: string;
  @Field(() => ID, { nullable: true, description: 'The office that takes; null where a unit does' })
  @Column(nullable(idColumn))
  keeperOfficeId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The unit that takes or gives' })
  @Column(nullable(idColumn))
  employerId!: string | null;
  @Field(() => Instant) @Column(instantColumn) givenAt!: Date;
  @Field(() => Int, { nullable: true, description: 'How many the giver counted or declared; null where nobody said' })
  @Column(nullable(countColumn))
  givenCount!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many the taker counted by hand; null until then' })
  @Column(nullable(countColumn))
  takenCount!: number | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) takenAt!: Date | null;
  @Field(() => Day, { nullable: true, description: 'The day after which cards on their way are looked for' })
  @Column(nullable(dayColumn))
  dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'How a difference was settled' })
  @Column(nullable(textColumn(200)))
  settleNote!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) settledAt!: Date | null;

  @Field(() => Int, { description: 'Cards on its list' }) listed!: number;
  @Field(() => Int, { description: 'Cards whose fate is not known, and those beside the list that nobody looked at' })
  unsettled!: number;
  @Field(() => [HandOverItem], { description: 'Its cards, at most 1,000 and those that came beside the list' })
  items!: HandOverItem[];
  @Field(() => Office, { description: 'The office that made it out' }) office!: Office;
  @Field(() => Office, { nullable: true, description: 'The office that takes' }) keeperOffice!: Office | null;
  @Field(() => Employer, { nullable: true, description: 'The unit that takes or gives' }) employer!: Employer | null;
  @Field(() => [Event], { description: 'What happened to it, in order' }) history!: Event[];
}
