import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { InputAdornment, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { numberFaultOf, type PersonDraft, parsedOf } from './personDraft';

type Props = {
  draft: Pick<PersonDraft, 'idKind' | 'number'>;
  today: string;
  /** The field has been left, or the form was sent: say what is wrong. */
  said: boolean;
  onChange: (number: string) => void;
};

/** A number that is judged while it is typed: a whole one at once, a part of one when the field is left (F-03). */
export function NumberLine({ draft, today, said, onChange }: Props) {
  const translate = useTranslate();
  const parsed = parsedOf(draft, today);
  const fault = numberFaultOf(draft, today);
  const whole = draft.number.replace(/\s/g, '').length >= 18;
  const shown =
    fault && (whole || said) && (fault !== 'required' || said) ? translate(`people.faults.${fault}`) : undefined;
  const upgraded = parsed?.ok && parsed.legacy && parsed.kind === 'RESIDENT' && said;
  return (
    <TextField
      required
      name="number"
      label={translate('people.fields.number')}
      value={draft.number}
      error={Boolean(shown)}
      helperText={shown ?? helpOf()}
      onChange={event => onChange(event.target.value)}
      slotProps={{
        htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 40, style: { letterSpacing: '0.04em' } },
        input: {
          endAdornment: parsed?.ok && (
            <InputAdornment position="end">
              <CheckCircleOutlined fontSize="small" color="success" titleAccess={translate('people.good')} />
            </InputAdornment>
          ),
        },
      }}
    />
  );

  function helpOf(): string | undefined {
    if (!parsed?.ok) return undefined;
    return upgraded ? translate('people.upgraded', { number: parsed.number }) : translate('people.good');
  }
}
