import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReturnReason } from '../../shared/reasons';
import { ReasonBoxes } from '../review/ReasonBoxes';
import { FormDialog } from '../widgets/FormDialog';
import { useSending } from '../widgets/useSending';

type Props = {
  title: string;
  help: string;
  /** What the system found by itself is ticked to begin with. */
  found?: readonly ReturnReason[];
  onReturn: (reasons: readonly ReturnReason[], note: string) => Promise<void>;
  onClose: () => void;
};

/** Asks for all reasons of a return at once (一次性告知), of rows or of a whole list. */
export function BureauReturnDialog({ title, help, found = [], onReturn, onClose }: Props) {
  const translate = useTranslate();
  const { send, busy, fault } = useSending();
  const [reasons, setReasons] = useState<readonly ReturnReason[]>(found);
  const [note, setNote] = useState('');
  const act = async () => {
    if (await send(() => onReturn(reasons, note.trim()))) onClose();
  };
  return (
    <FormDialog
      title={title}
      help={help}
      verb={translate('bureau.return.send', { smart_count: reasons.length })}
      color="warning"
      maxWidth="md"
      busy={busy}
      incomplete={reasons.length === 0}
      fault={fault}
      onSend={() => void act()}
      onClose={onClose}
    >
      <ReasonBoxes chosen={reasons} found={found} onChange={setReasons} />
      <TextField
        label={translate('bureau.return.note')}
        value={note}
        onChange={event => setNote(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}
