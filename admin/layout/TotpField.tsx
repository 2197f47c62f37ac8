import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

type Props = { value: string; onChange: (value: string) => void; label?: string; help: string; autoFocus?: boolean };

/** Six digits from an authenticator app; anything else is left out while typing. */
export function TotpField({ value, onChange, label, help, autoFocus = false }: Props) {
  const translate = useTranslate();
  return (
    <TextField
      required
      autoFocus={autoFocus}
      label={label ?? translate('entry.totp')}
      value={value}
      helperText={help}
      onChange={event => onChange(event.target.value.replace(/\D/g, '').slice(0, 6))}
      slotProps={{
        htmlInput: {
          inputMode: 'numeric',
          autoComplete: 'one-time-code',
          pattern: '[0-9]{6}',
          style: { letterSpacing: '0.35em', fontSize: '1.125rem' },
        },
      }}
    />
  );
}
