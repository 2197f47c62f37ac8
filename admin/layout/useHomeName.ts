import { useLocaleState, useTranslate } from 'react-admin';
import type { Session } from '../provider/session';

/** The office of bureau staff, the units of a unit administrator, in the language of the screen. */
export function useHomeName({ office, employers }: Session): string {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (office) return locale === 'en' ? office.nameEn : office.nameZh;
  const [first, ...others] = employers;
  if (!first) return translate('layout.noOffice');
  return others.length === 0
    ? first.name
    : translate('layout.employersMore', { name: first.name, smart_count: employers.length });
}
