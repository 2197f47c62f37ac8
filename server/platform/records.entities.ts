import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import {
  bigColumn,
  codeColumn,
  countColumn,
  flagColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  nullable,
  textColumn,
} from './columns';

/** One row for each verb that moved a record: the figures of analysts come from here. Holds no person. */
@Entity('status_change')
@Index('ix_status_change_subject', ['subject', 'subjectId', 'at'])
@Index('ix_status_change_figures', [
  'subject',
  'month',
  'toStatus',
  'regionCode',
  'officeId',
  'channel',
  'verb',
  'businessType',
  'role',
])
export class StatusChange {
  @PrimaryColumn(idColumn) id!: string;
  @Column(codeColumn) subject!: string;
  @Column(idColumn) subjectId!: string;
  @Column(codeColumn) verb!: string;
  @Column(nullable(codeColumn)) fromStatus!: string | null;
  @Column(codeColumn) toStatus!: string;
  @Column(instantColumn) at!: Date;
  @Column(textColumn(7)) month!: string;
  @Column(nullable(idColumn)) officeId!: string | null;
  @Column(nullable(codeColumn)) regionCode!: string | null;
  @Column(nullable(codeColumn)) channel!: string | null;
  @Column(nullable(codeColumn)) businessType!: string | null;
  @Column(nullable(codeColumn)) role!: string | null;
  @Column(nullable(textColumn(1000))) reasons!: string | null;
}

/** Who did or saw what, when, on which record, with which result. Inserted only; numbered and chained by the sealer. */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['subject', 'subjectId', 'at'])
@Index('ix_audit_entry_actor', ['actorId', 'at'])
@Index('ux_audit_entry_chain', ['chain', 'seq'], { unique: true })
export class AuditEntry {
  @PrimaryColumn(idColumn) id!: string;
  @Column(instantColumn) at!: Date;
  @Column(nullable(idColumn)) actorId!: string | null;
  @Column(textColumn(120)) roles!: string;
  @Column(textColumn(60)) action!: string;
  @Column(nullable(codeColumn)) subject!: string | null;
  @Column(nullable(idColumn)) subjectId!: string | null;
  @Column(nullable(idColumn)) officeId!: string | null;
  @Column(codeColumn) outcome!: string;
  @Column(nullable(textColumn(200))) purpose!: string | null;
  @Column(nullable(longTextColumn)) detail!: string | null;
  @Column(nullable(textColumn(45))) address!: string | null;
  @Column(textColumn(64)) mac!: string;
  @Column(nullable(codeColumn)) chain!: string | null;
  @Column(nullable(bigColumn)) seq!: number | null;
  @Column(nullable(textColumn(64))) link!: string | null;
}

/** The folded count of one cell. The truth is this plus the deltas that are not folded yet. */
@Entity('counter')
@Index('ix_counter_status', ['subject', 'status', 'officeId'])
export class Counter {
  @PrimaryColumn(textColumn(160)) cell!: string;
  @Column(codeColumn) subject!: string;
  @Column(codeColumn) status!: string;
  @Column(idColumn) officeId!: string;
  @Column(codeColumn) channel!: string;
  @Column(textColumn(7)) month!: string;
  @Column(countColumn) n!: number;
}

/** What a transaction adds to a cell; appended, so that no row is hot. */
@Entity('counter_delta')
export class CounterDelta {
  @PrimaryGeneratedColumn({ type: 'int' }) id!: number;
  @Column(textColumn(160)) cell!: string;
  @Column(codeColumn) subject!: string;
  @Column(codeColumn) status!: string;
  @Column(idColumn) officeId!: string;
  @Column(codeColumn) channel!: string;
  @Column(textColumn(7)) month!: string;
  @Column(countColumn) n!: number;
}

/** A key that was used: who, for what, a keyed hash of the input, and the outcome (ids and codes, no personal value). */
@Entity('idempotency_key')
@Index('ix_idempotency_key_created', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn(idColumn) accountId!: string;
  @PrimaryColumn(textColumn(60)) operation!: string;
  @PrimaryColumn(textColumn(64)) key!: string;
  @Column(textColumn(64)) input!: string;
  @Column(nullable(longTextColumn)) outcome!: string | null;
  @Column(flagColumn) done!: boolean;
  @Column(instantColumn) createdAt!: Date;
}
