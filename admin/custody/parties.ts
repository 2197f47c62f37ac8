import { useLocaleState, useTranslate } from 'react-admin';
import type { HandOverRowFragment } from '../graphql/graphql';

type Named = { nameZh: string; nameEn: string };

/** Names an office in the language of the screen. */
export function useOfficeWord(): (office: Named) => string {
  const [locale] = useLocaleState();
  return office => (locale === 'en' ? office.nameEn : office.nameZh);
}

/** Who gives and who takes by a hand-over, by name. */
export function usePartyNames(): (handOver: HandOverRowFragment) => { giver: string; taker: string } {
  const translate = useTranslate();
  const wordOf = useOfficeWord();
  return ({ kind, office, keeperOffice, employer }) => ({
    giver:
      kind === 'DELIVERY' ? translate('handOvers.maker') : kind === 'RETURN' ? (employer?.name ?? '') : wordOf(office),
    taker: kind === 'ISSUE' ? (employer?.name ?? '') : wordOf(keeperOffice ?? office),
  });
}

/** Where the page of a hand-over is. */
export const handOverAddress = ({ id }: { id: string }): string => `/handOvers/${id}/show`;
