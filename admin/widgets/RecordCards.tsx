import { Box, Checkbox } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BulkBar, TABLE_HEAD_HEIGHT } from './BulkBar';
import { EmptyState } from './States';

type Props<R extends RaRecord> = {
  nameOf: (record: R) => string;
  linkTo?: (record: R) => string | undefined;
  /** What stands at the right of the name, such as a status. */
  mark?: (record: R) => ReactNode;
  children: (record: R) => ReactNode;
  bulkActions?: ReactNode;
  isRowSelectable?: (record: R) => boolean;
};

/** A list where the screen is narrow: each record a card, nothing scrolls sideways. */
export function RecordCards<R extends RaRecord>(props: Props<R>) {
  const { nameOf, linkTo, mark, children, bulkActions, isRowSelectable } = props;
  const translate = useTranslate();
  const { data, selectedIds = [], onToggleItem } = useListContext<R>();
  if (!data) return <Box sx={{ minHeight: 240 }} />;
  return (
    <Box sx={{ position: 'relative', pt: selectedIds.length > 0 ? `${TABLE_HEAD_HEIGHT}px` : 0 }}>
      {bulkActions && <BulkBar>{bulkActions}</BulkBar>}
      {data.length === 0 && <EmptyState />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map(record => {
          const to = linkTo?.(record);
          return (
            <Box component="li" key={record.id} sx={card}>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
                {bulkActions && (
                  <Checkbox
                    checked={selectedIds.includes(record.id)}
                    disabled={isRowSelectable ? !isRowSelectable(record) : false}
                    onClick={() => onToggleItem(record.id)}
                    slotProps={{ input: { 'aria-label': translate('widgets.list.select', { label: nameOf(record) }) } }}
                    sx={{ zIndex: 1, m: '-6px' }}
                  />
                )}
                {to ? (
                  <Box component={Link} to={to} sx={link}>
                    {nameOf(record)}
                  </Box>
                ) : (
                  <Box sx={{ fontWeight: 600 }}>{nameOf(record)}</Box>
                )}
                <Box sx={{ flex: 1 }} />
                {mark?.(record)}
              </Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
                {children(record)}
              </Box>
            </Box>
          );
        })}
      </Box>
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
  '& button': { position: 'relative', zIndex: 1 },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
} as const;
