import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isDay } from '../../shared/calendar';
import { ID_KINDS, PERSON_CATEGORIES } from '../../shared/codes';
import { ageOn } from '../../shared/identity';
import { ethnicities } from '../messages/en/ethnicities';
import { DayLine, SelectLine, TextLine } from '../widgets/fields';
import { NumberLine } from './NumberLine';
import { parsedOf } from './personDraft';
import type { PersonDrafting } from './usePersonDraft';

/** What is asked of a person, in the order of the document. */
export function PersonInputs({ drafting }: { drafting: PersonDrafting }) {
  const translate = useTranslate();
  const { draft, today, set, line, said } = drafting;
  return (
    <>
      <SelectLine {...line('idKind')} value={draft.idKind} options={ID_KINDS} wordsOf="codes.idKinds" required />
      <NumberLine draft={draft} today={today} said={said('number')} onChange={number => set({ number })} />
      <TextLine {...line('name')} input={{ name: 'name', maxLength: 60 }} required />
      <SexAndBirth drafting={drafting} />
      <SelectLine
        {...line('category')}
        value={draft.category}
        options={PERSON_CATEGORIES}
        wordsOf="codes.personCategories"
        empty={translate('people.choose')}
        required
      />
      <TextLine {...line('mobile')} input={{ name: 'mobile', inputMode: 'tel', maxLength: 24 }} />
      <ValidTo drafting={drafting} />
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
    </>
  );
}

type Props = { drafting: PersonDrafting };

/** Read from the number where it tells them, else to be filled in. */
function SexAndBirth({ drafting: { draft, today, line } }: Props) {
  const translate = useTranslate();
  const parsed = parsedOf(draft, today);
  const derived = translate('people.derived');
  const age = isDay(draft.birthDate)
    ? translate('people.age', { smart_count: ageOn(draft.birthDate, today) })
    : undefined;
  if (parsed?.ok && parsed.birth) {
    return (
      <>
        <TextLine
          {...line('sex')}
          value={translate(`codes.sexes.${draft.sex}`)}
          help={derived}
          input={{ readOnly: true }}
        />
        <TextLine {...line('birthDate')} help={[derived, age].join(' · ')} input={{ readOnly: true }} />
      </>
    );
  }
  return (
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
  );
}

function ValidTo({ drafting: { draft, today, set, line, faultOf } }: Props) {
  const translate = useTranslate();
  const expired = !draft.longTerm && draft.idValidTo !== '' && draft.idValidTo < today;
  return (
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
  );
}
