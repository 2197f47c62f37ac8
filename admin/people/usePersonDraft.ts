import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { serverNow } from '../provider/clock';
import { blankPerson, faultsOf, filledIn, type PersonDraft, type PersonField } from './personDraft';

type Line = { label: string; value: string; fault: string | undefined; onChange: (value: string) => void };

export type PersonDrafting = {
  draft: PersonDraft;
  today: string;
  set: (change: Partial<PersonDraft>) => void;
  /** What a field of one line needs. */
  line: (field: PersonField) => Line;
  faultOf: (field: PersonField) => string | undefined;
  /** The field was left, or the form was sent: its fault is to be told. */
  said: (field: PersonField) => boolean;
  leave: (field: PersonField) => void;
  /** Tells every fault from now on; true when there is none. */
  settle: () => boolean;
};

/** A person being typed: birth date and sex follow the number, faults are told when a field is left, empty ones at the end. */
export function usePersonDraft(start: Partial<PersonDraft> | undefined): PersonDrafting {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  const [draft, setDraft] = useState<PersonDraft>(() => filledIn({ ...blankPerson, ...start }, today));
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<PersonField>>(new Set(start?.number ? ['number'] : []));
  const faults = faultsOf(draft, today);
  const set = (change: Partial<PersonDraft>) => setDraft(now => filledIn({ ...now, ...change }, today));
  const said = (field: PersonField) => tried || left.has(field);
  const faultOf = (field: PersonField) => {
    const fault = said(field) ? faults[field] : undefined;
    return fault && (fault !== 'required' || tried) ? translate(`people.faults.${fault}`) : undefined;
  };
  return {
    draft,
    today,
    set,
    line: field => ({
      label: translate(`people.fields.${field}`),
      value: draft[field],
      fault: faultOf(field),
      onChange: value => set({ [field]: value }),
    }),
    faultOf,
    said,
    leave: field => setLeft(now => new Set([...now, field])),
    settle: () => {
      setTried(true);
      return Object.keys(faults).length === 0;
    },
  };
}
