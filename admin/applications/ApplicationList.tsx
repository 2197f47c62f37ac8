import { type Theme, useMediaQuery } from '@mui/material';
import { useGetResourceLabel } from 'react-admin';
import { useSession } from '../provider/useSession';
import { ListPage } from '../widgets/ListPage';
import { ApplicationCards } from './ApplicationCards';
import { ApplicationTable } from './ApplicationTable';
import { QueueFilters } from './QueueFilters';
import { useQueueSearch } from './queueSearch';
import type { ApplicationRow } from './types';
import { filterOf, views, viewsFor } from './views';

/** The queue: what waits, in the order in which it is due, in views that count exactly (R-06, P-09). */
export function ApplicationList() {
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const [search] = useQueueSearch();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('md'));
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
