import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EMPLOYER_KINDS, type EmployerKind } from '../../shared/codes';
import {
  codeColumn,
  countColumn,
  flagColumn,
  idColumn,
  instantColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Instant } from '../platform/scalars';

export const EmployerKindEnum = enumOf('EmployerKind', EMPLOYER_KINDS, 'Kinds of unit');

/** A unit: employer, school, community or village, with its handling office. */
@ObjectType({ simpleResolvers: true, description: 'A unit: employer, school, community or village' })
@Entity('employer')
@Index('ux_employer_credit_code', ['creditCode'], { unique: true })
@Index('ix_employer_region', ['regionCode', 'name'])
export class Employer {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Column(idColumn) officeId!: string;
  @Field(() => String, { description: 'Unified social credit code' }) @Column(textColumn(18)) creditCode!: string;
  @Field(() => Boolean, { description: 'The check character fails, but the code was verified on the licence' })
  @Column(flagColumn)
  creditCodeVerified!: boolean;
  @Field(() => String) @Column(textColumn(120)) name!: string;
  @Field(() => EmployerKindEnum) @Column(codeColumn) kind!: EmployerKind;
  @Field(() => String) @Column(textColumn(200)) address!: string;
  @Field(() => String, { nullable: true }) @Column(nullable(codeColumn)) bankCode!: string | null;
  @Field(() => Boolean, { description: 'Its people may apply themselves (R-79)' })
  @Column(flagColumn)
  selfApplyAllowed!: boolean;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(200))) selfApplyNote!: string | null;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;
}
