import { holds } from '../../shared/access';
import { dbTime } from '../platform/database';
import { flag, instant, json, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import { holding } from '../platform/search';
import type { Subject } from '../platform/subjects';
import { ANYWHERE, NOWHERE, oneOf } from '../platform/where';
import type { AccountFilter } from './access.inputs';
import { Account } from './account.entity';
import type { Session } from './session.entity';

/** Accounts: the administrator of accounts reaches all, everybody else their own. */
export const accounts: Subject<Account> = {
  entity: Account,
  name: 'account',
  scope: (actor, alias) => (holds(actor, 'account:manage') ? ANYWHERE : oneOf(`${alias}.id`, [actor.id])),
};

/** Accounts as the administrator lists them. */
export const accountListing: Listing<AccountFilter> = {
  table: 'account',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    username: plain('t.username'),
    displayName: plain('t.displayName'),
    roles: json('t.roles'),
    officeId: plain('t.officeId'),
    locale: plain('t.locale'),
    disabledAt: instant('t.disabledAt'),
    lastSignInAt: instant('t.lastSignInAt'),
    createdAt: instant('t.createdAt'),
    totpSetUp: flag('(t.totpSecret IS NOT NULL)'),
  },
  manys: {
    employers: {
      from: 'account_employer ae JOIN employer e ON e.id = ae.employerId WHERE ae.accountId = t.id',
      columns: { id: plain('e.id'), name: plain('e.name') },
    },
  },
  scope: ({ actor }) => (holds(actor, 'account:manage') ? ANYWHERE : NOWHERE),
  filter: (_ctx, { search, role, officeId, disabled }) => [
    ...(search
      ? [
          {
            sql: "(t.username LIKE ? ESCAPE '!' OR t.displayName LIKE ? ESCAPE '!')",
            params: [holding(search.toLowerCase()), holding(search)],
          },
        ]
      : []),
    ...(role ? [{ sql: "t.roles LIKE ? ESCAPE '!'", params: [holding(`"${role}"`)] }] : []),
    ...(officeId ? [oneOf('t.officeId', [officeId])] : []),
    ...(disabled != null ? [{ sql: `t.disabledAt IS ${disabled ? 'NOT NULL' : 'NULL'}`, params: [] }] : []),
  ],
  sorts: { username: 't.username', displayName: 't.displayName', createdAt: 't.createdAt' },
  defaultSort: { field: 'username', order: 'ASC' },
};
answeredBy(Account, accountListing);

/** The own sessions and tokens, last used first. */
export const sessionListing: Listing<Record<string, never>> = {
  table: 'session',
  columns: {
    id: plain('t.id'),
    kind: plain('t.kind'),
    createdAt: instant('t.createdAt'),
    lastSeenAt: instant('t.lastSeenAt'),
    expiresAt: instant('t.expiresAt'),
    label: plain('t.label'),
  },
  scope: ({ actor }) => oneOf('t.accountId', [actor.id]),
  filter: ({ now }) => [{ sql: 't.expiresAt > ?', params: [dbTime(now)] }],
  sorts: { lastSeenAt: 't.lastSeenAt' },
  defaultSort: { field: 'lastSeenAt', order: 'DESC' },
};

/** Marks the session that asks. */
export const withCurrent = (nodes: readonly Session[], sessionId: string | null): Session[] =>
  nodes.map(node => ({ ...node, current: node.id === sessionId }));
