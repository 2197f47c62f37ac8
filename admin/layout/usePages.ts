import HomeOutlined from '@mui/icons-material/HomeOutlined';
import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import type { ComponentType } from 'react';
import { useLocaleState } from 'react-admin';
import { locales, messages } from '../messages';
import { useSession } from '../provider/useSession';
import { useDesks } from './desks';
import { mayExplore } from './Menu';

/** A page of the menu, with what it is called in the language of the screen. */
export type FoundPage = { to: string; label: string; icon: ComponentType; outside: boolean };

const plural = (name: string): string => name.split('||||').at(-1)!.trim();

/** What a page is called in each language. */
const namesOf = (resource: string): Record<string, string> =>
  Object.fromEntries(
    locales.map(({ locale }) => {
      const words = messages[locale].resources as Readonly<Record<string, { name: string }>>;
      return [locale, plural(words[resource]?.name ?? resource)];
    }),
  );

/** The pages of the menu whose name holds a text, in whichever language; all of them while nothing is typed. */
export function usePages(text: string): readonly FoundPage[] {
  const [locale] = useLocaleState();
  const desks = useDesks();
  const session = useSession();
  const ofFrame = (name: 'home' | 'explorer') =>
    Object.fromEntries(locales.map(({ locale: one }) => [one, messages[one].layout[name]]));
  const explorer = session && mayExplore(session.roles);
  const pages: readonly { to: string; icon: ComponentType; names: Record<string, string>; outside?: boolean }[] = [
    { to: '/', icon: HomeOutlined, names: ofFrame('home') },
    ...desks.map(({ name, icon }) => ({ to: `/${name}`, icon, names: namesOf(name) })),
    ...(explorer ? [{ to: '/explorer', icon: QueryStatsOutlined, names: ofFrame('explorer'), outside: true }] : []),
  ];
  const wanted = text.toLowerCase();
  return pages
    .filter(({ names }) => Object.values(names).some(name => name.toLowerCase().includes(wanted)))
    .map(({ to, icon, names, outside = false }) => ({ to, icon, outside, label: names[locale] ?? names.zh }));
}
