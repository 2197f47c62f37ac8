import type { RaThemeOptions } from 'react-admin';
import { components } from './components';
import { paletteOf } from './palette';
import { typography } from './typography';

const common: Omit<RaThemeOptions, 'palette'> = { typography, components, shape: { borderRadius: 6 } };

/** The console by day. */
export const lightTheme: RaThemeOptions = { ...common, palette: paletteOf('light') };

/** The console by night. */
export const darkTheme: RaThemeOptions = { ...common, palette: paletteOf('dark') };
