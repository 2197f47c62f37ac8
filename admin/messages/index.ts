import { en } from './en';
import { zh } from './zh';

/** The languages of the console, each by its own name; the first is the one to start in. */
export const locales = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
] as const;

export type Locale = (typeof locales)[number]['locale'];

/** All words, by language. */
export const messages: Readonly<Record<Locale, typeof en>> = { zh, en };
