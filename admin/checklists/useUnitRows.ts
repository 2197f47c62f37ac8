import { keepPreviousData } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type ItemFilter, UnitItemsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useListSearch } from '../widgets/useListSearch';
import type { UnitRow } from './unitProgress';
import { type UnitView, unitViews } from './unitViews';

type Rows = {
  rows: readonly UnitRow[] | undefined;
  total: number;
  error: unknown;
  refetch: () => void;
  view: UnitView;
  setView: (view: UnitView) => void;
  filter: ItemFilter;
  page: number;
  pages: number;
  setPage: (page: number) => void;
};

/** The search box over the rows of a list. */
export const UNIT_SEARCH = 'checklists.unit';

/** The rows of a list in one of its views, page by page. The view stands in the address; the search never does. */
export function useUnitRows(checklistId: string, perPage: number, offered: readonly UnitView[]): Rows {
  const [params, setParams] = useSearchParams();
  const [search] = useListSearch(UNIT_SEARCH);
  const view = offered.find(name => name === params.get('view')) ?? 'all';
  const [at, setAt] = useState({ view, search, page: 1 });
  const page = at.view === view && at.search === search ? at.page : 1;
  const filter: ItemFilter = { checklistId, ...unitViews[view].filter, ...(search && { search }) };
  const { data, error, refetch } = useAnswer(
    UnitItemsDocument,
    { filter, page, perPage },
    { placeholderData: keepPreviousData },
  );
  const setView = useCallback(
    (next: UnitView) =>
      setParams(
        now => {
          now.set('view', next);
          return now;
        },
        { replace: true },
      ),
    [setParams],
  );
  const total = data?.page.totalCount ?? 0;
  return {
    rows: data?.page.nodes,
    total,
    error,
    refetch: () => void refetch(),
    view,
    setView,
    filter,
    page,
    pages: Math.ceil(total / perPage),
    setPage: next => setAt({ view, search, page: next }),
  };
}
