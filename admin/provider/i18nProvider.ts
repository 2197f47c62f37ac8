import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { locales, messages } from '../messages';
import { languageTag, startLocale } from './preferences';

/** Chinese unless this browser chose otherwise; the choice is kept by the store. */
export function createI18nProvider(): I18nProvider {
  return polyglotI18nProvider(speak, startLocale(), [...locales]);
}

function speak(locale: string) {
  document.documentElement.lang = languageTag(locale);
  return messages[locale === 'en' ? 'en' : 'zh'];
}
