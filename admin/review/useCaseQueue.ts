import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'react-admin';
import { type QueueSort, views, viewsFor } from '../applications/views';
import { type ApplicationFilter, QueueIdsDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useSession } from '../provider/useSession';
import { useListSearch } from '../widgets/useListSearch';

/** Where a case stands in the queue that its list last showed. */
export type CaseQueue = { position?: number; count?: number; next?: string; previous?: string };

/** What react-admin keeps of a list: its filter and order. */
export type ListParams = { filter: ApplicationFilter; sort: string; order: string; page: number; perPage: number };

/** Where the console keeps them for the queue. */
export const QUEUE_STORE = 'applications.listParams';

/** The queue as last filtered and sorted, walked from here; whoever decides passes by their own work (lifecycles: OWN_WORK). */
export function useCaseQueue(id: string): CaseQueue {
  const session = useSession();
  const [search] = useListSearch('applications');
  const [params] = useStore<ListParams | undefined>(QUEUE_STORE);
  const [first] = viewsFor(session?.permissions ?? new Set());
  const filter = { ...(params?.filter ?? views[first].filter), ...(search && { search }) };
  const decides = session?.permissions.has('application:decide') ?? false;
  const walked = decides && waiting(filter) && filter.own == null ? { ...filter, own: false } : filter;
  const sort = params?.sort
    ? { field: params.sort, order: params.order === 'DESC' ? 'DESC' : 'ASC' }
    : views[first].sort;
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['queue', walked, sort],
    queryFn: ({ pageParam }) => ask(QueueIdsDocument, { filter: walked, sort: [sort as QueueSort], after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => (page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined),
    enabled: session !== undefined,
    staleTime: 15_000,
    retry: false,
  });
  const ids = data?.pages.flatMap(({ page }) => page.nodes.map(node => node.id)) ?? [];
  const at = ids.indexOf(id);
  const nearEnd = at >= ids.length - 3;
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetching) void fetchNextPage();
  }, [nearEnd, hasNextPage, isFetching, fetchNextPage]);
  return {
    position: at < 0 ? undefined : at + 1,
    count: data?.pages[0]?.page.totalCount,
    next: ids[at + 1],
    previous: at > 0 ? ids[at - 1] : undefined,
  };
}

const waiting = ({ status, due }: ApplicationFilter): boolean =>
  due != null || (Array.isArray(status) && status.length === 1 && status[0] === 'SUBMITTED');
