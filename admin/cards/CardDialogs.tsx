import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FAIL_STAGES, type FailStage, LOST_BY, type LostBy } from '../../shared/cards';
import { cardNumberFault } from '../../shared/identity';
import type { CardStepsFragment } from '../graphql/graphql';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';

type Common = { name: string; busy: boolean; onClose: () => void };
type Asking<T> = Common & { onSend: (input: T) => void };

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
const code = { maxLength: 40, autoCapitalize: 'characters', spellCheck: false } as const;

/** Asks for the number that a card bears. */
export function ProducedDialog({ name, onSend, ...rest }: Asking<{ cardNo: string }>) {
  const translate = useTranslate();
  const [cardNo, setCardNo] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = cardNumberFault(squeezed(cardNo)) === 'FORMAT';
  return (
    <FormDialog
      {...rest}
      title={translate('cards.asks.produced', { name })}
      help={translate('cards.asks.producedHelp')}
      verb={translate('actions.markProduced')}
      onSend={() => {
        setTried(true);
        if (!wrong) onSend({ cardNo: squeezed(cardNo) });
      }}
    >
      <TextLine
        required
        autoFocus
        label={translate('cards.asks.cardNo')}
        help={translate('cards.asks.cardNoHelp')}
        value={cardNo}
        onChange={setCardNo}
        fault={tried && wrong ? translate('failures.CARD_NUMBER_FORMAT') : undefined}
        input={code}
      />
    </FormDialog>
  );
}

/** Asks where production failed and why; for one card or many. */
export function FailedDialog(props: Asking<{ stage: FailStage; reason: string }> & { title?: string }) {
  const { name, title, onSend, ...rest } = props;
  const translate = useTranslate();
  const [stage, setStage] = useState<FailStage>('MAKER');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < 2;
  return (
    <FormDialog
      {...rest}
      color="error"
      title={title ?? translate('cards.asks.failed', { name })}
      verb={translate('actions.markFailed')}
      onSend={() => {
        setTried(true);
        if (!missing) onSend({ stage, reason: reason.trim() });
      }}
    >
      <SelectLine
        label={translate('cards.asks.stage')}
        value={stage}
        onChange={setStage}
        options={FAIL_STAGES}
        wordsOf="production.stages"
      />
      <TextLine
        required
        autoFocus
        label={translate('cards.asks.reason')}
        value={reason}
        onChange={setReason}
        fault={tried && missing ? translate('cards.asks.reasonMissing') : undefined}
        input={{ maxLength: 100 }}
      />
    </FormDialog>
  );
}

/** Asks in whose hands a card got lost, and how that was found; for one card or many. */
export function MissingDialog(props: Asking<{ lostBy: LostBy; note: string }> & { title?: string }) {
  const { name, title, onSend, ...rest } = props;
  const translate = useTranslate();
  const [lostBy, setLostBy] = useState<LostBy>('MAKER');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = note.trim().length < 2;
  return (
    <FormDialog
      {...rest}
      color="error"
      title={title ?? translate('cards.asks.missing', { name })}
      help={translate('cards.asks.missingHelp')}
      verb={translate('actions.markMissing')}
      onSend={() => {
        setTried(true);
        if (!missing) onSend({ lostBy, note: note.trim() });
      }}
    >
      <SelectLine
        label={translate('cards.asks.lostBy')}
        value={lostBy}
        onChange={setLostBy}
        options={LOST_BY}
        wordsOf="cards.lostBy"
      />
      <TextLine
        required
        autoFocus
        label={translate('cards.asks.note')}
        value={note}
        onChange={setNote}
        fault={tried && missing ? translate('cards.asks.reasonMissing') : undefined}
        input={{ maxLength: 200 }}
      />
    </FormDialog>
  );
}

type Data = { chipId?: string; bankCode?: string; bankCardNo?: string };

/** Asks for the chip and bank data that are still missing. */
export function DataDialog({ name, card, onSend, ...rest }: Asking<Data> & { card: CardStepsFragment }) {
  const translate = useTranslate();
  const [chipId, setChipId] = useState('');
  const [bankCode, setBankCode] = useState('');
  const [bankCardNo, setBankCardNo] = useState('');
  const given: Data = {
    ...(chipId && { chipId: squeezed(chipId) }),
    ...(bankCode && { bankCode: squeezed(bankCode) }),
    ...(bankCardNo && { bankCardNo: squeezed(bankCardNo) }),
  };
  return (
    <FormDialog
      {...rest}
      title={translate('cards.asks.data', { name })}
      help={translate('cards.asks.dataHelp')}
      verb={translate('actions.completeData')}
      incomplete={Object.keys(given).length === 0}
      onSend={() => onSend(given)}
    >
      {!card.chipOnFile && (
        <TextLine
          autoFocus
          label={translate('cards.asks.chipId')}
          help={translate('cards.asks.chipHelp')}
          value={chipId}
          onChange={setChipId}
          input={code}
        />
      )}
      {!card.bankOnFile && (
        <>
          <TextLine
            label={translate('cards.asks.bankCode')}
            value={bankCode}
            onChange={setBankCode}
            input={{ maxLength: 10, inputMode: 'numeric' }}
          />
          <TextLine
            label={translate('cards.asks.bankCardNo')}
            value={bankCardNo}
            onChange={setBankCardNo}
            input={{ maxLength: 24, inputMode: 'numeric' }}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Asks once more before something that has consequences. */
export function AskDialog({ name, verb, onSend, ...rest }: Common & { verb: 'undo' | 'remake'; onSend: () => void }) {
  const translate = useTranslate();
  return (
    <FormDialog
      {...rest}
      color="warning"
      title={translate(`cards.asks.${verb}`, { name })}
      help={translate(`cards.asks.${verb}Help`)}
      verb={translate(verb === 'undo' ? 'actions.undoProduced' : 'actions.remake')}
      onSend={onSend}
    />
  );
}
