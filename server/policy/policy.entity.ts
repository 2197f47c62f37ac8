import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Policy } from '../../shared/policy';
import {
  codeColumn,
  countColumn,
  dayColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { Day } from '../platform/scalars';

/** One version of a region's policy, in force from a day; never changed once in force (R-88, P-01 to P-30). */
@ObjectType({ simpleResolvers: true, description: 'What varies by region, in force from a day' })
@Entity('region_policy')
@Index('ux_region_policy_version', ['regionCode', 'version'], { unique: true })
@Index('ix_region_policy_from', ['regionCode', 'validFrom'])
export class RegionPolicy {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => Day) @Column(dayColumn) validFrom!: string;
  @Field(() => GraphQLJSONObject, { description: 'The values by key, as in shared/policy.ts' })
  @Column(jsonColumn)
  values!: Policy;
  @Field(() => String, { nullable: true, description: 'Legal basis or source of this version' })
  @Column(nullable(textColumn(300)))
  basis!: string | null;
  @Column(instantColumn) createdAt!: Date;
}
