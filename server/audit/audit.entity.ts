import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigColumn, codeColumn, textColumn } from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Instant } from '../platform/scalars';

/** The head of one chain of audit entries: how far it is numbered, and its last link. Its row is the sealer's lock. */
@Entity('audit_chain')
export class AuditChain {
  @PrimaryColumn(codeColumn) chain!: string;
  @Column(bigColumn) seq!: number;
  @Column(textColumn(64)) link!: string;
}

/** What the verifier may find: an entry changed, gone, in another place, or chained to another past. */
const AUDIT_FAULTS = ['CHANGED', 'DELETED', 'REORDERED', 'LINK'] as const;
export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];
const AuditFaultKindEnum = enumOf('AuditFaultKind', AUDIT_FAULTS, 'What is wrong with the audit trail');

/** An audit entry as the auditor reads it: who, when, what, on which record, from where, with which result. */
@ObjectType({
  simpleResolvers: true,
  description: 'An audit entry; records are named by id only, never by a personal value',
})
export class AuditEntryView {
  @Field(() => ID, { description: 'Its id, ordered by time' }) id!: string;
  @Field(() => Instant, { description: 'When it happened' }) at!: Date;
  @Field(() => ID, { nullable: true, description: 'The account that acted; null for nobody signed in' })
  actorId!: string | null;
  @Field(() => String, { nullable: true, description: 'The user name of that account' }) actor!: string | null;
  @Field(() => [String], { description: 'The roles that the account held then' }) roles!: string[];
  @Field(() => String, { description: 'What was done: noun.verb, or the operation that was refused' }) action!: string;
  @Field(() => String, { nullable: true, description: 'The kind of record' }) subject!: string | null;
  @Field(() => ID, { nullable: true, description: 'The record' }) subjectId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The office of the record, or of whoever acted' })
  officeId!: string | null;
  @Field(() => String, { description: 'DONE, SEEN, or the code of the refusal' }) outcome!: string;
  @Field(() => String, { nullable: true, description: 'The purpose that was given; runs of digits are taken out' })
  purpose!: string | null;
  @Field(() => String, { nullable: true, description: 'Names of fields, codes and counts, as JSON' })
  detail!: string | null;
  @Field(() => String, { nullable: true, description: 'The network address it came from' }) address!: string | null;
  @Field(() => String, { nullable: true, description: 'Its chain; null until it is sealed' }) chain!: string | null;
  @Field(() => Float, { nullable: true, description: 'Its number in the chain' }) seq!: number | null;
}

/** One fault in the audit trail. */
@ObjectType({ simpleResolvers: true, description: 'A fault in the audit trail' })
export class AuditFault {
  @Field(() => String, { description: 'The chain in which it lies; - for entries of no office' }) chain!: string;
  @Field(() => Float, { nullable: true, description: 'The number at which it lies; null in the unsealed tail' })
  seq!: number | null;
  @Field(() => AuditFaultKindEnum, { description: 'What is wrong' }) kind!: AuditFaultKind;
}

/** What the verifier found. */
@ObjectType({ simpleResolvers: true, description: 'The result of a verification of the audit trail' })
export class AuditVerification {
  @Field(() => Boolean, { description: 'No fault was found' }) ok!: boolean;
  @Field(() => Int, { description: 'How many sealed entries were checked' }) checked!: number;
  @Field(() => Int, { description: 'How many entries wait to be sealed' }) unsealed!: number;
  @Field(() => [AuditFault], { description: 'The faults, at most 200' }) faults!: AuditFault[];
}
