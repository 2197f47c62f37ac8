import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormDialog } from '../widgets/FormDialog';
import { TextLine } from '../widgets/fields';

type Common = { busy: boolean; fault?: string; onClose: () => void };

/** A missing card was found: asks onto which shelf it is put. */
export function RecoverDialog({ name, onSend, ...rest }: Common & { name: string; onSend: (shelf: string) => void }) {
  const translate = useTranslate();
  const [shelf, setShelf] = useState('');
  return (
    <FormDialog
      {...rest}
      title={translate('ledger.recover.title', { name })}
      help={translate('ledger.recover.help')}
      verb={translate('actions.recover')}
      incomplete={!shelf.trim()}
      onSend={() => onSend(shelf.trim())}
    >
      <TextLine
        required
        autoFocus
        label={translate('custody.receive.shelf')}
        value={shelf}
        onChange={setShelf}
        input={{ maxLength: 40 }}
      />
    </FormDialog>
  );
}

type Destroyed = { expectedCount: number; note: string };

/** Cancelled cards are destroyed: asks how many were counted by hand, and how and before whom. */
export function DestroyDialog({
  count,
  onSend,
  ...rest
}: Common & { count: number; onSend: (given: Destroyed) => void }) {
  const translate = useTranslate();
  const [counted, setCounted] = useState('');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      {...rest}
      color="error"
      title={translate('ledger.destroy.title', { smart_count: count })}
      help={translate('ledger.destroy.help')}
      verb={translate('actions.destroy')}
      incomplete={Number(counted) !== count || note.trim().length < 2}
      onSend={() => onSend({ expectedCount: Number(counted), note: note.trim() })}
    >
      <TextLine
        required
        autoFocus
        label={translate('custody.receive.counted')}
        value={counted}
        onChange={text => setCounted(text.replace(/\D/g, '').slice(0, 4))}
        input={{ inputMode: 'numeric' }}
      />
      <TextLine
        required
        rows={2}
        label={translate('ledger.destroy.note')}
        value={note}
        onChange={setNote}
        input={{ maxLength: 200 }}
      />
    </FormDialog>
  );
}
