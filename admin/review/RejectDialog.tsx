import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { REJECT_REASONS, type RejectReason } from '../../shared/reasons';
import type { ApplicationCase } from '../applications/types';

type Props = {
  record: ApplicationCase;
  busy: boolean;
  onReject: (reason: RejectReason, note: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** Rejects a case for one reason; it is final, so it asks for more than a key. */
export function RejectDialog({ record, busy, onReject, onClose }: Props) {
  const translate = useTranslate();
  const id = useId();
  const [reason, setReason] = useState<RejectReason | undefined>(() => likely(record));
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const wordless = reason === 'OTHER' && note.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason && !wordless) setFault(await onReject(reason, note.trim()));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={id}
      maxWidth="xs"
      slotProps={{ paper: { component: 'form', onSubmit: submit } }}
    >
      <DialogTitle id={id}>{translate('review.reject.title', { name: record.person.name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('review.reject.final')}
        </Typography>
        <RadioGroup
          aria-label={translate('review.reject.reason')}
          value={reason ?? ''}
          onChange={event => setReason(REJECT_REASONS.find(one => one === event.target.value))}
        >
          {REJECT_REASONS.map(one => (
            <FormControlLabel key={one} value={one} control={<Radio />} label={translate(`reasons.reject.${one}`)} />
          ))}
        </RadioGroup>
        <TextField
          label={translate(reason === 'OTHER' ? 'review.reject.noteNeeded' : 'review.reject.note')}
          value={note}
          onChange={event => setNote(event.target.value)}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        {fault && <Alert severity="error">{fault}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" variant="contained" color="error" disabled={busy || !reason || wordless}>
          {translate('review.reject.button')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The reason that the facts themselves give, if they do. */
function likely({ facts: { deceased, hindrance, eligible } }: ApplicationCase): RejectReason | undefined {
  if (deceased) return 'DECEASED';
  if (hindrance === 'CARD_IN_FORCE') return 'HOLDS_CARD';
  return eligible ? undefined : 'NOT_ELIGIBLE';
}
