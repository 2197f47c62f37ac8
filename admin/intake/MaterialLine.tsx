import { Box, Button, Checkbox, FormControlLabel, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MaterialKind } from '../../shared/codes';
import type { IntakeCaseFragment } from '../graphql/graphql';
import { fileAddress } from '../provider/upload';
import { FileButton } from '../widgets/FileButton';
import { DayLine, SelectLine, TextLine } from '../widgets/fields';
import { ToneChip } from '../widgets/ToneChip';
import { fieldsOf, type MaterialDraft, materialFaults, type Required } from './intakeDraft';

type Props = {
  required: Required;
  entry: MaterialDraft | undefined;
  saved: IntakeCaseFragment['materials'][number] | undefined;
  today: string;
  onNote: (entry: MaterialDraft | undefined) => void;
};

/** One material: ticked when sighted, with what is noted of it and the copy that is kept; beside it the rule that asks for it. */
export function MaterialLine({ required, entry, saved, today, onNote }: Props) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { kind, sighted, rule } = required;
  const plain = fieldsOf(required).length === 0 && required.alternatives.length === 0;
  const word = translate(`codes.materialKinds.${kind}`);
  return (
    <Box component="li" sx={row}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <FormControlLabel
          label={word}
          control={
            <Checkbox
              checked={Boolean(entry || saved)}
              disabled={Boolean(saved && !entry)}
              onChange={event => onNote(event.target.checked ? noted(kind) : undefined)}
            />
          }
          sx={{ mr: 0, '& .MuiFormControlLabel-label.Mui-disabled': { color: 'text.primary' } }}
        />
        <ToneChip tone={palette.tone.neutral}>{translate(`intake.materials.as.${sighted}`)}</ToneChip>
        {!required.required && (
          <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
            {translate('intake.materials.optional')}
          </Typography>
        )}
        {entry && plain && <CopyButton required={required} entry={entry} onNote={onNote} />}
        {saved && !entry && <Kept saved={saved} required={kind} onAgain={() => onNote(noted(saved.kind))} />}
        <Box sx={{ flex: 1 }} />
        <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
          {rule}
        </Typography>
      </Box>
      {entry && !plain && <Noting required={required} entry={entry} today={today} onNote={onNote} />}
    </Box>
  );
}

type NotingProps = { required: Required; entry: MaterialDraft; today: string; onNote: (entry: MaterialDraft) => void };

function Noting({ required, entry, today, onNote }: NotingProps) {
  const translate = useTranslate();
  const { kind, alternatives } = required;
  const fields = fieldsOf(required);
  const faults = materialFaults(entry, today);
  const set = (change: Partial<MaterialDraft>) => onNote({ ...entry, ...change });
  const word = (field: string) => translate(`intake.materials.fields.${field}`);
  const fault = (name: string | undefined) => name && translate(`intake.materials.${name}`);
  return (
    <Box sx={noting}>
      {alternatives.length > 0 && (
        <Box sx={{ width: 190 }}>
          <SelectLine
            label={translate('intake.materials.instead')}
            value={entry.kind}
            options={[kind, ...alternatives]}
            wordsOf="codes.materialKinds"
            onChange={shown => set({ kind: shown })}
          />
        </Box>
      )}
      {fields.includes('number') && (
        <Box sx={{ width: 190 }}>
          <TextLine
            label={word('number')}
            value={entry.number}
            onChange={number => set({ number })}
            input={{ maxLength: 60 }}
          />
        </Box>
      )}
      {fields.includes('date') && (
        <Box sx={{ width: 160 }}>
          <DayLine
            label={word('date')}
            value={entry.date}
            max={today}
            fault={fault(faults.date)}
            onChange={date => set({ date })}
          />
        </Box>
      )}
      {fields.includes('amount') && (
        <Box sx={{ width: 140 }}>
          <TextLine
            label={word('amount')}
            value={entry.amount}
            fault={fault(faults.amount)}
            onChange={amount => set({ amount })}
            input={{ inputMode: 'decimal' }}
          />
        </Box>
      )}
      <Box sx={{ pt: 0.5 }}>
        <CopyButton required={required} entry={entry} onNote={onNote} />
      </Box>
    </Box>
  );
}

type CopyProps = Pick<NotingProps, 'required' | 'entry' | 'onNote'>;

function CopyButton({ required: { needsFile }, entry, onNote }: CopyProps) {
  const translate = useTranslate();
  return (
    <FileButton
      label={translate(needsFile ? 'intake.materials.fileNeeded' : 'intake.materials.file')}
      required={needsFile}
      file={entry.file}
      onFile={file => onNote({ ...entry, file })}
    />
  );
}

type KeptProps = { saved: NonNullable<Props['saved']>; required: MaterialKind; onAgain: () => void };

function Kept({ saved, required, onAgain }: KeptProps) {
  const translate = useTranslate();
  const { kind, number, date, amount, fileId } = saved;
  const said = [
    translate('intake.materials.kept'),
    kind !== required && translate(`codes.materialKinds.${kind}`),
    number,
    date,
    amount != null && `${(amount / 100).toFixed(2)}`,
  ];
  return (
    <Box sx={kept}>
      <span>{said.filter(Boolean).join(' · ')}</span>
      {fileId && (
        <Box component="a" href={fileAddress(fileId)} target="_blank" rel="noreferrer" sx={{ color: 'primary.main' }}>
          {translate('intake.materials.keptFile')}
        </Box>
      )}
      <Button size="small" variant="text" onClick={onAgain}>
        {translate('intake.materials.again')}
      </Button>
    </Box>
  );
}

const noted = (kind: MaterialKind): MaterialDraft => ({ kind, number: '', date: '', amount: '', file: undefined });

const kept = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  color: 'text.secondary',
  fontSize: '0.8125rem',
} as const;

const row = { py: 0.5, borderBottom: '1px solid', borderColor: 'divider' } as const;

const noting = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  columnGap: 1.25,
  rowGap: 1.5,
  pl: { xs: 0, sm: 4 },
  pt: 0.75,
  pb: 1,
} as const;
