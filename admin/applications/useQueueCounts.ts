import { QueueCountsDocument, type QueueCountsQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { filterOf, type Narrowing, VIEWS, type ViewName } from './views';

/** How many cases each view holds, narrowed as the list is; told anew each minute and after each decision. */
export function useQueueCounts(narrowing: Narrowing): QueueCountsQuery | undefined {
  const filters = Object.fromEntries(VIEWS.map(name => [name, filterOf(name, narrowing)])) as Record<
    ViewName,
    ReturnType<typeof filterOf>
  >;
  return useAnswer(QueueCountsDocument, filters, {
    refetchInterval: 60_000,
    placeholderData: previous => previous,
  }).data;
}
