import type { ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { inquiryKeysOf } from '../../shared/inquiry/key';
import type { InquiryLineFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';
import { useFinding } from './useFinding';
import { usePages } from './usePages';

/** Something to open: a person with the answer in one line, a case, a card, a page. */
export type Command = {
  key: string;
  group: 'people' | 'pages';
  to: string;
  /** A page of its own, outside the console. */
  outside?: boolean;
  state?: object;
  label: string;
  icon?: ComponentType;
  person?: InquiryLineFragment;
};

/** What a text leads to: people first, then pages by name. One person alone also offers their case and card, what was typed first. */
export function useCommands(typed: string, asking: boolean) {
  const translate = useTranslate();
  const session = useSession();
  const finding = useFinding(typed, asking);
  const pages = usePages(typed.trim());
  const staff = session?.permissions.has('person:read') ?? false;

  const ofPerson = (person: InquiryLineFragment): Command => ({
    key: person.id,
    group: 'people',
    label: person.name,
    person,
    ...(staff
      ? { to: `/people/${person.id}/show` }
      : { to: '/inquiry', state: { person: { id: person.id, name: person.name, maskedNumber: person.maskedNumber } } }),
  });
  const commandsOf = (people: readonly InquiryLineFragment[]): Command[] => {
    const found = people.map(ofPerson);
    const [only, another] = people;
    if (!only || another) return found;
    const { applicationId, receiptNo, cardId } = only;
    const ofCase: Command[] = applicationId
      ? [
          {
            key: applicationId,
            group: 'people',
            to: `/applications/${applicationId}/show`,
            label: translate('palette.openCase', { receiptNo: receiptNo ?? '' }),
          },
        ]
      : [];
    const ofCard: Command[] = cardId
      ? [{ key: cardId, group: 'people', to: `/cards/${cardId}/show`, label: translate('palette.openCard') }]
      : [];
    const [by] = inquiryKeysOf(finding.wanted);
    if (by === 'receiptNo') return [...ofCase, ...found, ...ofCard];
    return by === 'cardNo' ? [...ofCard, ...found, ...ofCase] : [...found, ...ofCase, ...ofCard];
  };
  const offered: Command[] = pages.map(page => ({ key: page.to, group: 'pages', ...page }));
  return { finding, commandsOf, commands: [...commandsOf(finding.people), ...offered] };
}
