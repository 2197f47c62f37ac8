import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSURANCE_KINDS, type InsuranceKind } from '../../shared/codes';
import { ENROLMENT_STATUSES, type EnrolmentFacts, type EnrolmentStatus } from '../../shared/enrolments';
import { Employer } from '../employers/employer.entity';
import { Person } from '../people/person.entity';
import {
  codeColumn,
  countColumn,
  dayColumn,
  flagColumn,
  idColumn,
  instantColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day, Instant } from '../platform/scalars';

export const EnrolmentStatusEnum = enumOf('EnrolmentStatus', ENROLMENT_STATUSES, 'Where an enrolment stands');
export const InsuranceKindEnum = enumOf('InsuranceKind', INSURANCE_KINDS, 'Kinds of social insurance');

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
  @Column(idColumn) registeredById!: string;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;

  @Field(() => Person) person!: Person;
  @Field(() => Employer, { nullable: true }) employer!: Employer | null;
  @Field(() => Boolean, { description: 'Another accepted enrolment of this kind exists (R-05)' })
  enrolledTwice!: boolean;
  @Field(() => Boolean) deceased!: boolean;
}
