import { dayOf } from '../../shared/calendar';
import { maskNumber } from '../../shared/identity';
import { aboutReason } from '../../shared/inquiry/about';
import { whyNoCard } from '../../shared/inquiry/answer';
import { INQUIRY_REASONS, type InquiryReason } from '../../shared/inquiry/codes';
import type { InquiryFacts } from '../../shared/inquiry/facts';
import { reasonOf } from '../../shared/inquiry/reason';
import type { Policy } from '../../shared/policy';
import { personSearch } from '../people/person.list';
import type { Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { offload } from '../platform/offload';
import { cutOf, type PageArgs, SortOrder, writeCursor } from '../platform/paging';
import { ANYWHERE, all, oneOf } from '../platform/where';
import { factsOf } from './inquiry.facts';
import type { InquiryFilter } from './inquiry.inputs';
import { factsStatement, type Known } from './inquiry.read';
import { stepped } from './inquiry.service';
import type { InquiryPage, InquiryRow } from './inquiry.types';

/** The people of a unit, each with the reason, and how many have each: one statement for all of them, read off the event loop. */
export async function whyNoCards(ctx: Context, filter: InquiryFilter, args: PageArgs): Promise<InquiryPage> {
  const cut = cutOf(args);
  const [sort = { field: 'reason', order: SortOrder.ASC }, second] = args.sort ?? [];
  const keyOf = Object.hasOwn(SORTS, sort.field) ? SORTS[sort.field] : undefined;
  if (!keyOf || second) throw new Failure('INVALID_INPUT', { fields: ['sort'] });
  const judged = await judgedPeople(ctx, filter);
  const wanted = judged.filter(
    ({ reason }) =>
      (!filter.reason || reason === filter.reason) && (!filter.group || aboutReason[reason].group === filter.group),
  );
  const sign = sort.order === SortOrder.DESC ? -1 : 1;
  const keyed = wanted.map(one => ({ one, key: keyOf(one), id: one.known.personId }));
  keyed.sort((a, b) => sign * compared([a.key, a.id], [b.key, b.id]));
  const { after } = cut;
  const rest = after
    ? keyed.filter(({ key, id }) => sign * compared([key, id], [String(after[0]), after[1]]) > 0)
    : keyed;
  const shown = rest.slice(cut.offset, cut.offset + cut.limit);
  const last = shown.at(-1);
  return {
    nodes: shown.map(({ one }) => rowOf(one)),
    totalCount: wanted.length,
    totalIsCapped: false,
    pageInfo: {
      hasNextPage: rest.length > cut.offset + cut.limit,
      endCursor: last ? writeCursor([last.key, last.id]) : null,
    },
    counts: countsOf(judged),
  };
}

type Judged = { known: Known; facts: InquiryFacts; reason: InquiryReason };

const SORTS: Readonly<Record<string, (one: Judged) => string>> = {
  reason: ({ reason, known }) => `${String(INQUIRY_REASONS.indexOf(reason)).padStart(2, '0')} ${known.name}`,
  name: ({ known }) => known.name,
  id: ({ known }) => known.personId,
};

const compared = ([a, x]: readonly [string, string], [b, y]: readonly [string, string]): number => {
  if (a !== b) return a < b ? -1 : 1;
  if (x === y) return 0;
  return x < y ? -1 : 1;
};

async function judgedPeople(ctx: Context, { employerId, search }: InquiryFilter): Promise<Judged[]> {
  const { actor, house, db, now } = ctx;
  if (!employerId && actor.reach.kind !== 'employers') throw new Failure('INVALID_INPUT', { fields: ['employerId'] });
  const found = search?.trim() ? personSearch('p', search) : ANYWHERE;
  const where =
    search?.trim() && actor.reach.kind === 'employers' ? all(found, oneOf('e.status', ['ACCEPTED'])) : found;
  const statement = factsStatement(actor, {
    kind: 'SOCIAL_SECURITY',
    where,
    today: dayOf(now),
    ofUnit: employerId ?? null,
  });
  const rows = (await offload(house.database, statement.sql, statement.params as string[])) as unknown as Known[];
  const calendar = await house.calendarOf(db);
  const policies = new Map<string, Policy>();
  for (const region of new Set(rows.map(({ enrolledIn }) => String(enrolledIn))))
    policies.set(region, await house.policyOf(db, region, now));
  return rows.map(known => {
    const policy = policies.get(String(known.enrolledIn))!;
    const facts = factsOf(known, { actor, asked: 'SOCIAL_SECURITY', now, policy, calendar });
    return { known, facts, reason: reasonOf(facts) };
  });
}

const rowOf = ({ known, facts }: Judged): InquiryRow => ({
  ...inShort(known, facts),
  employerId: String(known.employerId),
});

/** The answer for one person as it stands in a list. */
export function inShort(known: Known, facts: InquiryFacts): Omit<InquiryRow, 'employerId'> {
  const { reason, group, actor, notes, from, by, byKind, progress } = whyNoCard(facts);
  return {
    id: known.personId,
    name: known.name,
    maskedNumber: maskNumber(known.numberLast4),
    ...{ reason, group, actor, notes, from, byKind },
    by: by?.on ?? null,
    byProvisional: by?.provisional ?? false,
    progress: stepped(progress),
  };
}

function countsOf(judged: readonly Judged[]): InquiryPage['counts'] {
  const counts = new Map<InquiryReason, number>();
  for (const { reason } of judged) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return INQUIRY_REASONS.filter(reason => counts.has(reason)).map(reason => ({
    reason,
    group: aboutReason[reason].group,
    count: counts.get(reason)!,
  }));
}
