import type { Locale } from '../messages';

/** What this browser keeps over a sign-out. */
export const KEPT = ['locale', 'theme'] as const;

/** What this browser last chose; also for pages that live outside react-admin, whose store it reads. */
export function remembered(key: (typeof KEPT)[number]): string | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`RaStore.${key}`) ?? 'null');
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The language this browser starts in: Chinese, unless it chose English. */
export function startLocale(): Locale {
  return remembered('locale') === 'en' ? 'en' : 'zh';
}

/** What the page's `lang` attribute says for a language. */
export const languageTag = (locale: string): string => (locale === 'en' ? 'en' : 'zh-CN');

/** The language of the page as it is shown now: answers are asked for in it. */
export const languageShown = (): string => document.documentElement.lang || 'zh-CN';
