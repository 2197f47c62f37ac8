import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ExtraLinesDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';

/** The lines of return files that name people whom nobody ordered a card for in this batch. */
export function ExtraLines({ batchId }: { batchId: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useAnswer(ExtraLinesDocument, { filter: { batchId, outcome: ['EXTRA'] } });
  return (
    <Panel title={translate('production.extraLines.title')}>
      <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
        {translate('production.extraLines.text')}
      </Typography>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.returnLines.nodes.length === 0 && <EmptyState />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.returnLines.nodes.map(({ id, line, name, maskedNumber, cardNo }) => (
          <Box component="li" key={id} sx={row}>
            <Box sx={{ color: 'text.secondary', minWidth: '5em' }}>
              {translate('production.extraLines.line', { line })}
            </Box>
            <Box sx={{ fontWeight: 600, minWidth: '6em' }}>{name}</Box>
            <Box>{maskedNumber}</Box>
            <Box>{cardNo}</Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  py: 0.75,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
