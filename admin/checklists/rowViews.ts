import type { BureauPreviewQuery, ItemFilter } from '../graphql/graphql';
import type { BureauChecklist } from './bureauFacts';

/** The views of the rows of a list, in the order of the screen. */
export const ROW_VIEWS = ['toDecide', 'disputes', 'hindered', 'converted', 'returned', 'excluded', 'all'] as const;
export type RowView = (typeof ROW_VIEWS)[number];

export type Preview = BureauPreviewQuery['preview'];

/** What the view of a list is narrowed by: a view, and for those that are held up the code. */
export type Viewing = { view: RowView; code?: string };

/** The address of a view of the list on the page. */
export const viewLink = (view: RowView, code?: string): string =>
  `?${new URLSearchParams({ view, ...(code && { code }) })}`;

/** The view that an address names; lists that wait for the bureau begin with what is to be decided, others with everybody. */
export function viewingOf(params: URLSearchParams, { status }: Pick<BureauChecklist, 'status'>): Viewing {
  const named = ROW_VIEWS.find(view => view === params.get('view'));
  return { view: named ?? (status === 'SUBMITTED' ? 'toDecide' : 'all'), code: params.get('code') ?? undefined };
}

/** How many rows a view holds. */
export function countOf(view: RowView, list: BureauChecklist, preview: Preview | undefined): number | undefined {
  if (view === 'hindered') return preview && preview.total - preview.convertible;
  return { toDecide: list.undecided, disputes: list.correctionsOpen, all: list.rows, ...list }[view];
}

/** The rows of the preview that are held up, for one reason or for any. */
export const hinderedIn = (preview: Preview | undefined, code?: string): Preview['rows'] =>
  preview?.rows.filter(row => row.code && (!code || row.code === code)) ?? [];

/** The filter of a view; those that are held up are named by their ids, a page of them at a time. */
export function filterOf({ view, code }: Viewing, preview: Preview | undefined, at: { page: number; perPage: number }) {
  if (view !== 'hindered') return { ...FILTERS[view] };
  const rows = hinderedIn(preview, code).slice((at.page - 1) * at.perPage, at.page * at.perPage);
  return { ids: rows.map(({ id }) => id) };
}

const FILTERS: Readonly<Record<Exclude<RowView, 'hindered'>, ItemFilter>> = {
  toDecide: { status: ['LISTED', 'CONFIRMED', 'DISPUTED'] },
  disputes: { status: ['DISPUTED'], correction: 'OPEN' },
  converted: { status: ['CONVERTED'] },
  returned: { status: ['RETURNED'] },
  excluded: { status: ['EXCLUDED'] },
  all: {},
};
