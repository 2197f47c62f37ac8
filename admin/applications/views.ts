import type { Permission } from '../../shared/access';
import type { ApplicationFilter } from '../graphql/graphql';
import type { DueName } from '../theme/palette';

/** The named views of the queue, in the order of the screen. */
export const VIEWS = [
  'drafts',
  'returned',
  'toReview',
  'overdue',
  'today',
  'soon',
  'resubmitted',
  'checklist',
  'own',
  'decided',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** A view: which cases, in which order, and the colour of its count. */
export type View = { filter: ApplicationFilter; sort: QueueSort; tone?: DueName };

export type QueueSort = { field: 'dueOn' | 'submittedAt' | 'openedAt' | 'decidedAt'; order: 'ASC' | 'DESC' };

const byDue: QueueSort = { field: 'dueOn', order: 'ASC' };

/** What each view shows. Overdue, today and soon are those of the server, by the house's calendar day. */
export const views: Readonly<Record<ViewName, View>> = {
  drafts: { filter: { status: ['DRAFT'] }, sort: { field: 'openedAt', order: 'DESC' } },
  returned: { filter: { status: ['RETURNED'] }, sort: { field: 'decidedAt', order: 'ASC' } },
  toReview: { filter: { status: ['SUBMITTED'] }, sort: byDue },
  overdue: { filter: { due: 'OVERDUE' }, sort: byDue, tone: 'overdue' },
  today: { filter: { due: 'TODAY' }, sort: byDue, tone: 'today' },
  soon: { filter: { due: 'SOON' }, sort: byDue, tone: 'soon' },
  resubmitted: { filter: { status: ['SUBMITTED'], resubmitted: true }, sort: byDue },
  checklist: { filter: { status: ['SUBMITTED'], channel: ['EMPLOYER_CHECKLIST'] }, sort: byDue },
  own: { filter: { status: ['SUBMITTED'], own: true }, sort: byDue },
  decided: {
    filter: { status: ['APPROVED', 'RETURNED', 'REJECTED'] },
    sort: { field: 'decidedAt', order: 'DESC' },
  },
};

/** The views of a desk: deciding, entering, or looking on. */
export function viewsFor(permissions: ReadonlySet<Permission>): readonly ViewName[] {
  const enters = permissions.has('application:enter');
  if (permissions.has('application:decide')) {
    const counter: readonly ViewName[] = enters ? ['returned', 'drafts'] : [];
    return ['toReview', 'overdue', 'today', 'resubmitted', 'checklist', 'own', ...counter, 'decided'];
  }
  if (enters) return ['returned', 'drafts', 'own', 'toReview', 'overdue', 'decided'];
  return ['toReview', 'overdue', 'today', 'soon', 'resubmitted', 'checklist', 'returned', 'decided'];
}

/** What narrows a view further. */
export type Narrowing = Pick<ApplicationFilter, 'channel' | 'officeId' | 'employerId' | 'businessType' | 'search'>;

/** The view that a filter is, or nothing when it is none of them; what narrows it is left aside. */
export function viewOf(filter: ApplicationFilter): ViewName | undefined {
  const matches = (name: ViewName) => sameCore(views[name].filter, filter);
  return matches('checklist') ? 'checklist' : VIEWS.find(matches);
}

/** What narrows the view of a filter; the channel is left out where the view itself is one of a channel. */
export function narrowingOf({ channel, officeId, employerId, businessType, search }: ApplicationFilter): Narrowing {
  return said({
    channel: sameList(channel, views.checklist.filter.channel) ? undefined : channel,
    officeId,
    employerId,
    businessType,
    search,
  });
}

/** The filter of a view, narrowed. */
export const filterOf = (name: ViewName, narrowing: Narrowing = {}): ApplicationFilter => ({
  ...narrowing,
  ...views[name].filter,
});

/** Where a list with this filter and order is: a real address, as react-admin reads it. */
export function queueAddress(filter: ApplicationFilter, sort: QueueSort): string {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: sort.field,
    order: sort.order,
    page: '1',
    perPage: '25',
  });
  return `/applications?${query}`;
}

/** Where a view is. */
export const viewAddress = (name: ViewName, narrowing: Narrowing = {}): string =>
  queueAddress(filterOf(name, narrowing), views[name].sort);

function sameCore(view: ApplicationFilter, filter: ApplicationFilter): boolean {
  return (
    sameList(view.status, filter.status) &&
    (view.due ?? null) === (filter.due ?? null) &&
    (view.resubmitted ?? null) === (filter.resubmitted ?? null) &&
    (view.own ?? null) === (filter.own ?? null) &&
    (view.channel == null || sameList(view.channel, filter.channel)) &&
    filter.personId == null
  );
}

type Listed = string | readonly string[] | null | undefined;

const listOf = (value: Listed): readonly string[] => (value == null ? [] : typeof value === 'string' ? [value] : value);

const sameList = (one: Listed, other: Listed): boolean =>
  listOf(one).length === listOf(other).length && listOf(one).every(value => listOf(other).includes(value));

const said = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value != null && value !== '')) as T;
