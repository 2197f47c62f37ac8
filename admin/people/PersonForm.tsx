import { Alert, Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf, isDay } from '../../shared/calendar';
import { ID_KINDS, PERSON_CATEGORIES } from '../../shared/codes';
import { ageOn } from '../../shared/identity';
import type { PersonRowFragment } from '../graphql/graphql';
import { ethnicities } from '../messages/en/ethnicities';
import { serverNow } from '../provider/clock';
import { DayLine, SelectLine, TextLine } from '../widgets/fields';
import { NumberLine } from './NumberLine';
import { blankPerson, entryOf, faultsOf, filledIn, type PersonDraft, type PersonField, parsedOf } from './personDraft';
import { useEnterPerson } from './useEnterPerson';

type Props = {
  /** What is known to begin with, such as the number that was searched for. */
  start?: Partial<PersonDraft>;
  onEntered: (person: PersonRowFragment) => void;
  /** Leads to the person whose number is on file already. */
  onKnown: (id: string) => void;
  /** Beside the button that enters. */
  actions?: ReactNode;
};

/** Enters a person: the number judged while it is typed, birth date and sex filled in from it. */
export function PersonForm({ start, onEntered, onKnown, actions }: Props) {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  const { enter, busy, fault, knownId } = useEnterPerson(onEntered);
  const [draft, setDraft] = useState<PersonDraft>(() => filledIn({ ...blankPerson, ...start }, today));
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<PersonField>>(new Set(start?.number ? ['number'] : []));
  const faults = faultsOf(draft, today);
  const set = (change: Partial<PersonDraft>) => setDraft(now => filledIn({ ...now, ...change }, today));
  const faultOf = (field: PersonField) => {
    const said = (tried || left.has(field)) && faults[field];
    return said && !(faults[field] === 'required' && !tried) ? translate(`people.faults.${said}`) : undefined;
  };
  const line = (field: PersonField) => ({
    label: translate(`people.fields.${field}`),
    value: draft[field],
    fault: faultOf(field),
    onChange: (value: string) => set({ [field]: value }),
  });
  const parsed = parsedOf(draft, today);
  const derived = parsed?.ok && parsed.birth ? translate('people.derived') : undefined;
  const age = isDay(draft.birthDate)
    ? translate('people.age', { smart_count: ageOn(draft.birthDate, today) })
    : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0) void enter(entryOf(draft));
  };
  const expired = !draft.longTerm && draft.idValidTo !== '' && draft.idValidTo < today;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      onBlur={event => {
        const name = event.target instanceof HTMLInputElement ? event.target.name : '';
        if (name) setLeft(now => new Set([...now, name as PersonField]));
      }}
      sx={grid}
    >
      {fault && (
        <Alert
          severity="error"
          role="alert"
          sx={{ gridColumn: '1 / -1' }}
          action={
            knownId && (
              <Button size="small" onClick={() => onKnown(knownId)}>
                {translate('people.openKnown')}
              </Button>
            )
          }
        >
          {fault}
        </Alert>
      )}
      <SelectLine {...line('idKind')} value={draft.idKind} options={ID_KINDS} wordsOf="codes.idKinds" required />
      <NumberLine draft={draft} today={today} said={tried || left.has('number')} onChange={number => set({ number })} />
      <TextLine {...line('name')} input={{ name: 'name', maxLength: 60 }} required />
      {derived ? (
        <>
          <TextLine
            {...line('sex')}
            value={translate(`codes.sexes.${draft.sex}`)}
            help={derived}
            input={{ readOnly: true }}
          />
          <TextLine {...line('birthDate')} help={[derived, age].join(' · ')} input={{ readOnly: true }} />
        </>
      ) : (
        <>
          <SelectLine
            {...line('sex')}
            value={draft.sex}
            options={['MALE', 'FEMALE'] as const}
            wordsOf="codes.sexes"
            required
          />
          <DayLine {...line('birthDate')} max={today} help={age} required />
        </>
      )}
      <SelectLine
        {...line('category')}
        value={draft.category}
        options={PERSON_CATEGORIES}
        wordsOf="codes.personCategories"
        empty={translate('people.choose')}
        required
      />
      <TextLine {...line('mobile')} input={{ name: 'mobile', inputMode: 'tel', maxLength: 24 }} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <DayLine
          {...line('idValidTo')}
          value={draft.longTerm ? '' : draft.idValidTo}
          disabled={draft.longTerm}
          fault={faultOf('idValidTo') ?? (expired ? translate('people.faults.expired') : undefined)}
          required={!draft.longTerm}
        />
        <FormControlLabel
          label={translate('people.fields.longTerm')}
          control={<Checkbox checked={draft.longTerm} onChange={event => set({ longTerm: event.target.checked })} />}
          sx={{ whiteSpace: 'nowrap', mr: 0 }}
        />
      </Box>
      <SelectLine
        {...line('ethnicity')}
        value={draft.ethnicity}
        options={Object.keys(ethnicities).sort()}
        wordsOf="ethnicities"
      />
      {draft.idKind !== 'RESIDENT' && draft.idKind !== 'MILITARY' && (
        <TextLine
          {...line('nationality')}
          onChange={value => set({ nationality: value.toUpperCase() })}
          input={{ name: 'nationality', maxLength: 3 }}
        />
      )}
      <Box sx={{ gridColumn: { sm: 'span 2' } }}>
        <TextLine {...line('address')} input={{ maxLength: 200 }} />
      </Box>
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        {actions}
        <Button type="submit" variant="contained" disabled={busy}>
          {translate('people.save')}
        </Button>
      </Box>
    </Box>
  );
}

const grid = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' },
  columnGap: 1.5,
  rowGap: 2,
  alignItems: 'start',
} as const;
