import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, dayColumn, idColumn, instantColumn, textColumn } from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Day, Instant } from '../platform/scalars';

/** EXTENSION: a supervisor lets a unit submit outside its window (补报期); PLAN: the planned collection time of a community. */
export const WINDOW_KINDS = ['EXTENSION', 'PLAN'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];
export const WindowKindEnum = enumOf('WindowKind', WINDOW_KINDS, 'What opens a window of its own to one unit');

/** A dated window of one unit beside the monthly one: reasoned, audited. */
@ObjectType({ simpleResolvers: true, description: 'A dated window of one unit beside the monthly one' })
@Entity('granted_window')
@Index('ix_granted_window_employer', ['employerId', 'kind', 'toDay'])
export class GrantedWindow {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => WindowKindEnum) @Column(codeColumn) kind!: WindowKind;
  @Field(() => ID) @Column(idColumn) employerId!: string;
  @Column(idColumn) officeId!: string;
  @Column(codeColumn) regionCode!: string;
  @Field(() => Day) @Column(dayColumn) fromDay!: string;
  @Field(() => Day) @Column(dayColumn) toDay!: string;
  @Field(() => String) @Column(textColumn(200)) reason!: string;
  @Column(idColumn) grantedById!: string;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;
}
