import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { type Ref, useState } from 'react';
import { useTranslate } from 'react-admin';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  help?: string;
  fault?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, value, onChange, autoComplete, help, fault, inputRef }: Props) {
  const translate = useTranslate();
  const [seen, setSeen] = useState(false);
  const toggle = (
    <InputAdornment position="end">
      <IconButton
        size="small"
        edge="end"
        aria-label={translate(seen ? 'ra.input.password.toggle_visible' : 'ra.input.password.toggle_hidden')}
        onClick={() => setSeen(!seen)}
      >
        {seen ? <VisibilityOffOutlined fontSize="small" /> : <VisibilityOutlined fontSize="small" />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField
      required
      label={label}
      inputRef={inputRef}
      type={seen ? 'text' : 'password'}
      value={value}
      error={Boolean(fault)}
      helperText={fault ?? help}
      onChange={event => onChange(event.target.value)}
      slotProps={{ htmlInput: { autoComplete }, input: { endAdornment: toggle } }}
    />
  );
}
