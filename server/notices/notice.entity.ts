import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Role } from '../../shared/access';
import { NOTICE_KINDS, type NoticeKind, type OutboxStatus } from '../../shared/notices';
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

export const NoticeKindEnum = enumOf('NoticeKind', NOTICE_KINDS, 'What a notice is about');

/** What fills the words of a notice: ids, codes, days and counts. */
export type NoticeValues = Readonly<Record<string, string | number>>;

/** One value of a notice by its name. */
@ObjectType({ simpleResolvers: true, description: 'One value that fills the words of a notice' })
export class NoticeParam {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

/** Something that an account, a role at an office or a unit is told in the console; the row itself is the delivery (F-40). */
@ObjectType({ simpleResolvers: true, description: 'Something that one is told' })
@Entity('notice')
@Index('ix_notice_account', ['accountId', 'createdAt'])
@Index('ix_notice_office', ['officeId', 'role', 'createdAt'])
@Index('ix_notice_employer', ['employerId', 'createdAt'])
@Index('ux_notice_once', ['onceKey'], { unique: true })
export class Notice {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Column(nullable(idColumn)) accountId!: string | null;
  @Column(nullable(idColumn)) officeId!: string | null;
  @Column(nullable(codeColumn)) role!: Role | null;
  @Column(nullable(idColumn)) employerId!: string | null;
  @Field(() => NoticeKindEnum) @Column(codeColumn) kind!: NoticeKind;
  @Column(jsonColumn) params!: NoticeValues;
  @Field(() => String, { nullable: true, description: 'Where in the console it leads' })
  @Column(nullable(textColumn(200)))
  link!: string | null;
  @Field(() => Instant) @Column(instantColumn) createdAt!: Date;
  /** A notice under the same key is told only once. */
  @Column(nullable(textColumn(120))) onceKey!: string | null;

  @Field(() => [NoticeParam], { description: 'What fills its words' }) values!: NoticeParam[];
  @Field(() => Boolean) read!: boolean;
}

/** That an account has read a notice. */
@Entity('notice_read')
export class NoticeRead {
  @PrimaryColumn(idColumn) accountId!: string;
  @PrimaryColumn(idColumn) noticeId!: string;
  @Column(instantColumn) readAt!: Date;
}

/** A message that a gateway is to send, written in the transaction that gives rise to it; the target is a reference, never a number. */
@Entity('outbox')
@Index('ix_outbox_due', ['status', 'nextAt', 'id'])
@Index('ux_outbox_once', ['onceKey'], { unique: true })
export class Outbox {
  @PrimaryColumn(idColumn) id!: string;
  @Column(codeColumn) kind!: NoticeKind;
  @Column(textColumn(80)) target!: string;
  @Column(jsonColumn) params!: NoticeValues;
  @Column(codeColumn) status!: OutboxStatus;
  @Column(countColumn) attempts!: number;
  @Column(instantColumn) nextAt!: Date;
  @Column(instantColumn) createdAt!: Date;
  /** Why it is given up. */
  @Column(nullable(codeColumn)) fault!: string | null;
  /** A message under the same key is sent only once. */
  @Column(nullable(textColumn(120))) onceKey!: string | null;
}

/** The notices of whoever asks: how many are unread, and the latest. */
@ObjectType({ simpleResolvers: true, description: 'The notices of whoever asks' })
export class Notices {
  @Field(() => Int) unread!: number;
  @Field(() => [Notice], { description: 'The latest 50 of the last 90 days' }) nodes!: Notice[];
}
