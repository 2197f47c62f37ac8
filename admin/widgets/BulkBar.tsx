import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';

/** The height of a table's head; the bar lies over it, so that no row moves under the pointer. */
export const TABLE_HEAD_HEIGHT = 40;

/** How many rows are chosen and what can be done with them; there only while some are. */
export function BulkBar({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { selectedIds = [], onUnselectItems } = useListContext();
  if (selectedIds.length === 0) return null;
  return (
    <Box
      role="toolbar"
      aria-label={translate('ra.action.bulk_actions', { smart_count: selectedIds.length })}
      sx={{
        position: 'absolute',
        inset: '0 0 auto 44px',
        zIndex: 3,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: TABLE_HEAD_HEIGHT - 1,
        px: 1,
        overflowX: 'auto',
        bgcolor: 'sunken',
        whiteSpace: 'nowrap',
      }}
    >
      <Typography aria-live="polite" sx={{ fontWeight: 600 }}>
        {translate('widgets.list.selected', { smart_count: selectedIds.length })}
      </Typography>
      <Button size="small" variant="text" onClick={() => onUnselectItems()}>
        {translate('widgets.list.clear')}
      </Button>
      <Box sx={{ flex: 1 }} />
      {children}
    </Box>
  );
}
