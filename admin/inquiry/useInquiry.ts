import { useState } from 'react';
import { useNotify } from 'react-admin';
import { inquiryKeysOf } from '../../shared/inquiry/key';
import {
  type InquiryAnswerFragment,
  type InquiryInput,
  PeopleDocument,
  type PersonRowFragment,
  WhyNoCardDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useWords } from '../widgets/useWords';

export const IDENTITY_CHECKS = ['HOLDER_DOCUMENT', 'PROXY_DOCUMENTS', 'OWN_WORK'] as const;
export type Asking = { identity: (typeof IDENTITY_CHECKS)[number]; cardKind: 'SOCIAL_SECURITY' | 'MEDICAL' };

/** What came of an enquiry: an answer, people to choose from, or nothing. */
export type Outcome =
  | { kind: 'answer'; answer: InquiryAnswerFragment }
  | { kind: 'people'; people: readonly PersonRowFragment[] }
  | { kind: 'nothing' };

/** A person is asked about for one's own work, from their page or a list. */
export const inputOf = (personId: string): InquiryInput => ({
  personId,
  identity: 'OWN_WORK',
  cardKind: 'SOCIAL_SECURITY',
});

type Key = Pick<InquiryInput, 'personId' | 'number' | 'receiptNo' | 'cardNo'>;

/** Asks by whatever was typed; a name leads to a choice, and what was typed is kept nowhere. */
export function useInquiry(asking: Asking) {
  const notify = useNotify();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [asked, setAsked] = useState<Key>();

  const answerBy = async (keys: readonly Key[], by: Asking): Promise<Outcome> => {
    for (const key of keys) {
      const { answer } = await ask(WhyNoCardDocument, { input: { ...by, ...key } });
      if (!answer) continue;
      setAsked(key);
      return { kind: 'answer', answer };
    }
    return { kind: 'nothing' };
  };
  const run = async (find: () => Promise<Outcome>) => {
    setBusy(true);
    try {
      setOutcome(await find());
    } catch (error) {
      notify(words.error(error), { type: 'warning' });
    } finally {
      setBusy(false);
    }
  };
  const named = async (search: string): Promise<Outcome> => {
    const { page } = await ask(PeopleDocument, { filter: { search }, perPage: 12 });
    if (page.nodes.length === 1) return answerBy([{ personId: page.nodes[0].id }], asking);
    return page.nodes.length > 0 ? { kind: 'people', people: page.nodes } : { kind: 'nothing' };
  };
  return {
    busy,
    outcome,
    ask: (text: string) => {
      const keys = inquiryKeysOf(text);
      return run(() =>
        keys[0] === 'name'
          ? named(text)
          : answerBy(
              keys.map(key => ({ [key]: text })),
              asking,
            ),
      );
    },
    choose: (personId: string) => run(() => answerBy([{ personId }], asking)),
    again: (by: Asking) => (asked && outcome?.kind === 'answer' ? run(() => answerBy([asked], by)) : undefined),
  };
}
