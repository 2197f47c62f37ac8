import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Hand } from '../../shared/cards';
import { HandEnum } from '../cards/card.enums';
import { codeColumn, countColumn, dayColumn, idColumn, instantColumn, jsonColumn, nullable } from '../platform/columns';
import { Day, Instant } from '../platform/scalars';

/** How many cards are in one kind of hand. */
@ObjectType({ simpleResolvers: true, description: 'How many cards are in one kind of hand' })
export class HandSum {
  @Field(() => HandEnum) hand!: Hand;
  @Field(() => Int) cards!: number;
}

/** One check of the custody ledger of a region: every card against its last line, and the hands against all cards. */
@ObjectType({ simpleResolvers: true, description: 'One check of the custody ledger of a region' })
@Entity('ledger_check')
@Index('ux_ledger_check_once', ['onceKey'], { unique: true })
@Index('ix_ledger_check_region', ['regionCode', 'at', 'id'])
export class LedgerCheck {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Column(countColumn) version!: number;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => Day) @Column(dayColumn) day!: string;
  @Field(() => Instant) @Column(instantColumn) at!: Date;
  /** Held by the daily one: one per region and day, however many processes run it. */
  @Column(nullable(codeColumn)) onceKey!: string | null;
  @Field(() => Int, { description: 'All cards of the region' }) @Column(countColumn) cards!: number;
  @Field(() => [HandSum], { description: 'How many are in each kind of hand; they add up to all' })
  @Column(jsonColumn)
  sums!: HandSum[];
  @Field(() => Int, { description: 'Cards that are not where their last line says, or in no hand or two' })
  @Column(countColumn)
  differences!: number;
  @Field(() => [ID], { description: 'The first hundred of them' }) @Column(jsonColumn) cardIds!: string[];
  @Field(() => Boolean, { description: 'Asked for by somebody; otherwise the daily one' }) asked!: boolean;
}
