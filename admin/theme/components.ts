import type { Components, Theme } from '@mui/material';
import { tableAndMenu } from './surfaces';

type Overrides = Components<Theme>;

/** How the stock components look in this house: lines instead of shadows, no ripple, one clear focus ring. */
export const components: Overrides = {
  MuiCssBaseline: {
    styleOverrides: ({ palette }) => ({
      html: { WebkitTextSizeAdjust: '100%' },
      body: { fontVariantNumeric: 'tabular-nums', textAutospace: 'normal' },
      'h1, h2, h3, p, dl, dd': { margin: 0 },
      ':focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 2 },
      '::selection': { background: palette.primary.main, color: palette.primary.contrastText },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
      },
      '@media print': { body: { background: '#fff', color: '#000' } },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: ({ theme }) => ({
        fontFamily: theme.typography.fontFamily,
        '&.Mui-focusVisible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
      }),
    },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'medium' },
    styleOverrides: {
      root: { minHeight: 34, padding: '4px 14px', whiteSpace: 'nowrap' },
      sizeSmall: { minHeight: 28, padding: '2px 10px', fontSize: '0.8125rem' },
      sizeLarge: { minHeight: 42, padding: '8px 18px', fontSize: '0.9375rem' },
      outlined: ({ theme }) => ({
        borderColor: theme.palette.divider,
        backgroundColor: theme.palette.background.paper,
      }),
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: { borderRadius: 6, color: 'inherit' },
      sizeSmall: { padding: 4 },
      sizeMedium: { padding: 7 },
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      root: { backgroundImage: 'none' },
      outlined: ({ theme }) => ({ borderColor: theme.palette.divider }),
      elevation8: ({ theme }) => raised(theme),
      elevation24: ({ theme }) => raised(theme),
    },
  },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiCardContent: { styleOverrides: { root: { padding: 16, '&:last-child': { paddingBottom: 16 } } } },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: ({ theme, ownerState }) => {
        const { text, fill, line } = theme.palette.tone[severityTone[ownerState.severity ?? 'info'] ?? 'waiting'];
        return {
          color: text,
          backgroundColor: fill,
          borderColor: line,
          padding: '4px 12px',
          '& .MuiAlert-icon': { color: text },
        };
      },
    },
  },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true } },
  MuiAutocomplete: { defaultProps: { fullWidth: true, size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.palette.mode === 'dark' ? '#5C6A6E' : '#8E9799' },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.palette.primary.light },
        '& input:focus-visible, & textarea:focus-visible': { outline: 'none' },
      }),
    },
  },
  MuiInputBase: {
    styleOverrides: {
      root: { fontSize: '0.875rem', '@media (max-width: 599.95px)': { fontSize: '1rem' } },
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 2, lineHeight: 1.5 } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiTooltip: {
    defaultProps: { arrow: true, enterDelay: 250, describeChild: false },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.8125rem',
        lineHeight: 1.55,
        padding: '6px 10px',
        backgroundColor: theme.palette.mode === 'dark' ? '#E5EAEA' : '#1D2527',
        color: theme.palette.mode === 'dark' ? '#13191B' : '#FFFFFF',
      }),
      arrow: ({ theme }) => ({ color: theme.palette.mode === 'dark' ? '#E5EAEA' : '#1D2527' }),
    },
  },
  ...tableAndMenu,
};

const severityTone = { error: 'bad', warning: 'attention', info: 'waiting', success: 'good' } as const;

const raised = (theme: Theme) => ({
  border: `1px solid ${theme.palette.divider}`,
  boxShadow: theme.palette.mode === 'dark' ? '0 8px 24px rgba(0,0,0,.5)' : '0 8px 24px rgba(29,37,39,.12)',
});
