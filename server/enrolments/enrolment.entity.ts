import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type IdKind, INSURANCE_KINDS, type InsuranceKind, type Sex } from '../../shared/codes';
import {
  ENROLMENT_STATUSES,
  type EnrolmentFacts,
  type EnrolmentStatus,
  SENT_FIELDS,
  type SentField,
} from '../../shared/enrolments';
import { Employer } from '../employers/employer.entity';
import { Person, SexEnum } from '../people/person.entity';
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
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day, Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';

export const EnrolmentStatusEnum = enumOf('EnrolmentStatus', ENROLMENT_STATUSES, 'Where an enrolment stands');
const SentFieldEnum = enumOf('SentField', SENT_FIELDS, 'What a roster may say otherwise than is known');
export const InsuranceKindEnum = enumOf('InsuranceKind', INSURANCE_KINDS, 'Kinds of social insurance');

/** What a unit's roster says of a person, masked. */
@Personal()
@ObjectType({ simpleResolvers: true, description: "What a unit's roster says of a person" })
export class SentRow {
  @Field(() => String) name!: string;
  @Field(() => SexEnum) sex!: Sex;
  @Field(() => Int) birthYear!: number;
  @Field(() => String, { nullable: true, description: 'Ethnic group by GB/T 3304' }) ethnicity!: string | null;
  @Field(() => String, { nullable: true, description: 'Stars and the last four of the mobile number' }) maskedMobile!:
    | string
    | null;
}

/** A person's enrolment in one kind of insurance, through a unit or by themselves. Only its acceptance makes anyone eligible. */
@Personal()
@ObjectType({ simpleResolvers: true, description: "A person's enrolment in one kind of insurance" })
@Entity('enrolment')
@Index('ux_enrolment_active', ['activeKey'], { unique: true })
@Index('ux_enrolment_pending', ['pendingKey'], { unique: true })
@Index('ix_enrolment_person', ['personId', 'status'])
@Index('ix_enrolment_employer', ['employerId', 'status', 'personId'])
@Index('ix_enrolment_queue', ['regionCode', 'status', 'createdAt', 'id'])
export class Enrolment implements EnrolmentFacts {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => EnrolmentStatusEnum) @Column(codeColumn) status!: EnrolmentStatus;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => ID) @Column(idColumn) personId!: string;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) employerId!: string | null;
  @Field(() => InsuranceKindEnum) @Column(codeColumn) insuranceKind!: InsuranceKind;
  @Field(() => Day, { nullable: true }) @Column(nullable(dayColumn)) employedOn!: string | null;
  @Field(() => Day, { description: 'The day on which it was registered (R-61)' })
  @Column(dayColumn)
  registeredOn!: string;
  @Field(() => Day, { nullable: true }) @Column(nullable(dayColumn)) acceptedOn!: string | null;
  @Field(() => Day, { nullable: true }) @Column(nullable(dayColumn)) endedOn!: string | null;
  @Field(() => Boolean, { description: 'Premiums were paid before (R-51)' }) @Column(flagColumn) everPaid!: boolean;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(500))) note!: string | null;
  /** One accepted enrolment per person and insurance kind, in whichever region. */
  @Column(nullable(textColumn(80))) activeKey!: string | null;
  /** One pending row per person, kind and unit, so that the same roster twice changes nothing. */
  @Column(nullable(textColumn(120))) pendingKey!: string | null;
  /** What the unit's roster says of the person: all that the unit sees before acceptance, and a proposal to the bureau. */
  @Column(nullable(textColumn(60))) sentName!: string | null;
  @Column(nullable(codeColumn)) sentIdKind!: IdKind | null;
  @Column(nullable(textColumn(1))) sentSex!: Sex | null;
  @Column(nullable(countColumn)) sentBirthYear!: number | null;
  @Column(nullable(textColumn(2))) sentEthnicity!: string | null;
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) sentMobile!: string | null;
  @Column(nullable(codeColumn)) sentMobileIndex!: string | null;
  @Column(nullable(textColumn(4))) sentMobileLast4!: string | null;
  @Column(idColumn) registeredById!: string;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;

  @Field(() => Person) person!: Person;
  @Field(() => Employer, { nullable: true }) employer!: Employer | null;
  @Field(() => Boolean, { description: 'Another accepted enrolment of this kind exists (R-05)' })
  enrolledTwice!: boolean;
  @Field(() => Boolean) deceased!: boolean;
  @Field(() => SentRow, { nullable: true, description: "What the unit's roster says; null when staff registered it" })
  sent!: SentRow | null;
  @Field(() => [SentFieldEnum], { description: 'Where what the unit sent is not what is known; told to staff only' })
  differs!: SentField[];
}
