import { Box, Checkbox, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BulkBar, TABLE_HEAD_HEIGHT } from '../widgets/BulkBar';
import { EmptyState } from '../widgets/States';
import { useMoments } from '../widgets/useMoments';
import { caseAddress, nameOf } from './ApplicationTable';
import { BulkApproveButton } from './BulkApprove';
import { BusinessCell, DueCell, Marks, PlaceCell } from './cells';
import type { ApplicationRow } from './types';

/** The queue where the screen is narrow: each case a card, nothing scrolls sideways. */
export function ApplicationCards({ decides }: { decides: boolean }) {
  const { data, selectedIds = [] } = useListContext<ApplicationRow>();
  if (!data) return <Box sx={{ minHeight: 240 }} />;
  if (data.length === 0) return <EmptyState />;
  return (
    <Box sx={{ position: 'relative', pt: selectedIds.length > 0 ? `${TABLE_HEAD_HEIGHT}px` : 0 }}>
      {decides && (
        <BulkBar>
          <BulkApproveButton />
        </BulkBar>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map(record => (
          <Card key={record.id} record={record} selectable={decides} />
        ))}
      </Box>
    </Box>
  );
}

function Card({ record, selectable }: { record: ApplicationRow; selectable: boolean }) {
  const translate = useTranslate();
  const { day } = useMoments();
  const { selectedIds = [], onToggleItem } = useListContext<ApplicationRow>();
  return (
    <Box component="li" sx={card}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        {selectable && (
          <Checkbox
            checked={selectedIds.includes(record.id)}
            disabled={record.status !== 'SUBMITTED'}
            onClick={() => onToggleItem(record.id)}
            slotProps={{ input: { 'aria-label': translate('widgets.list.select', { label: nameOf(record) }) } }}
            sx={{ zIndex: 1, m: '-6px' }}
          />
        )}
        <Box component={Link} to={caseAddress(record)} sx={link}>
          {record.person.name}
        </Box>
        <Marks record={record} />
        <Box sx={{ flex: 1 }} />
        <DueCell record={record} />
      </Box>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {record.receiptNo ?? '—'} · {record.person.maskedNumber}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: 1 }}>
        <BusinessCell record={record} />
        <PlaceCell record={record} />
      </Box>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {record.submittedAt && translate('review.list.submitted', { day: day(record.submittedAt) })}
        {' · '}
        {translate('review.list.materials', { smart_count: record.materialsCount })}
      </Typography>
    </Box>
  );
}

const card = {
  position: 'relative',
  display: 'grid',
  gap: 0.5,
  px: 1.5,
  py: 1.25,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
  '&:has(a:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
} as const;
