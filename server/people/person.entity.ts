import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ID_KINDS, type IdKind, PERSON_CATEGORIES, type PersonCategory, type Sex } from '../../shared/codes';
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
import { enumOf, namedEnumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day, Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';

export const IdKindEnum = enumOf('IdKind', ID_KINDS, 'Kinds of identity document');
export const PersonCategoryEnum = enumOf('PersonCategory', PERSON_CATEGORIES, 'How a person stands to insurance');
export const SexEnum = namedEnumOf('Sex', { MALE: '1', FEMALE: '2' }, 'Sex by GB/T 2261.1');

const sealed = { ...longTextColumn, transformer: sealedColumn };

/** A person. Numbers, phone, address and the full birth date are encrypted; what is clear here may be shown in a list. */
@Personal()
@ObjectType({
  simpleResolvers: true,
  description: 'A person, masked: name, birth year and the last four of the number',
})
@Entity('person')
@Index('ux_person_number', ['numberIndex'], { unique: true })
@Index('ix_person_mobile', ['mobileIndex'])
@Index('ix_person_name', ['name', 'regionCode'])
@Index('ix_person_region', ['regionCode', 'id'])
export class Person {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => IdKindEnum) @Column(codeColumn) idKind!: IdKind;
  @Column(sealed) number!: string;
  @Column(codeColumn) numberIndex!: string;
  @Column(textColumn(4)) numberLast4!: string;
  @Field(() => String, { description: '14 stars and the last four of the identity number' }) maskedNumber!: string;
  @Field(() => Int) @Column(countColumn) birthYear!: number;
  @Column(sealed) birthDate!: string;
  @Field(() => SexEnum) @Column(textColumn(1)) sex!: Sex;
  @Field(() => String) @Column(textColumn(60)) name!: string;
  @Column(textColumn(200)) namePinyin!: string;
  @Field(() => String, { description: 'Ethnic group by GB/T 3304' }) @Column(textColumn(2)) ethnicity!: string;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(3))) nationality!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day of the document; null for long-term' })
  @Column(nullable(dayColumn))
  idValidTo!: string | null;
  @Field(() => PersonCategoryEnum) @Column(codeColumn) category!: PersonCategory;
  @Column(nullable(sealed)) mobile!: string | null;
  @Column(nullable(codeColumn)) mobileIndex!: string | null;
  @Column(nullable(textColumn(4))) mobileLast4!: string | null;
  @Field(() => String, { nullable: true, description: 'Stars and the last four of the mobile number' }) maskedMobile!:
    | string
    | null;
  @Column(nullable(sealed)) address!: string | null;
  @Column(nullable(idColumn)) guardianId!: string | null;
  @Field(() => Boolean, { description: 'The number came as the old 15-digit form' })
  @Column(flagColumn)
  fromLegacyNumber!: boolean;
  @Field(() => Day, { nullable: true }) @Column(nullable(dayColumn)) deceasedOn!: string | null;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;
}
