import { useLocation, useSearchParams } from 'react-router-dom';
import { type BusinessType, CHANNELS, type Channel } from '../../shared/codes';
import type { IntakeCaseFragment } from '../graphql/graphql';
import { OFFERED } from './intakeDraft';

/** Who is served, what is asked for, and how; the channel comes last. */
export type Choice = { personId: string | undefined; businessType: BusinessType; channel: Channel | undefined };

/** Person, business and channel stand in the address, so that a reload keeps them; a case on the server has its own. */
export function useChoice(
  saved: IntakeCaseFragment | undefined,
  channels: readonly Channel[],
): [Choice, (next: Partial<Choice>) => void] {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const choose = ({ personId: person, businessType: business, channel: by }: Partial<Choice>) => {
    const next = { person, business, channel: by };
    setSearch(Object.fromEntries(Object.entries(next).flatMap(([name, value]) => (value ? [[name, value]] : []))), {
      state,
    });
  };
  if (saved) return [{ personId: saved.personId, businessType: saved.businessType, channel: saved.channel }, choose];
  const businessType = OFFERED.find(type => type === search.get('business')) ?? 'FIRST';
  const channel = CHANNELS.find(each => each === search.get('channel') && channels.includes(each));
  return [{ personId: search.get('person') ?? undefined, businessType, channel }, choose];
}
