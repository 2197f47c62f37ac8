import { Alert } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { BankOutletsDocument, type DeskCardFragment } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useScene } from '../provider/useScene';
import { useSession } from '../provider/useSession';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';
import { type Sighting, SightingPart, useSighting } from './SightingPart';

type Asking<Given> = {
  card: DeskCardFragment;
  busy: boolean;
  fault: string | undefined;
  onClose: () => void;
  onSend: (given: Given) => void;
};

/** Asks at which outlet of the card's bank the financial function was activated, and what was seen (R-70, P-19). */
export function ActivateDialog({ card, onSend, ...rest }: Asking<Sighting & { outletId: string }>) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const own = useSession()?.office?.id;
  const others = useScene(card.regionCode)?.policy.proxyMayActivateFinancial ?? false;
  const { data } = useAnswer(BankOutletsDocument, { regionCode: card.regionCode }, { staleTime: 600_000 });
  const today = dayOf(serverNow());
  const outlets = (data?.page.nodes ?? []).filter(
    ({ bankCode, services, designatedFrom, designatedTo }) =>
      bankCode === card.bankCode &&
      services.includes('FIN_ACTIVATE') &&
      (!designatedFrom || designatedFrom <= today) &&
      (!designatedTo || designatedTo >= today),
  );
  const [chosen, setChosen] = useState('');
  const outletId = chosen || (outlets.find(({ id }) => id === own) ?? outlets[0])?.id || '';
  const { draft, set, given } = useSighting();
  const nameOf = (id: string) => {
    const outlet = outlets.find(one => one.id === id);
    return (locale === 'en' ? outlet?.nameEn : outlet?.nameZh) ?? id;
  };
  return (
    <FormDialog
      {...rest}
      title={translate('functions.asks.activate', { name: card.person.name })}
      help={translate('functions.asks.activateHelp')}
      verb={translate('functions.steps.activateFinancial')}
      incomplete={!given || !outletId}
      onSend={() => given && onSend({ ...given, outletId })}
    >
      {data && outlets.length === 0 && <Alert severity="warning">{translate('functions.asks.noOutlet')}</Alert>}
      <SelectLine
        required
        label={translate('functions.asks.outlet')}
        value={outletId}
        options={outlets.map(({ id }) => id)}
        wordOf={nameOf}
        onChange={setChosen}
      />
      <SightingPart draft={draft} onChange={set} others={others} />
    </FormDialog>
  );
}

/** Asks what the closing of an account rests on. */
export function CloseDialog({ card, onSend, ...rest }: Asking<{ note: string }>) {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  return (
    <FormDialog
      {...rest}
      title={translate('functions.asks.close', { name: card.person.name })}
      help={translate('functions.asks.closeHelp')}
      verb={translate('functions.steps.closeFinancial')}
      color="error"
      incomplete={note.trim().length < 2}
      onSend={() => onSend({ note: note.trim() })}
    >
      <TextLine
        required
        autoFocus
        rows={2}
        label={translate('custody.losses.note')}
        value={note}
        onChange={setNote}
        input={{ maxLength: 200 }}
      />
    </FormDialog>
  );
}

/** Asks what was seen before a PIN is noted as locked, or set anew at the card's own device (T-15). No PIN is typed here. */
export function PinDialog({
  card,
  verb,
  onSend,
  ...rest
}: Asking<Sighting> & { verb: 'lockPin' | 'resetPin' | 'renewPin' }) {
  const translate = useTranslate();
  const tries = useScene(card.regionCode)?.policy.pinMaxTries ?? 0;
  const { draft, set, given } = useSighting();
  return (
    <FormDialog
      {...rest}
      title={translate(`functions.asks.${verb}`, { name: card.person.name })}
      help={translate(`functions.asks.${verb}Help`, { tries })}
      verb={translate(`actions.${verb}`)}
      incomplete={!given}
      onSend={() => given && onSend(given)}
    >
      <SightingPart draft={draft} onChange={set} others />
    </FormDialog>
  );
}
