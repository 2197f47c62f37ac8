import { FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { REJECT_REASONS, type RejectReason } from '../../shared/reasons';
import type { ApplicationCase } from '../applications/types';
import { FormDialog } from '../widgets/FormDialog';

type Props = {
  record: ApplicationCase;
  busy: boolean;
  onReject: (reason: RejectReason, note: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** Rejects a case for one reason; it is final, so it asks for more than a key. */
export function RejectDialog({ record, busy, onReject, onClose }: Props) {
  const translate = useTranslate();
  const [reason, setReason] = useState<RejectReason | undefined>(() => likely(record));
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const wordless = reason === 'OTHER' && note.trim() === '';
  const send = async () => reason && setFault(await onReject(reason, note.trim()));
  return (
    <FormDialog
      title={translate('review.reject.title', { name: record.person.name })}
      help={translate('review.reject.final')}
      verb={translate('review.reject.button')}
      color="error"
      busy={busy}
      incomplete={!reason || wordless}
      fault={fault}
      onSend={() => void send()}
      onClose={onClose}
    >
      <RadioGroup
        aria-label={translate('review.reject.reason')}
        value={reason ?? ''}
        onChange={event => setReason(REJECT_REASONS.find(one => one === event.target.value))}
      >
        {REJECT_REASONS.map((one, at) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio autoFocus={reason ? one === reason : at === 0} />}
            label={translate(`reasons.reject.${one}`)}
          />
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
    </FormDialog>
  );
}

/** The reason that the facts themselves give, if they do. */
function likely({ facts: { deceased, hindrance, eligible } }: ApplicationCase): RejectReason | undefined {
  if (deceased) return 'DECEASED';
  if (hindrance === 'CARD_IN_FORCE') return 'HOLDS_CARD';
  return eligible ? undefined : 'NOT_ELIGIBLE';
}
