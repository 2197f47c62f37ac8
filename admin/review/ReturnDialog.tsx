import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { failingReasons } from '../../shared/checks';
import { type ReturnReason, visibleBefore } from '../../shared/reasons';
import type { ApplicationCase } from '../applications/types';
import { FormDialog } from '../widgets/FormDialog';
import { ReasonBoxes } from './ReasonBoxes';
import { useReasonWords } from './useReasonWords';

type Props = {
  record: ApplicationCase;
  busy: boolean;
  onReturn: (reasons: readonly ReturnReason[], note: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** Returns a case with everything that is wrong told at once (一次性告知): what the checks found is ticked to begin with. */
export function ReturnDialog({ record, busy, onReturn, onClose }: Props) {
  const translate = useTranslate();
  const reasonWords = useReasonWords();
  const [found] = useState(() => failingReasons(record.checks as Parameters<typeof failingReasons>[0]));
  const [reasons, setReasons] = useState<readonly ReturnReason[]>(found);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const late = visibleBefore(reasons, record.earlierReasons, record.changed);
  const send = async () => setFault(await onReturn(reasons, note.trim()));
  return (
    <FormDialog
      title={translate('review.return.title', { name: record.person.name })}
      help={[
        translate(found.length > 0 ? 'review.return.found' : 'review.return.none', {
          smart_count: found.length,
          names: reasonWords(found),
        }),
        translate('review.return.once'),
      ].join(' ')}
      verb={translate('review.return.button', { smart_count: reasons.length })}
      color="warning"
      maxWidth="md"
      busy={busy}
      incomplete={reasons.length === 0}
      fault={fault}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ReasonBoxes chosen={reasons} found={found} onChange={setReasons} />
      <TextField
        label={translate('review.return.note')}
        value={note}
        onChange={event => setNote(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      {late && <Alert severity="warning">{translate('review.return.late')}</Alert>}
    </FormDialog>
  );
}
