import type { ThemeOptions } from '@mui/material';

/** Chinese first, bundled, so that every machine shows the same page. */
export const fontFamily =
  "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', system-ui, sans-serif";

/** Small steps and tall lines: dense enough for a desk, calm enough for a day. */
export const typography: ThemeOptions['typography'] = {
  fontFamily,
  fontSize: 14,
  h1: { fontSize: '1.25rem', lineHeight: 1.4, fontWeight: 600, letterSpacing: 0 },
  h2: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 600, letterSpacing: 0 },
  h3: { fontSize: '0.875rem', lineHeight: 1.6, fontWeight: 600, letterSpacing: 0 },
  h4: { fontSize: '1.0625rem', lineHeight: 1.5, fontWeight: 600, letterSpacing: 0 },
  h5: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 600, letterSpacing: 0 },
  h6: { fontSize: '0.9375rem', lineHeight: 1.5, fontWeight: 600, letterSpacing: 0 },
  subtitle1: { fontSize: '0.9375rem', lineHeight: 1.6, fontWeight: 500, letterSpacing: 0 },
  subtitle2: { fontSize: '0.8125rem', lineHeight: 1.6, fontWeight: 500, letterSpacing: 0 },
  body1: { fontSize: '0.875rem', lineHeight: 1.65, letterSpacing: 0 },
  body2: { fontSize: '0.8125rem', lineHeight: 1.6, letterSpacing: 0 },
  button: { fontSize: '0.875rem', lineHeight: 1.5, fontWeight: 500, textTransform: 'none', letterSpacing: 0 },
  caption: { fontSize: '0.75rem', lineHeight: 1.55, letterSpacing: 0 },
  overline: { fontSize: '0.75rem', lineHeight: 1.6, fontWeight: 600, letterSpacing: '0.06em', textTransform: 'none' },
};
