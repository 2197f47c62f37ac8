import { Alert, Box, Button, Typography } from '@mui/material';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import type { ActivationChannel } from '../../shared/codes';
import { placesOfRoute, whyNotByRoute } from '../../shared/enabling';
import type { Policy } from '../../shared/policy';
import { type DeskCardFragment, EnableCardDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useKeyFor } from '../provider/useKeyFor';
import { useScene } from '../provider/useScene';
import { SelectLine } from '../widgets/fields';
import { KeyHint } from '../widgets/KeyHint';
import { Panel } from '../widgets/Panel';
import { useSending } from '../widgets/useSending';
import { useWords } from '../widgets/useWords';
import { blankEnabling, type EnablingDraft, enablingOf, RouteFields } from './RouteFields';
import { usePlaces } from './usePlaces';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

/** Offered as soon as the holder has the card, by the ways that the region has opened: until then nothing can be used. */
export function EnableNow({ card, onCard }: Props) {
  const translate = useTranslate();
  const policy = useScene(card.regionCode)?.policy;
  return (
    <Panel title={translate('custody.enable.title')}>
      {policy && <EnableForm key={card.id} card={card} onCard={onCard} policy={policy} />}
    </Panel>
  );
}

function EnableForm({ card, onCard, policy }: Props & { policy: Policy }) {
  const translate = useTranslate();
  const notify = useNotify();
  const words = useWords();
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const routes = policy.activationChannels;
  const [chosen, setChosen] = useState<ActivationChannel | ''>('');
  const [draft, setDraft] = useState<EnablingDraft>(blankEnabling);
  const [tried, setTried] = useState(false);
  const route = chosen || (routes.includes('CENTRE') ? 'CENTRE' : routes[0]);
  const { places, own } = usePlaces(card, route);
  const place = places.find(({ id }) => id === draft.outletId) ?? (places.length === 1 ? places[0] : undefined);
  const button = useRef<HTMLButtonElement>(null);
  /** Not under the next Enter where only collecting was entrusted. */
  const offered = card.collectorScope !== 'COLLECT';
  useEffect(() => {
    if (offered) button.current?.focus();
  }, [offered]);
  if (!route) return null;
  const given = enablingOf(route, { ...draft, outletId: place?.id ?? '' });
  const held = { ...card, bankCode: card.bankCode ?? null, validUntil: card.validUntil ?? null, enabledBefore: false };
  const at = placesOfRoute[route]?.length === 1 ? place : own;
  const today = dayOf(serverNow());
  const refusal = own && whyNotByRoute(route, given, { card: held, place: at ?? null, policy, today });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (refusal || busy) return;
    const input = { id: card.id, version: card.version, route, ...given };
    void send(async () => {
      const { card: enabled } = await ask(EnableCardDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
      notify('custody.enable.done', { type: 'success' });
      onCard(enabled);
    });
  };
  const said = fault ?? (tried && refusal ? words.refusal(refusal) : undefined);
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography sx={{ color: 'text.secondary' }}>{translate('custody.enable.text')}</Typography>
      {!card.facts.dataComplete && <Alert severity="warning">{translate('custody.enable.missing')}</Alert>}
      {said && (
        <Alert severity="error" role="alert">
          {said}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '0 1 220px', display: 'grid' }}>
          <SelectLine
            label={translate('custody.enable.route')}
            value={route}
            options={routes}
            wordsOf="codes.activationChannels"
            onChange={next => {
              setChosen(next);
              setTried(false);
            }}
          />
        </Box>
        <RouteFields card={card} route={route} places={places} place={place} draft={draft} onDraft={setDraft} />
      </Box>
      <Button
        ref={button}
        type="submit"
        size="large"
        variant="contained"
        disabled={busy || !card.facts.dataComplete}
        sx={{ justifySelf: 'start' }}
      >
        {translate('custody.enable.send')}
        <KeyHint keys="⏎" />
      </Button>
    </Box>
  );
}
