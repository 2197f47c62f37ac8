import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Alert, Box, Button, Checkbox, FormControlLabel, InputAdornment, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EMPLOYER_KINDS, type EmployerKind } from '../../shared/codes';
import { creditCodeFault, employerKindOf, normaliseCreditCode } from '../../shared/identity';
import { type EnterEmployer, EnterEmployerDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { SelectLine, TextLine } from '../widgets/fields';
import { useWords } from '../widgets/useWords';

/** Enters a unit: its code judged while it is typed, its kind suggested by it (GB 32100). */
export function EmployerForm({ onEntered }: { onEntered: (employerId: string) => void }) {
  const translate = useTranslate();
  const { enter, busy, fault } = useEntering(onEntered);
  const [typed, setTyped] = useState('');
  const [verified, setVerified] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<EmployerKind | ''>('');
  const [address, setAddress] = useState('');
  const [bankCode, setBankCode] = useState('');
  const [selfApply, setSelfApply] = useState(false);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const creditCode = normaliseCreditCode(typed);
  const wrong = creditCodeFault(creditCode);
  const bankWrong = bankCode !== '' && !/^\d{3}$/.test(bankCode);
  const word = (field: string) => translate(`employers.fields.${field}`);
  const sound = !wrong || (wrong === 'CHECK' && verified);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sound || name.trim().length < 2 || bankWrong) return;
    void enter({
      creditCode,
      creditCodeVerified: wrong === 'CHECK' && verified,
      name: name.trim(),
      kind: kind || null,
      address: address.trim() || null,
      bankCode: bankCode || null,
      selfApplyAllowed: selfApply,
      selfApplyNote: selfApply ? note.trim() || null : null,
    });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={grid}>
      {fault && (
        <Alert severity="error" role="alert" sx={{ gridColumn: '1 / -1' }}>
          {fault}
        </Alert>
      )}
      <Box>
        <CodeLine typed={typed} wrong={wrong} said={tried || creditCode.length >= 18} onChange={setTyped} />
        {wrong === 'CHECK' && (
          <FormControlLabel
            label={translate('employers.verified')}
            control={<Checkbox checked={verified} onChange={event => setVerified(event.target.checked)} />}
          />
        )}
      </Box>
      <TextLine
        required
        label={word('name')}
        value={name}
        onChange={setName}
        fault={tried && name.trim().length < 2 ? translate('employers.faults.required') : undefined}
        input={{ maxLength: 120 }}
      />
      <SelectLine
        label={word('kind')}
        value={kind || (creditCode.length >= 2 ? employerKindOf(creditCode) : '')}
        options={EMPLOYER_KINDS}
        wordsOf="codes.employerKinds"
        onChange={setKind}
      />
      <TextLine
        label={word('bankCode')}
        help={translate('employers.bankCodeHelp')}
        value={bankCode}
        onChange={setBankCode}
        fault={bankWrong ? translate('employers.faults.bankCode') : undefined}
        input={{ inputMode: 'numeric', maxLength: 3 }}
      />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <TextLine label={word('address')} value={address} onChange={setAddress} input={{ maxLength: 200 }} />
      </Box>
      <FormControlLabel
        label={word('selfApplyAllowed')}
        control={<Checkbox checked={selfApply} onChange={event => setSelfApply(event.target.checked)} />}
      />
      {selfApply && (
        <TextLine label={word('selfApplyNote')} value={note} onChange={setNote} input={{ maxLength: 200 }} />
      )}
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', justifyContent: 'flex-end' }}>
        <Button type="submit" variant="contained" disabled={busy}>
          {translate('employers.save')}
        </Button>
      </Box>
    </Box>
  );
}

type CodeLineProps = {
  typed: string;
  wrong: ReturnType<typeof creditCodeFault>;
  said: boolean;
  onChange: (code: string) => void;
};

function CodeLine({ typed, wrong, said, onChange }: CodeLineProps) {
  const translate = useTranslate();
  const empty = typed.trim() === '';
  const shown = said && wrong ? translate(`employers.faults.${empty ? 'required' : wrong}`) : undefined;
  return (
    <TextField
      required
      autoFocus
      label={translate('employers.fields.creditCode')}
      value={typed}
      error={Boolean(shown)}
      helperText={shown ?? (wrong ? undefined : translate('employers.good'))}
      onChange={event => onChange(event.target.value)}
      slotProps={{
        htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 24, style: { letterSpacing: '0.04em' } },
        input: {
          endAdornment: !wrong && (
            <InputAdornment position="end">
              <CheckCircleOutlined fontSize="small" color="success" aria-hidden />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

function useEntering(onEntered: (employerId: string) => void) {
  const words = useWords();
  const keyFor = useKeyFor();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const enter = async (input: EnterEmployer) => {
    setBusy(true);
    setFault(undefined);
    try {
      const { employer } = await ask(EnterEmployerDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
      onEntered(employer.id);
    } catch (error) {
      setFault(words.error(error));
      setBusy(false);
    }
  };
  return { enter, busy, fault };
}

const grid = {
  display: 'grid',
  columnGap: 1.5,
  rowGap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;
