import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EMPLOYER_KINDS } from '../../shared/codes';
import type { CorrectEmployer, EmployerRowFragment } from '../graphql/graphql';
import { SelectLine, TextLine } from '../widgets/fields';
import { usePerform } from '../widgets/usePerform';

type Change = Pick<CorrectEmployer, 'name' | 'kind' | 'address' | 'bankCode' | 'selfApplyAllowed' | 'selfApplyNote'>;

/** Corrects a unit on evidence: only what was changed is sent. */
export function CorrectEmployerDialog({ employer, onClose }: { employer: EmployerRowFragment; onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const { perform, busy } = usePerform('employers');
  const [change, setChange] = useState<Change>({});
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const given = said(change, employer);
  const now = { ...employer, ...change };
  const word = (field: string) => translate(`employers.fields.${field}`);
  const set = (part: Change) => setChange(before => ({ ...before, ...part }));
  const nothing = Object.keys(given).length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nothing || evidence.trim().length < 2) return;
    const { version } = employer;
    if (await perform('correct', { id: employer.id, version, evidence: evidence.trim(), ...given })) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id}>
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle id={id}>{translate('employers.correctTitle', { name: employer.name })}</DialogTitle>
        <DialogContent sx={{ '&&': { pt: 1 }, display: 'grid', gap: 2 }}>
          {tried && nothing && <Alert severity="info">{translate('people.nothingChanged')}</Alert>}
          <TextLine
            label={word('name')}
            value={now.name ?? ''}
            onChange={name => set({ name })}
            input={{ maxLength: 120 }}
          />
          <SelectLine
            label={word('kind')}
            value={now.kind ?? ''}
            options={EMPLOYER_KINDS}
            wordsOf="codes.employerKinds"
            onChange={kind => set({ kind })}
          />
          <TextLine
            label={word('address')}
            value={now.address ?? ''}
            onChange={address => set({ address })}
            input={{ maxLength: 200 }}
          />
          <TextLine
            label={word('bankCode')}
            help={translate('employers.bankCodeHelp')}
            value={now.bankCode ?? ''}
            fault={
              given.bankCode && !/^\d{3}$/.test(given.bankCode) ? translate('employers.faults.bankCode') : undefined
            }
            onChange={bankCode => set({ bankCode })}
            input={{ inputMode: 'numeric', maxLength: 3 }}
          />
          <FormControlLabel
            label={word('selfApplyAllowed')}
            control={
              <Checkbox
                checked={Boolean(now.selfApplyAllowed)}
                onChange={event => set({ selfApplyAllowed: event.target.checked })}
              />
            }
          />
          {now.selfApplyAllowed && (
            <TextLine
              label={word('selfApplyNote')}
              value={now.selfApplyNote ?? ''}
              onChange={selfApplyNote => set({ selfApplyNote })}
              input={{ maxLength: 200 }}
            />
          )}
          <TextLine
            required
            label={translate('people.evidence')}
            value={evidence}
            fault={tried && evidence.trim().length < 2 ? translate('employers.faults.required') : undefined}
            onChange={setEvidence}
            input={{ maxLength: 200 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {translate('employers.correct')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

function said(change: Change, employer: EmployerRowFragment): Change {
  const clean = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value);
  return Object.fromEntries(
    Object.entries(change)
      .map(([field, value]) => [field, clean(value)] as const)
      .filter(([field, value]) => value !== (employer[field as keyof EmployerRowFragment] ?? null)),
  );
}
