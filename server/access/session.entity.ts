import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Permission, Reach, Role } from '../../shared/access';
import { codeColumn, idColumn, instantColumn, jsonColumn, nullable, textColumn } from '../platform/columns';
import type { Locale } from '../platform/context';
import { enumOf } from '../platform/enums';
import { Instant } from '../platform/scalars';
import { LocaleEnum, RoleEnum, ServedEmployer } from './account.entity';

const SESSION_KINDS = ['COOKIE', 'BEARER'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
const SessionKindEnum = enumOf('SessionKind', SESSION_KINDS, 'A browser that is signed in, or a token of a program');

/** Who a session stands for, as at sign-in. Whatever changes it ends the session. */
export type Snapshot = {
  roles: readonly Role[];
  reach: Reach;
  officeId: string | null;
  username: string;
  displayName: string;
  locale: Locale;
};

/** A session: found by the hash of its token, so that the token itself stands nowhere. */
@ObjectType({ simpleResolvers: true, description: 'A session or token of the own account' })
@Entity('session')
@Index('ix_session_account', ['accountId'])
@Index('ix_session_expires', ['expiresAt'])
export class Session {
  @Field(() => ID, { description: 'Names the session; signs nobody in' }) @PrimaryColumn(textColumn(43)) id!: string;
  @Column(idColumn) accountId!: string;
  @Field(() => SessionKindEnum, { description: 'A browser, or a program' }) @Column(codeColumn) kind!: SessionKind;
  @Column(jsonColumn) actor!: Snapshot;
  @Field(() => Instant, { description: 'When it began' }) @Column(instantColumn) createdAt!: Date;
  @Field(() => Instant, { description: 'When it was last used, to the minute' })
  @Column(instantColumn)
  lastSeenAt!: Date;
  @Field(() => Instant, { description: 'When it ends at the latest' }) @Column(instantColumn) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: 'What a token is for' })
  @Column(nullable(textColumn(60)))
  label!: string | null;

  @Field(() => Boolean, { description: 'It is the one that asks' }) current!: boolean;
}

const ReachKindEnum = enumOf(
  'ReachKind',
  ['none', 'all', 'offices', 'employers', 'system'],
  'How far an account reaches',
);

/** How far an account reaches, without the ids. */
@ObjectType({ simpleResolvers: true, description: 'How far an account reaches' })
export class SessionReach {
  @Field(() => ReachKindEnum, { description: 'The house, offices, units, or nothing' }) kind!: Reach['kind'];
}

/** The office at which the account sits. */
@ObjectType({ simpleResolvers: true, description: 'The office at which an account sits' })
export class SessionOffice {
  @Field(() => ID, { description: 'The office' }) id!: string;
  @Field(() => String, { description: 'Its name in Chinese' }) nameZh!: string;
  @Field(() => String, { description: 'Its name in English' }) nameEn!: string;
}

/** Who is signed in and what they may do. */
@ObjectType({ simpleResolvers: true, description: 'Who is signed in, and what they may do' })
export class SessionInfo {
  @Field(() => ID, { description: 'The account' }) id!: string;
  @Field(() => String, { description: 'The user name' }) username!: string;
  @Field(() => String, { description: 'How colleagues know them' }) displayName!: string;
  @Field(() => [RoleEnum], { description: 'The duties they hold' }) roles!: readonly Role[];
  @Field(() => [String], { description: 'What the roles add up to: noun:verb' }) permissions!: Permission[];
  @Field(() => SessionReach, { description: 'How far they reach' }) reach!: SessionReach;
  @Field(() => SessionOffice, { nullable: true, description: 'Where they sit; null for nowhere' })
  office!: SessionOffice | null;
  @Field(() => [ServedEmployer], { description: 'The units that the account works for' }) employers!: ServedEmployer[];
  @Field(() => LocaleEnum, { description: 'The language they work in' }) locale!: Locale;
}

/** A demo account that may be tried. */
@ObjectType({ simpleResolvers: true, description: 'A demo account' })
export class DemoAccount {
  @Field(() => String, { description: 'The user name' }) username!: string;
  @Field(() => RoleEnum, { description: 'Their duty' }) role!: Role;
}

/** A token of a program, shown this once. */
@ObjectType({ simpleResolvers: true, description: 'A new token; it is shown this once' })
export class NewToken {
  @Field(() => ID, { description: 'Names the token when it is revoked' }) id!: string;
  @Field(() => String, { description: 'Goes into the header Authorization: Bearer …' }) token!: string;
  @Field(() => Instant, { description: 'When it runs out' }) expiresAt!: Date;
}

/** What an authenticator app is set up with. */
@ObjectType({
  simpleResolvers: true,
  description: 'A second factor to be set up; nothing is kept until a code confirms it',
})
export class TotpSetUp {
  @Field(() => String, { description: 'The key in Base32, to be typed in and sent back with the first code' })
  secret!: string;
  @Field(() => String, { description: 'The address that an authenticator app scans' }) uri!: string;
}

/** An invitation as whoever holds its link sees it. */
@ObjectType({ simpleResolvers: true, description: 'An invitation, as whoever holds its link sees it' })
export class InvitationInfo {
  @Field(() => String, { description: 'The user name' }) username!: string;
  @Field(() => String, { description: 'How colleagues know them' }) displayName!: string;
  @Field(() => RoleEnum, { description: 'Their duty' }) role!: Role;
  @Field(() => Instant, { description: 'When it runs out' }) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: 'A new second factor to set up; null where none is asked for' })
  totpUri!: string | null;
}

/** An account that was just set up. */
@ObjectType({ simpleResolvers: true, description: 'An account that was just set up' })
export class AcceptedInvitation {
  @Field(() => ID, { description: 'The account' }) id!: string;
  @Field(() => String, { description: 'The user name' }) username!: string;
}

/** A one-use link, shown this once. */
@ObjectType({ simpleResolvers: true, description: 'A link that works once; it is shown this once' })
export class InvitationLink {
  @Field(() => String, { description: 'The user name' }) username!: string;
  @Field(() => String, { description: 'The address to hand over' }) link!: string;
  @Field(() => Instant, { description: 'When it runs out' }) expiresAt!: Date;
}
