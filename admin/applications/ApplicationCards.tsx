import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RecordCards } from '../widgets/RecordCards';
import { useMoments } from '../widgets/useMoments';
import { caseAddress } from './ApplicationTable';
import { BulkApproveButton } from './BulkApprove';
import { BusinessCell, DueCell, Marks, PlaceCell } from './cells';
import type { ApplicationRow } from './types';

/** The queue where the screen is narrow: each case a card, nothing scrolls sideways. */
export function ApplicationCards({ decides }: { decides: boolean }) {
  return (
    <RecordCards<ApplicationRow>
      linkTo={caseAddress}
      nameOf={({ person }) => person.name}
      bulkActions={decides ? <BulkApproveButton /> : undefined}
      isRowSelectable={({ status }) => status === 'SUBMITTED'}
      mark={record => (
        <>
          <Marks record={record} />
          <DueCell record={record} />
        </>
      )}
    >
      {record => <Details record={record} />}
    </RecordCards>
  );
}

function Details({ record }: { record: ApplicationRow }) {
  const translate = useTranslate();
  const { day } = useMoments();
  const { receiptNo, person, submittedAt, materialsCount } = record;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <span>{[receiptNo, person.maskedNumber].filter(Boolean).join(' · ')}</span>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
          gap: 1,
          color: 'text.primary',
        }}
      >
        <BusinessCell record={record} />
        <PlaceCell record={record} />
      </Box>
      <span>
        {[
          submittedAt && translate('review.list.submitted', { day: day(submittedAt) }),
          translate('review.list.materials', { smart_count: materialsCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Box>
  );
}
