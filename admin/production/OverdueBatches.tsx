import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { OverdueBatchesDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { batchAddress } from './batches';

/** Batches at the bank or the maker that hold cards whose case is past its due day, the longest overdue on top. */
export function OverdueBatches() {
  const translate = useTranslate();
  const mayOpen = useSession()?.permissions.has('card:produce');
  const { data, error, refetch } = useAnswer(OverdueBatchesDocument, {});
  return (
    <Panel title={translate('making.overdue.title')} padded={false}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.batches.length === 0 && <EmptyState title={translate('making.overdue.none')} text="" />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.batches.map(batch => (
          <Box component="li" key={batch.id} sx={line}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              {mayOpen ? (
                <Box component={Link} to={batchAddress(batch)} sx={{ color: 'text.primary', fontWeight: 600 }}>
                  {batch.no}
                </Box>
              ) : (
                <Box sx={{ fontWeight: 600 }}>{batch.no}</Box>
              )}
              <StatusChip of="batch" status={batch.status} />
              <Box sx={{ color: 'error.main', fontWeight: 600 }}>
                {translate('making.overdue.cards', { smart_count: batch.overdue })}
              </Box>
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {batch.employerName ?? translate('production.individuals')} ·{' '}
              {translate(`codes.businessTypes.${batch.businessType}`)} ·{' '}
              {translate('making.overdue.since', { day: batch.dueOn })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const line = { display: 'grid', gap: 0.25, px: 2, py: 1, borderTop: '1px solid', borderColor: 'divider' } as const;
