import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OUTLET_KINDS, OUTLET_SERVICES, type OutletKind, type OutletService } from '../../shared/codes';
import { codeColumn, countColumn, dayColumn, idColumn, jsonColumn, nullable, textColumn } from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Day } from '../platform/scalars';

export const OutletKindEnum = enumOf(
  'OutletKind',
  OUTLET_KINDS,
  'Kinds of places where people apply, collect or enable',
);
export const OutletServiceEnum = enumOf('OutletService', OUTLET_SERVICES, 'What a place does for people');

/** An office or outlet: a tree with a region code; the scope of bureau staff. */
@ObjectType({ simpleResolvers: true, description: 'An office or outlet of a region' })
@Entity('office')
@Index('ux_office_code', ['code'], { unique: true })
export class Office {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String) @Column(codeColumn) code!: string;
  @Field(() => String) @Column(textColumn(80)) nameZh!: string;
  @Field(() => String) @Column(textColumn(120)) nameEn!: string;
  @Field(() => OutletKindEnum) @Column(codeColumn) kind!: OutletKind;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) parentId!: string | null;
  @Field(() => String, { description: 'Division code of the region' }) @Column(codeColumn) regionCode!: string;
  @Field(() => String, { nullable: true }) @Column(nullable(codeColumn)) bankCode!: string | null;
  @Field(() => [OutletServiceEnum]) @Column(jsonColumn) services!: OutletService[];
  @Field(() => String) @Column(textColumn(200)) address!: string;
  @Field(() => String) @Column(textColumn(40)) phone!: string;
  @Field(() => Day, { nullable: true, description: 'First day of its designation (R-07)' })
  @Column(nullable(dayColumn))
  designatedFrom!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day of its designation; null while it lasts' })
  @Column(nullable(dayColumn))
  designatedTo!: string | null;
}
