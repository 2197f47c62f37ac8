import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BatchesDocument, type BatchRowFragment } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { SumWords } from './BatchSum';
import { batchAddress } from './batches';

/** The batches that are open or at the maker, each as a sum. */
export function BatchesAtWork() {
  const translate = useTranslate();
  const { data, error, refetch } = useAnswer(BatchesDocument, {
    filter: { status: ['OPEN', 'SENT_TO_BANK', 'BANK_RETURNED', 'SENT_TO_MAKER'] },
    sort: [{ field: 'openedAt', order: 'ASC' }],
    perPage: 50,
  });
  return (
    <Panel
      title={translate('production.atWork.title')}
      padded={false}
      actions={
        <Button component={Link} to="/production" size="small">
          {translate('production.atWork.all')}
        </Button>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.page.nodes.length === 0 && (
        <EmptyState title={translate('production.atWork.none')} text={translate('production.atWork.noneText')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, minHeight: 48 }}>
        {data?.page.nodes.map(batch => (
          <BatchLine key={batch.id} batch={batch} />
        ))}
      </Box>
    </Panel>
  );
}

function BatchLine({ batch }: { batch: BatchRowFragment }) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={line}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box component={Link} to={batchAddress(batch)} sx={link}>
          {batch.no}
        </Box>
        <StatusChip of="batch" status={batch.status} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {batch.employer?.name ?? translate('production.individuals')} ·{' '}
        {translate(`codes.businessTypes.${batch.businessType}`)}
      </Typography>
      <SumWords batch={batch} />
    </Box>
  );
}

const line = {
  position: 'relative',
  display: 'grid',
  gap: 0.25,
  px: 2,
  py: 1,
  borderTop: '1px solid',
  borderColor: 'divider',
  '&:hover': { bgcolor: 'action.hover' },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
} as const;
