import { TextField, type TextFieldProps } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

type Common<V extends string> = {
  label: string;
  value: V | '';
  onChange: (value: V) => void;
  fault?: string;
  help?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
};

type TextLineProps = Common<string> & {
  input?: NonNullable<NonNullable<TextFieldProps['slotProps']>['htmlInput']>;
  rows?: number;
};

/** One line of text; what is wrong with it stands below, in place of the help. */
export function TextLine({ label, value, onChange, fault, help, input, rows, ...rest }: TextLineProps) {
  return (
    <TextField
      {...rest}
      label={label}
      value={value}
      multiline={rows !== undefined}
      minRows={rows}
      error={Boolean(fault)}
      helperText={fault ?? help}
      onChange={event => onChange(event.target.value)}
      slotProps={{ htmlInput: { autoComplete: 'off', ...input } }}
    />
  );
}

/** A calendar day. */
export function DayLine({
  label,
  value,
  onChange,
  fault,
  help,
  max,
  min,
  ...rest
}: Common<string> & { max?: string; min?: string }) {
  return (
    <TextField
      {...rest}
      type="date"
      label={label}
      value={value}
      error={Boolean(fault)}
      helperText={fault ?? help}
      onChange={event => onChange(event.target.value)}
      slotProps={{ htmlInput: { max, min }, inputLabel: { shrink: true } }}
    />
  );
}

type SelectLineProps<V extends string> = Common<V> & {
  options: readonly V[];
  /** Where the words of the options stand: `<wordsOf>.<option>`. */
  wordsOf?: string;
  wordOf?: (option: V) => string;
  /** What the empty choice is called; without it there is none. */
  empty?: string;
};

/** One of a list, by the browser's own control: known to every keyboard and screen reader. */
export function SelectLine<V extends string>(props: SelectLineProps<V>) {
  const { label, value, onChange, fault, help, options, wordsOf, wordOf, empty, ...rest } = props;
  const translate = useTranslate();
  const id = useId();
  return (
    <TextField
      {...rest}
      id={id}
      select
      label={label}
      value={value}
      error={Boolean(fault)}
      helperText={fault ?? help}
      onChange={event => onChange(event.target.value as V)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {(empty !== undefined || value === '') && <option value="">{empty ?? ''}</option>}
      {options.map(option => (
        <option key={option} value={option}>
          {wordOf ? wordOf(option) : translate(`${wordsOf}.${option}`)}
        </option>
      ))}
    </TextField>
  );
}
