import type { Components, Theme } from '@mui/material';

/** Tables, menus, dialogs, chips and notices. */
export const tableAndMenu: Components<Theme> = {
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({ borderBottomColor: theme.palette.divider, padding: '10px 12px', lineHeight: 1.5 }),
      sizeSmall: { padding: '7px 12px' },
      head: ({ theme }) => ({
        backgroundColor: theme.palette.sunken,
        color: theme.palette.text.secondary,
        fontSize: '0.8125rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        '& .MuiTableSortLabel-root.Mui-active': { color: theme.palette.text.primary },
      }),
      paddingCheckbox: { padding: '0 4px', width: 40 },
    },
  },
  MuiTableRow: { styleOverrides: { root: { '&:last-of-type > td': { borderBottom: 0 } } } },
  MuiTablePagination: {
    styleOverrides: {
      root: { fontSize: '0.8125rem' },
      selectLabel: { fontSize: '0.8125rem' },
      displayedRows: { fontSize: '0.8125rem' },
      toolbar: { minHeight: 44, paddingLeft: 12 },
    },
  },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiMenu: { defaultProps: { slotProps: { paper: { elevation: 8 } } } },
  MuiMenuItem: { styleOverrides: { root: { minHeight: 36, fontSize: '0.875rem' } } },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 32, color: 'inherit' } } },
  MuiDialog: { defaultProps: { maxWidth: 'sm', fullWidth: true } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 600, padding: '16px 20px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px', gap: 4 } } },
  MuiChip: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { borderRadius: 4, fontSize: '0.8125rem' }, sizeSmall: { height: 24 } },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '8px 12px', textTransform: 'none' } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
  MuiSnackbarContent: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.palette.mode === 'dark' ? '#E5EAEA' : '#1D2527',
        color: theme.palette.mode === 'dark' ? '#13191B' : '#FFFFFF',
        fontSize: '0.875rem',
        borderRadius: 6,
      }),
    },
  },
};
