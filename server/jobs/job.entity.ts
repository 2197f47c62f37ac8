import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { JOB_STATUSES, type JobKind, type JobStatus } from '../../shared/jobs';
import {
  codeColumn,
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Instant } from '../platform/scalars';

export const JobStatusEnum = enumOf('JobStatus', JOB_STATUSES, 'Where a job stands');

/** What a job may carry and remember: ids, codes, counts; never a personal value. */
export type JobValue = string | number | boolean | null | readonly JobValue[] | { readonly [name: string]: JobValue };
export type JobPayload = Readonly<Record<string, JobValue>>;
export type JobOutcome = Readonly<Record<string, string | number>>;

/** One figure of what came of a job. */
@ObjectType({ simpleResolvers: true, description: 'One figure of what came of a job' })
export class JobFigure {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

/** Work that takes long: leased by one process at a time, resumed from its checkpoint, with progress (F-39). */
@ObjectType({ simpleResolvers: true, description: 'Work in the background, with its progress' })
@Entity('job')
@Index('ix_job_queue', ['status', 'id'])
@Index('ix_job_creator', ['createdById', 'createdAt', 'id'])
@Index('ux_job_dedupe', ['dedupeKey'], { unique: true })
export class Job {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String) @Column(codeColumn) kind!: JobKind;
  @Field(() => JobStatusEnum) @Column(codeColumn) status!: JobStatus;
  @Column(jsonColumn) payload!: JobPayload;
  /** Where to go on: stored in the same commit as the step that it follows. */
  @Column(nullable(jsonColumn)) checkpoint!: JobValue;
  @Field(() => Int, { nullable: true, description: 'How many there are to do; null while unknown' })
  @Column(nullable(countColumn))
  total!: number | null;
  @Field(() => Int) @Column(countColumn) done!: number;
  @Column(nullable(jsonColumn)) outcome!: JobOutcome | null;
  @Field(() => Int, { description: 'How often it was begun since it last came forward' })
  @Column(countColumn)
  attempts!: number;
  @Field(() => Int) @Column(countColumn) maxAttempts!: number;
  @Field(() => Instant, { nullable: true, description: 'Not before this instant' })
  @Column(nullable(instantColumn))
  runAfter!: Date | null;
  @Column(nullable(idColumn)) leasedBy!: string | null;
  /** By the database's own clock. */
  @Column(nullable(instantColumn)) leasedUntil!: Date | null;
  @Column(idColumn) createdById!: string;
  @Column(nullable(idColumn)) officeId!: string | null;
  @Column(nullable(idColumn)) employerId!: string | null;
  @Column(nullable(codeColumn)) regionCode!: string | null;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) finishedAt!: Date | null;
  /** At most one open job under it; given free when the job ends. */
  @Column(nullable(textColumn(120))) dedupeKey!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the refusal that ended it' })
  @Column(nullable(codeColumn))
  errorCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the incident that it last failed with' })
  @Column(nullable(codeColumn))
  incident!: string | null;

  @Field(() => [JobFigure], { description: 'What came of it: counts and codes by name' }) figures!: JobFigure[];
}
