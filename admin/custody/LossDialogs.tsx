import { Box, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  CANCEL_REASONS,
  type CancelReason,
  type CardFunction,
  LOSS_CHANNELS,
  LOST_BY,
  type LossChannel,
  type LostBy,
} from '../../shared/cards';
import { LOSS_REASONS, type LossReason } from '../../shared/codes';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { Sighted } from './HandOver';

type Props<Given> = {
  name: string;
  busy: boolean;
  fault: string | undefined;
  onClose: () => void;
  onSend: (given: Given) => void;
};

type OfFunctions<Given> = Props<Given & { functions: CardFunction[] }> & {
  /** The functions that this can be done with, the one that was asked for first. */
  functions: readonly CardFunction[];
};

/** Asks how a temporary loss report comes in, and for which functions; whoever calls answers for who they are (T-08). */
export function TemporaryDialog(props: OfFunctions<{ channel: LossChannel; verified: boolean }>) {
  const { name, functions, onSend, ...rest } = props;
  const translate = useTranslate();
  const [channel, setChannel] = useState<LossChannel>('COUNTER');
  const [verified, setVerified] = useState(false);
  const { chosen, picker } = useFunctions(functions);
  return (
    <FormDialog
      {...rest}
      title={translate('custody.losses.temporaryTitle', { name })}
      help={translate('custody.losses.temporaryHelp')}
      verb={translate('actions.markTemporarilyLost')}
      incomplete={chosen.length === 0 || (channel === 'PHONE' && !verified)}
      onSend={() => onSend({ functions: chosen, channel, verified: channel === 'PHONE' && verified })}
    >
      <SegmentedFilter
        label={translate('functions.asks.channel')}
        value={channel}
        segments={LOSS_CHANNELS.map(value => ({ value, label: translate(`functions.lossChannels.${value}`) }))}
        onChange={value => setChannel(value === 'PHONE' ? 'PHONE' : 'COUNTER')}
      />
      {picker}
      {channel === 'PHONE' && (
        <Sighted
          label={translate('functions.asks.verified')}
          checked={verified}
          missing={false}
          onChange={setVerified}
        />
      )}
    </FormDialog>
  );
}

/** Asks once more before loss reports are released, and for which functions. */
export function ReleaseDialog({ name, functions, onSend, ...rest }: OfFunctions<object>) {
  const translate = useTranslate();
  const { chosen, picker } = useFunctions(functions);
  return (
    <FormDialog
      {...rest}
      title={translate('custody.losses.releaseTitle', { name })}
      help={translate('custody.losses.releaseHelp')}
      verb={translate('actions.releaseLoss')}
      incomplete={chosen.length === 0}
      onSend={() => onSend({ functions: chosen })}
    >
      {picker}
    </FormDialog>
  );
}

const HOLDERS_REASONS = LOSS_REASONS.filter(reason => reason !== 'FINANCIAL_NOT_ACTIVATED');

/** Asks for the reason of a formal loss report, for which functions, whether a certificate was seen, and whether a reissue is opened at once. */
export function LostDialog(
  props: OfFunctions<{ reason: LossReason; sighted: boolean; reissue: boolean }> & { mayReissue: boolean },
) {
  const { name, functions, mayReissue, onSend, ...rest } = props;
  const translate = useTranslate();
  const [reason, setReason] = useState<LossReason>('LOST');
  const [sighted, setSighted] = useState(false);
  const [reissue, setReissue] = useState(false);
  const { chosen, picker } = useFunctions(functions);
  const offered = mayReissue && chosen.includes('SOCIAL_SECURITY');
  return (
    <FormDialog
      {...rest}
      title={translate('custody.losses.lostTitle', { name })}
      help={translate('custody.losses.lostHelp')}
      verb={translate('actions.markLost')}
      color="warning"
      incomplete={!sighted || chosen.length === 0}
      onSend={() => onSend({ functions: chosen, reason, sighted, reissue: offered && reissue })}
    >
      <SelectLine
        label={translate('custody.losses.reason')}
        value={reason}
        options={HOLDERS_REASONS}
        wordsOf="codes.lossReasons"
        onChange={setReason}
      />
      {picker}
      <Box sx={{ display: 'grid' }}>
        <Sighted label={translate('custody.losses.sighted')} checked={sighted} missing={false} onChange={setSighted} />
        {offered && (
          <Sighted
            label={translate('functions.asks.reissue')}
            checked={reissue}
            missing={false}
            onChange={setReissue}
          />
        )}
      </Box>
    </FormDialog>
  );
}

/** Which of the functions are meant: all that can be, unless some are left out. Where there is only one, it is only named. */
function useFunctions(functions: readonly CardFunction[]): { chosen: CardFunction[]; picker: ReactNode } {
  const translate = useTranslate();
  const [left, setLeft] = useState<readonly CardFunction[]>(functions.slice(1));
  const chosen = functions.filter(one => !left.includes(one));
  const toggle = (one: CardFunction, checked: boolean) =>
    setLeft(checked ? left.filter(other => other !== one) : [...left, one]);
  const picker =
    functions.length < 2 ? (
      <Typography>{functions.map(one => translate(`codes.cardFunctions.${one}`))}</Typography>
    ) : (
      <Box role="group" aria-label={translate('functions.asks.functions')} sx={{ display: 'grid' }}>
        {functions.map(one => (
          <Sighted
            key={one}
            label={translate(`codes.cardFunctions.${one}`)}
            checked={chosen.includes(one)}
            missing={false}
            onChange={checked => toggle(one, checked)}
          />
        ))}
      </Box>
    );
  return { chosen, picker };
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
