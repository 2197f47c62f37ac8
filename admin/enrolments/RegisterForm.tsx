import { Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { INSURANCE_KINDS, type InsuranceKind } from '../../shared/codes';
import { EmployerPicker } from '../employers/EmployerPicker';
import { serverNow } from '../provider/clock';
import { useScene } from '../provider/useScene';
import { DayLine, SelectLine } from '../widgets/fields';
import { usePerform } from '../widgets/usePerform';

type Props = { personId: string; regionCode: string; onDone: () => void; actions?: ReactNode };

/** Registers an enrolment, PENDING until the bureau accepts it; kinds that employees join need their unit. */
export function RegisterForm({ personId, regionCode, onDone, actions }: Props) {
  const translate = useTranslate();
  const { perform, busy } = usePerform('enrolments');
  const kinds = useScene(regionCode)?.policy.insuranceKinds ?? INSURANCE_KINDS;
  const [kind, setKind] = useState<InsuranceKind | ''>('');
  const [employerId, setEmployerId] = useState<string>();
  const [employedOn, setEmployedOn] = useState('');
  const [everPaid, setEverPaid] = useState(false);
  const [tried, setTried] = useState(false);
  const unitNeeded = kind.startsWith('EMPLOYEE_');
  const word = (field: string) => translate(`enrolments.fields.${field}`);
  const missing = (empty: boolean) => (tried && empty ? translate('enrolments.missing') : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!kind || (unitNeeded && !employerId)) return;
    const input = { personId, insuranceKind: kind, employerId, employedOn: employedOn || undefined, everPaid };
    if (await perform('register', input)) onDone();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={grid}>
      <SelectLine
        required
        label={word('insuranceKind')}
        value={kind}
        options={kinds}
        wordsOf="codes.insuranceKinds"
        empty={translate('people.choose')}
        fault={missing(!kind)}
        onChange={setKind}
      />
      <EmployerPicker
        label={word('employer')}
        value={employerId}
        onChange={setEmployerId}
        required={unitNeeded}
        fault={unitNeeded ? missing(!employerId) : undefined}
        help={unitNeeded ? translate('enrolments.unitNeeded') : undefined}
      />
      <DayLine label={word('employedOn')} value={employedOn} onChange={setEmployedOn} max={dayOf(serverNow())} />
      <FormControlLabel
        label={word('everPaid')}
        control={<Checkbox checked={everPaid} onChange={event => setEverPaid(event.target.checked)} />}
      />
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        {actions}
        <Button type="submit" variant="contained" disabled={busy}>
          {translate('enrolments.save')}
        </Button>
      </Box>
    </Box>
  );
}

const grid = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;
