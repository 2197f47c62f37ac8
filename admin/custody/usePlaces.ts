import { dayOf } from '../../shared/calendar';
import type { ActivationChannel } from '../../shared/codes';
import { placesOfRoute } from '../../shared/enabling';
import { type DeskCardFragment, EnablingPlacesDocument, type EnablingPlacesQuery } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';

export type EnablingPlace = EnablingPlacesQuery['page']['nodes'][number];

/**
 * Where a card may be enabled by a way: outside the bureau the places of the region that do so today, of the card's bank where it is a
 * bank; and the own office, where whatever else is taken in.
 */
export function usePlaces(
  { regionCode, bankCode }: DeskCardFragment,
  route: ActivationChannel | undefined,
): { places: EnablingPlace[]; own: EnablingPlace | undefined } {
  const officeId = useSession()?.office?.id;
  const kinds = (route && placesOfRoute[route]) || [];
  const [kind] = kinds.length === 1 ? kinds : [];
  const own = useAnswer(
    EnablingPlacesDocument,
    { filter: { ids: officeId ? [officeId] : [] } },
    { enabled: officeId !== undefined, staleTime: 600_000 },
  );
  const outside = useAnswer(
    EnablingPlacesDocument,
    { filter: { regionCode, kind } },
    { enabled: kind !== undefined, staleTime: 600_000 },
  );
  const today = dayOf(serverNow());
  const fits = (place: EnablingPlace) =>
    place.services.includes('ENABLE') &&
    (place.designatedFrom ?? today) <= today &&
    (place.designatedTo ?? today) >= today &&
    (kind !== 'BANK_BRANCH' || place.bankCode === bankCode);
  return { places: kind ? (outside.data?.page.nodes ?? []).filter(fits) : [], own: own.data?.page.nodes[0] };
}
