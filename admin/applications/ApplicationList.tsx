import { useGetResourceLabel } from 'react-admin';
import { useSession } from '../provider/useSession';
import { ListPage } from '../widgets/ListPage';
import { useListSearch } from '../widgets/useListSearch';
import { useNarrow } from '../widgets/useNarrow';
import { ApplicationCards } from './ApplicationCards';
import { ApplicationTable } from './ApplicationTable';
import { QueueFilters } from './QueueFilters';
import type { ApplicationRow } from './types';
import { filterOf, views, viewsFor } from './views';

/** The queue: what waits, in the order in which it is due, in views that count exactly (R-06, P-09). */
export function ApplicationList() {
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const [search] = useListSearch('applications');
  const narrow = useNarrow();
  if (!session) return null;
  const [first] = viewsFor(session.permissions);
  const decides = session.permissions.has('application:decide');
  return (
    <ListPage<ApplicationRow>
      title={labelOf('applications', 2)}
      filters={<QueueFilters />}
      filter={search ? { search } : undefined}
      filterDefaultValues={filterOf(first)}
      sort={views[first].sort}
    >
      {narrow ? <ApplicationCards decides={decides} /> : <ApplicationTable decides={decides} />}
    </ListPage>
  );
}
