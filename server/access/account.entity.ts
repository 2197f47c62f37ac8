import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ROLES, type Role } from '../../shared/access';
import {
  codeColumn,
  countColumn,
  flagColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import type { Locale } from '../platform/context';
import { enumOf } from '../platform/enums';
import { Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';

export const RoleEnum = enumOf('Role', ROLES, 'The duties that an account may hold');
const LOCALES = ['zh', 'en'] as const satisfies readonly Locale[];
export const LocaleEnum = enumOf('Locale', LOCALES, 'The language of the console');

/** A unit that an account works for. */
@ObjectType({ simpleResolvers: true, description: 'A unit that an account works for' })
export class ServedEmployer {
  @Field(() => ID, { description: 'The unit' }) id!: string;
  @Field(() => String, { description: 'Its name' }) name!: string;
}

/** Somebody who may sign in: their roles, and where they sit. The password and the second factor are no field of the type. */
@ObjectType({ simpleResolvers: true, description: 'Somebody who may sign in' })
@Entity('account')
@Index('ux_account_username', ['username'], { unique: true })
@Index('ix_account_office', ['officeId'])
export class Account {
  @Field(() => ID, { description: 'Its id' }) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int, { description: 'Counts its changes' }) @Column(countColumn) version!: number;
  @Field(() => String, { description: 'What is typed to sign in, in lower case' })
  @Column(codeColumn)
  username!: string;
  @Field(() => String, { description: 'How colleagues know them' }) @Column(textColumn(60)) displayName!: string;
  @Column(textColumn(200)) passwordHash!: string;
  @Field(() => [RoleEnum], { description: 'The duties they hold' }) @Column(jsonColumn) roles!: Role[];
  @Field(() => ID, { nullable: true, description: 'The office at which they sit' })
  @Column(nullable(idColumn))
  officeId!: string | null;
  @Field(() => LocaleEnum, { description: 'The language they work in' }) @Column(codeColumn) locale!: Locale;
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) totpSecret!: string | null;
  /** The last time step of which a code was taken: a code works once. */
  @Column(nullable(countColumn)) lastTotpStep!: number | null;
  @Field(() => Instant, { nullable: true, description: 'Since when they may not sign in; null while they may' })
  @Column(nullable(instantColumn))
  disabledAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When they last signed in' })
  @Column(nullable(instantColumn))
  lastSignInAt!: Date | null;
  /** Came with the demo data: its password is known to everybody, so it never signs in in production. */
  @Column(flagColumn) demo!: boolean;
  @Field(() => Instant, { description: 'When it was opened' }) @Column(instantColumn) createdAt!: Date;

  @Field(() => Boolean, { description: 'A second factor is set up' }) totpSetUp!: boolean;
  @Field(() => [ServedEmployer], { description: 'The units they work for' }) employers!: ServedEmployer[];
}

/** One unit that an account works for; an account may serve several. */
@Entity('account_employer')
@Index('ix_account_employer_employer', ['employerId'])
export class AccountEmployer {
  @PrimaryColumn(idColumn) accountId!: string;
  @PrimaryColumn(idColumn) employerId!: string;
}

/** Attempts under one user name, known or not: counted before the password is looked at, for all processes together. */
@Entity('sign_in_attempt')
@Index('ix_sign_in_attempt_last', ['lastAt'])
export class SignInAttempt {
  /** A keyed hash of the user name as it was resolved. */
  @PrimaryColumn(textColumn(43)) id!: string;
  @Column(countColumn) failed!: number;
  @Column(nullable(instantColumn)) throttledUntil!: Date | null;
  @Column(instantColumn) lastAt!: Date;
}

/** An invitation to open an account, or to set one up anew: a link that works once. */
@Entity('invitation')
@Index('ix_invitation_username', ['username'])
@Index('ix_invitation_expires', ['expiresAt'])
export class Invitation {
  /** The hash of the token in the link. */
  @PrimaryColumn(textColumn(43)) id!: string;
  @Column(codeColumn) role!: Role;
  @Column(codeColumn) username!: string;
  @Column(textColumn(60)) displayName!: string;
  @Column(nullable(idColumn)) officeId!: string | null;
  @Column(nullable(idColumn)) employerId!: string | null;
  /** The account that is set up anew; null when one is to be opened. */
  @Column(nullable(idColumn)) accountId!: string | null;
  @Column(instantColumn) expiresAt!: Date;
  @Column(nullable(instantColumn)) usedAt!: Date | null;
  @Column(idColumn) createdById!: string;
}
