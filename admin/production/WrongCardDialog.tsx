import { Alert, Checkbox, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { VOID_REASONS, type VoidReason } from '../../shared/cardMaking';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';

type Given = { reason: VoidReason; note: string; reorder: boolean };
type Props = { name: string; busy: boolean; onClose: () => void; onSend: (given: Given) => void };

/** Asks what is wrong with a card that is to be void, and whether another is ordered in its place (错卡). */
export function WrongCardDialog({ name, onSend, ...rest }: Props) {
  const translate = useTranslate();
  const [reason, setReason] = useState<VoidReason | ''>('');
  const [note, setNote] = useState('');
  const [reorder, setReorder] = useState(true);
  return (
    <FormDialog
      {...rest}
      color="error"
      title={translate('making.wrong.title', { name })}
      help={translate('making.wrong.help')}
      verb={translate('actions.void')}
      incomplete={!reason || note.trim().length < 2}
      onSend={() => reason && onSend({ reason, note: note.trim(), reorder })}
    >
      <SelectLine
        required
        label={translate('making.wrong.reason')}
        value={reason}
        options={VOID_REASONS}
        wordsOf="codes.voidReasons"
        empty={translate('custody.choose')}
        onChange={setReason}
      />
      <TextLine
        required
        rows={2}
        label={translate('making.wrong.note')}
        value={note}
        onChange={setNote}
        input={{ maxLength: 200 }}
      />
      <FormControlLabel
        control={<Checkbox checked={reorder} onChange={(_event, checked) => setReorder(checked)} />}
        label={translate('making.wrong.reorder')}
      />
      {!reorder && <Alert severity="warning">{translate('making.wrong.noReorder')}</Alert>}
    </FormDialog>
  );
}
