import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UNIT_WINDOW_KINDS, type UnitStage, type UnitWindow, type UnitWindowKind } from '../../shared/checklists';
import type { Params } from '../../shared/failures';
import { enumOf } from '../platform/enums';
import { Day } from '../platform/scalars';
import { UnitStageEnum } from './checklist.inputs';

const UnitWindowKindEnum = enumOf('UnitWindowKind', UNIT_WINDOW_KINDS, 'What lets a unit send its list in');

/** The window that holds today, or the next one. */
@ObjectType('UnitWindow', {
  simpleResolvers: true,
  description: 'The window of a unit that holds today, or the next one',
})
export class UnitWindowView implements UnitWindow {
  @Field(() => UnitWindowKindEnum) kind!: UnitWindowKind;
  @Field(() => Boolean) open!: boolean;
  @Field(() => Day, { nullable: true }) from!: string | null;
  @Field(() => Day, { nullable: true }) to!: string | null;
  @Field(() => Boolean, { description: 'It touches a year whose calendar is unpublished' }) provisional!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Days after today until its last day; null while closed or endless',
  })
  daysLeft!: number | null;
}

/** Why something would be refused. */
@ObjectType({ simpleResolvers: true, description: 'Why something would be refused' })
export class RefusalView {
  @Field(() => String) code!: string;
  @Field(() => GraphQLJSONObject, { nullable: true }) params?: Params | null;
}

/** One row as the preview of a conversion says it. */
@ObjectType({
  simpleResolvers: true,
  description: 'One row in the preview of a conversion; without a code it would be converted',
})
export class PreviewedRow {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Int) seq!: number;
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => GraphQLJSONObject, { nullable: true }) params!: Params | null;
}

/** How many rows are refused for one reason. */
@ObjectType({ simpleResolvers: true, description: 'How many rows are refused for one reason' })
export class RefusedCount {
  @Field(() => String) code!: string;
  @Field(() => Int) count!: number;
}

/** What a conversion of all open rows of a list would do. */
@ObjectType({ simpleResolvers: true, description: 'What a conversion of all open rows of a list would do' })
export class ConvertPreview {
  @Field(() => Int, { description: 'Rows that are confirmed or disputed' }) total!: number;
  @Field(() => Int) convertible!: number;
  @Field(() => [RefusedCount]) refused!: RefusedCount[];
  @Field(() => [PreviewedRow]) rows!: PreviewedRow[];
}

/** Whether a seal still holds. */
@ObjectType({
  simpleResolvers: true,
  description: 'Whether the sealed manifest is whole and the rows stand as they were sealed',
})
export class SealVerification {
  @Field(() => String, { nullable: true, description: 'SHA-256 of the manifest, in hex' }) hash!: string | null;
  @Field(() => Boolean, { description: 'The manifest has the hash that was sealed' }) intact!: boolean;
  @Field(() => [Int], { description: 'Numbers of rows that no longer stand as they were sealed' })
  changedRows!: number[];
}

/** A unit and how far it has come with its list of the window. */
@ObjectType({ simpleResolvers: true, description: 'A unit and how far it has come with its list of the window' })
export class UnitOfWindow {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) creditCode!: string;
  @Field(() => ID) officeId!: string;
  @Field(() => UnitStageEnum) stage!: UnitStage;
  @Field(() => ID, { nullable: true }) checklistId!: string | null;
  @Field(() => String, { nullable: true }) no!: string | null;
  @Field(() => Int) rows!: number;
  @Field(() => Int) photosMissing!: number;
  @Field(() => Int, { description: 'Rows that the bureau has not decided' })
  undecided!: number;
  @Field(() => UnitWindowView) window!: UnitWindow;
}

/** How many units stand at one stage. */
@ObjectType({ simpleResolvers: true, description: 'How many units stand at one stage' })
export class StageCount {
  @Field(() => UnitStageEnum) stage!: UnitStage;
  @Field(() => Int) count!: number;
}

/** The units of the own offices in this window. */
@ObjectType({ simpleResolvers: true, description: 'The units of the own offices in this window' })
export class UnitsOfWindow {
  @Field(() => [UnitOfWindow]) nodes!: UnitOfWindow[];
  @Field(() => Int) totalCount!: number;
  @Field(() => [StageCount], { description: 'Of all units that the filter leaves, whatever their stage' })
  stages!: StageCount[];
}
