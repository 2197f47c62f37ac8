import type { PaletteMode, PaletteOptions } from '@mui/material';

/** Three colours that belong together: words, the ground behind them, and the line around. AA on the ground and on paper. */
export type Tone = { text: string; fill: string; line: string };
export type ToneName = 'neutral' | 'waiting' | 'moving' | 'good' | 'attention' | 'bad' | 'final';
export type DueName = 'overdue' | 'today' | 'soon' | 'fine' | 'paused';

declare module '@mui/material/styles' {
  interface Palette {
    tone: Record<ToneName, Tone>;
    due: Record<DueName, Tone>;
    seal: string;
    sunken: string;
  }
  interface PaletteOptions {
    tone?: Record<ToneName, Tone>;
    due?: Record<DueName, Tone>;
    seal?: string;
    sunken?: string;
  }
}

/** Ink on paper, a seal's red for the mark only: the colours of the house, by day and by night. */
export function paletteOf(mode: PaletteMode): PaletteOptions {
  return mode === 'dark' ? night : day;
}

const tone = (text: string, fill: string, line: string): Tone => ({ text, fill, line });

const day: PaletteOptions = {
  mode: 'light',
  primary: { main: '#1F4E57', light: '#3C717C', dark: '#133840', contrastText: '#FFFFFF' },
  secondary: { main: '#7A4A2B', light: '#99684A', dark: '#56321B', contrastText: '#FFFFFF' },
  error: { main: '#A3261B', contrastText: '#FFFFFF' },
  warning: { main: '#8A5200', contrastText: '#FFFFFF' },
  info: { main: '#2C5A86', contrastText: '#FFFFFF' },
  success: { main: '#2B6943', contrastText: '#FFFFFF' },
  background: { default: '#F5F4EF', paper: '#FFFFFF' },
  text: { primary: '#1D2527', secondary: '#535E61', disabled: '#7E8789' },
  divider: '#DEDCD3',
  action: { hover: 'rgba(31, 78, 87, 0.05)', selected: 'rgba(31, 78, 87, 0.09)', focus: 'rgba(31, 78, 87, 0.12)' },
  seal: '#B23A2B',
  sunken: '#EFEDE6',
  tone: {
    neutral: tone('#465053', '#ECEAE4', '#D4D1C7'),
    waiting: tone('#23507C', '#E7EFF7', '#C2D5E8'),
    moving: tone('#5A4085', '#F0EBF8', '#D6C9EB'),
    good: tone('#25603B', '#E5F2E9', '#BEDCC8'),
    attention: tone('#774800', '#FCF1DC', '#EBD2A0'),
    bad: tone('#96231A', '#FCEAE7', '#F0C4BD'),
    final: tone('#535E61', '#FAF9F6', '#DEDCD3'),
  },
  due: {
    overdue: tone('#96231A', '#FCEAE7', '#E9AFA6'),
    today: tone('#8A4200', '#FDEBD9', '#F0C79F'),
    soon: tone('#655700', '#F8F3D3', '#E0D592'),
    fine: tone('#465053', 'transparent', '#DEDCD3'),
    paused: tone('#535E61', '#ECEAE4', '#D4D1C7'),
  },
};

const night: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#8CC5CF', light: '#B4DDE4', dark: '#5E9BA6', contrastText: '#0C262B' },
  secondary: { main: '#D9B08F', light: '#EBCDB5', dark: '#A9805F', contrastText: '#2B1A0D' },
  error: { main: '#F29B90', contrastText: '#3A0D08' },
  warning: { main: '#E6B868', contrastText: '#33220A' },
  info: { main: '#97C0E6', contrastText: '#0D2438' },
  success: { main: '#8FCFA6', contrastText: '#0C2A17' },
  background: { default: '#13191B', paper: '#1B2326' },
  text: { primary: '#E5EAEA', secondary: '#A8B4B7', disabled: '#7F8B8E' },
  divider: '#313C40',
  action: {
    hover: 'rgba(140, 197, 207, 0.07)',
    selected: 'rgba(140, 197, 207, 0.13)',
    focus: 'rgba(140, 197, 207, 0.18)',
  },
  seal: '#CF5645',
  sunken: '#171F21',
  tone: {
    neutral: tone('#C2CBCD', '#2A3437', '#3D494D'),
    waiting: tone('#A9CDEE', '#1D3045', '#2F4A68'),
    moving: tone('#CDBBEE', '#302645', '#4A3C68'),
    good: tone('#A3DAB6', '#1A3325', '#2C513C'),
    attention: tone('#EDC680', '#3A2C12', '#5A4620'),
    bad: tone('#F6AEA5', '#43201C', '#6A342E'),
    final: tone('#A8B4B7', '#1B2326', '#313C40'),
  },
  due: {
    overdue: tone('#F6AEA5', '#43201C', '#7A3C35'),
    today: tone('#F4BE8D', '#422A14', '#6B4726'),
    soon: tone('#E3D684', '#35300F', '#564F1F'),
    fine: tone('#C2CBCD', 'transparent', '#313C40'),
    paused: tone('#A8B4B7', '#2A3437', '#3D494D'),
  },
};
