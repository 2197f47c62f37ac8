import { useLocaleState } from 'react-admin';
import { OfficesDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';

/** Names offices by id, in the language of the screen. */
export function useOfficeNames(): (officeId: string | null | undefined) => string | undefined {
  const [locale] = useLocaleState();
  const { data } = useAnswer(OfficesDocument, { perPage: 200 }, { staleTime: 600_000 });
  const names = new Map(data?.page.nodes.map(({ id, nameZh, nameEn }) => [id, locale === 'en' ? nameEn : nameZh]));
  return officeId => (officeId ? names.get(officeId) : undefined);
}
