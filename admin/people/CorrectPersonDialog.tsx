import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { PERSON_CATEGORIES } from '../../shared/codes';
import { mobileFault, nameFault, normaliseMobile, normaliseName } from '../../shared/identity';
import type { CorrectPerson, PersonQuery } from '../graphql/graphql';
import { ethnicities } from '../messages/en/ethnicities';
import { serverNow } from '../provider/clock';
import { FileButton, type KeptFile } from '../widgets/FileButton';
import { DayLine, SelectLine, TextLine } from '../widgets/fields';
import { usePerform } from '../widgets/usePerform';

/** A person as their page shows them. */
export type ShownPerson = NonNullable<PersonQuery['person']>;

type Change = Partial<Pick<CorrectPerson, (typeof FIELDS)[number]>>;
const FIELDS = [
  'name',
  'mobile',
  'category',
  'idValidTo',
  'ethnicity',
  'nationality',
  'address',
  'deceasedOn',
] as const;

/** Corrects a person on evidence (F-45): only what was changed is sent, and what it rests on with it. */
export function CorrectPersonDialog({ person, onClose }: { person: ShownPerson; onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const { perform, busy } = usePerform('people');
  const [change, setChange] = useState<Change>({});
  const [evidence, setEvidence] = useState('');
  const [file, setFile] = useState<KeptFile>();
  const [tried, setTried] = useState(false);
  const today = dayOf(serverNow());
  const given = said(change, person);
  const faults = faultsOf(given);
  const word = (field: string) => translate(`people.fields.${field}`);
  const set = (field: keyof Change) => (value: string) => setChange(now => ({ ...now, [field]: value }));
  const nothing = Object.keys(given).length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nothing || Object.keys(faults).length > 0 || evidence.trim().length < 2) return;
    const input = {
      id: person.id,
      version: person.version,
      evidence: evidence.trim(),
      evidenceFileId: file?.id,
      ...given,
    };
    if (await perform('correct', input)) onClose();
  };
  const fault = (field: keyof typeof faults) => faults[field] && translate(`people.faults.${faults[field]}`);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm">
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle id={id}>{translate('people.correctTitle', { name: person.name })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('people.correctHelp')}
          </Typography>
          {tried && nothing && <Alert severity="info">{translate('people.nothingChanged')}</Alert>}
          <Box sx={grid}>
            <TextLine
              label={word('name')}
              value={change.name ?? person.name}
              fault={fault('name')}
              onChange={set('name')}
            />
            <TextLine
              label={word('mobile')}
              value={change.mobile ?? ''}
              help={person.maskedMobile ?? undefined}
              fault={fault('mobile')}
              onChange={set('mobile')}
            />
            <SelectLine
              label={word('category')}
              value={change.category ?? person.category}
              options={PERSON_CATEGORIES}
              wordsOf="codes.personCategories"
              onChange={set('category')}
            />
            <DayLine
              label={word('idValidTo')}
              value={change.idValidTo ?? person.idValidTo ?? ''}
              onChange={set('idValidTo')}
            />
            <SelectLine
              label={word('ethnicity')}
              value={change.ethnicity ?? person.ethnicity}
              options={Object.keys(ethnicities).sort()}
              wordsOf="ethnicities"
              onChange={set('ethnicity')}
            />
            <DayLine
              label={word('deceasedOn')}
              value={change.deceasedOn ?? person.deceasedOn ?? ''}
              max={today}
              onChange={set('deceasedOn')}
            />
            <Box sx={{ gridColumn: '1 / -1' }}>
              <TextLine label={word('address')} value={change.address ?? ''} onChange={set('address')} />
            </Box>
          </Box>
          <TextLine
            required
            label={translate('people.evidence')}
            help={translate('people.evidenceHelp')}
            value={evidence}
            fault={tried && evidence.trim().length < 2 ? translate('people.faults.required') : undefined}
            onChange={setEvidence}
            input={{ maxLength: 200 }}
          />
          <FileButton label={translate('people.evidenceFile')} file={file} onFile={setFile} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {translate('people.correct')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** What differs from the record; values that the screen does not hold count as changed when something is typed. */
function said(change: Change, person: ShownPerson): Change {
  const entries = Object.entries(change).map(([field, value]) => [field, String(value).trim()] as const);
  const known = (field: string): unknown => (field in person ? person[field as keyof ShownPerson] : null);
  return Object.fromEntries(
    entries
      .filter(([field, value]) => value !== (known(field) ?? ''))
      .map(([field, value]) => [field, clean(field, value)]),
  );
}

function clean(field: string, value: string): string | null {
  if (field === 'name') return normaliseName(value);
  if (field === 'mobile') return normaliseMobile(value);
  return value || null;
}

function faultsOf({ name, mobile }: Change): { name?: string; mobile?: string } {
  const wrong = name == null ? undefined : nameFault(name);
  return {
    ...(wrong && { name: `NAME_${wrong}` }),
    ...(mobile && mobileFault(mobile) && { mobile: 'MOBILE' }),
  };
}

const grid = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;
