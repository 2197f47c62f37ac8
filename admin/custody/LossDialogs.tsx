import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CANCEL_REASONS, type CancelReason, LOST_BY, type LostBy } from '../../shared/cards';
import { LOSS_REASONS, type LossReason } from '../../shared/codes';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';
import { Sighted } from './HandOver';

type Props<Given> = {
  name: string;
  busy: boolean;
  fault: string | undefined;
  onClose: () => void;
  onSend: (given: Given) => void;
};

/** Asks once more before a temporary loss report, or before one is released. */
export function ReleaseDialog({
  verb,
  name,
  onSend,
  ...rest
}: Props<void> & { verb: 'markTemporarilyLost' | 'releaseLoss' }) {
  const translate = useTranslate();
  const words = verb === 'releaseLoss' ? 'release' : 'temporary';
  return (
    <FormDialog
      {...rest}
      title={translate(`custody.losses.${words}Title`, { name })}
      help={translate(`custody.losses.${words}Help`)}
      verb={translate(`actions.${verb}`)}
      onSend={() => onSend()}
    />
  );
}

const HOLDERS_REASONS = LOSS_REASONS.filter(reason => reason !== 'FINANCIAL_NOT_ACTIVATED');

/** Asks for the reason of a formal loss report, and whether a certificate was seen. */
export function LostDialog({ name, onSend, ...rest }: Props<{ reason: LossReason; sighted: boolean }>) {
  const translate = useTranslate();
  const [reason, setReason] = useState<LossReason>('LOST');
  const [sighted, setSighted] = useState(false);
  return (
    <FormDialog
      {...rest}
      title={translate('custody.losses.lostTitle', { name })}
      help={translate('custody.losses.lostHelp')}
      verb={translate('actions.markLost')}
      color="warning"
      incomplete={!sighted}
      onSend={() => onSend({ reason, sighted })}
    >
      <SelectLine
        label={translate('custody.losses.reason')}
        value={reason}
        options={HOLDERS_REASONS}
        wordsOf="codes.lossReasons"
        onChange={setReason}
      />
      <Sighted label={translate('custody.losses.sighted')} checked={sighted} missing={false} onChange={setSighted} />
    </FormDialog>
  );
}

const OFFICERS_REASONS = CANCEL_REASONS.filter(reason => reason !== 'REPLACED');

/** Asks why a card is cancelled and what that rests on. */
export function CancelDialog({ name, onSend, ...rest }: Props<{ reason: CancelReason; note: string }>) {
  const translate = useTranslate();
  const [reason, setReason] = useState<CancelReason | ''>('');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      {...rest}
      title={translate('custody.losses.cancelTitle', { name })}
      help={translate('custody.losses.cancelHelp')}
      verb={translate('actions.cancel')}
      color="error"
      incomplete={!reason || note.trim().length < 2}
      onSend={() => reason && onSend({ reason, note: note.trim() })}
    >
      <SelectLine
        required
        label={translate('custody.losses.reason')}
        value={reason}
        options={OFFICERS_REASONS}
        wordsOf="codes.cancelReasons"
        empty={translate('custody.choose')}
        onChange={setReason}
      />
      <TextLine
        required
        rows={2}
        label={translate('custody.losses.note')}
        value={note}
        onChange={setNote}
        input={{ maxLength: 200 }}
      />
    </FormDialog>
  );
}

/** Asks in whose hands a card got lost, and how that was found. */
export function MissingDialog({ name, onSend, ...rest }: Props<{ lostBy: LostBy; note: string }>) {
  const translate = useTranslate();
  const [lostBy, setLostBy] = useState<LostBy | ''>('');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      {...rest}
      title={translate('custody.losses.missingTitle', { name })}
      help={translate('custody.losses.missingHelp')}
      verb={translate('actions.markMissing')}
      color="warning"
      incomplete={!lostBy || note.trim().length < 2}
      onSend={() => lostBy && onSend({ lostBy, note: note.trim() })}
    >
      <SelectLine
        required
        label={translate('custody.losses.lostBy')}
        value={lostBy}
        options={LOST_BY}
        wordsOf="codes.lostBy"
        empty={translate('custody.choose')}
        onChange={setLostBy}
      />
      <TextLine
        required
        rows={2}
        label={translate('custody.losses.missingNote')}
        value={note}
        onChange={setNote}
        input={{ maxLength: 200 }}
      />
    </FormDialog>
  );
}
