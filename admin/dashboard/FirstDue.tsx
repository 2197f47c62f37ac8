import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { caseAddress } from '../applications/ApplicationTable';
import { BusinessCell, DueCell, PlaceCell } from '../applications/cells';
import type { ApplicationRow } from '../applications/types';
import { views } from '../applications/views';
import { ApplicationsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';
import { TwoLines } from '../widgets/TwoLines';

type Props = { count: number; own?: boolean };

/** The cases that are due first; `own: false` leaves out what one may not decide. */
export function FirstDue({ count, own }: Props) {
  const translate = useTranslate();
  const { filter, sort } = views.toReview;
  const { data } = useAnswer(ApplicationsDocument, { filter: { ...filter, own }, sort: [sort], perPage: count });
  return (
    <Panel title={translate('review.home.first')} padded={false}>
      {data?.page.nodes.length === 0 && <EmptyState title={translate('review.home.allFine')} text="" />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.page.nodes.map(record => (
          <Line key={record.id} record={record} />
        ))}
      </Box>
    </Panel>
  );
}

function Line({ record }: { record: ApplicationRow }) {
  return (
    <Box component="li" sx={{ borderTop: '1px solid', borderColor: 'divider' }}>
      <Box
        component={Link}
        to={caseAddress(record)}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0, 3fr) minmax(0, 3fr) minmax(0, 4fr) auto' },
          gap: 1,
          alignItems: 'center',
          px: 2,
          py: 0.75,
          color: 'text.primary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <TwoLines first={record.person.name} second={record.receiptNo} />
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <BusinessCell record={record} />
        </Box>
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <PlaceCell record={record} />
        </Box>
        <DueCell record={record} />
      </Box>
    </Box>
  );
}
