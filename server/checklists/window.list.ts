import type { Context } from '../platform/context';
import { instant, type Listing, plain, whole } from '../platform/listing';
import { answeredBy } from '../platform/readings';
import type { Subject } from '../platform/subjects';
import { oneOf } from '../platform/where';
import { scopeOfUnit } from './checklist.list';
import { GrantedWindow } from './window.entity';

export const grantedWindows: Subject<GrantedWindow> = {
  entity: GrantedWindow,
  name: 'granted_window',
  scope: scopeOfUnit,
};

export type WindowFilter = { employerId?: string | null };

export const windowListing: Listing<WindowFilter> = {
  table: 'granted_window',
  columns: {
    id: plain('t.id'),
    version: whole('t.version'),
    kind: plain('t.kind'),
    employerId: plain('t.employerId'),
    fromDay: plain('t.fromDay'),
    toDay: plain('t.toDay'),
    reason: plain('t.reason'),
    createdAt: instant('t.createdAt'),
  },
  scope: (ctx: Context) => scopeOfUnit(ctx.actor, 't'),
  filter: (_ctx, { employerId }) => (employerId ? [oneOf('t.employerId', [employerId])] : []),
  sorts: { toDay: 't.toDay', createdAt: 't.createdAt', id: 't.id' },
  defaultSort: { field: 'toDay', order: 'DESC' },
};

answeredBy(GrantedWindow, windowListing);
