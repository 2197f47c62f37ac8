import { Alert, Box, Button, Typography } from '@mui/material';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { ActivationChannel } from '../../shared/codes';
import { type DeskCardFragment, EnableCardDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { useScene } from '../provider/useScene';
import { SelectLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { useSending } from '../widgets/useSending';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

/** Offered as soon as the holder has the card: until then nothing can be used. */
export function EnableNow({ card, onCard }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const routes = useScene(card.regionCode)?.policy.activationChannels ?? [];
  const [chosen, setChosen] = useState<ActivationChannel | ''>('');
  const route = chosen || (routes.includes('CENTRE') ? 'CENTRE' : routes[0]) || '';
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!route) return;
    const input = { id: card.id, version: card.version, route };
    void send(async () => {
      const { card: enabled } = await ask(EnableCardDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
      notify('custody.enable.done', { type: 'success' });
      onCard(enabled);
    });
  };
  return (
    <Panel title={translate('custody.enable.title')}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
        <Typography sx={{ color: 'text.secondary' }}>{translate('custody.enable.text')}</Typography>
        {!card.facts.dataComplete && <Alert severity="warning">{translate('custody.enable.missing')}</Alert>}
        {fault && (
          <Alert severity="error" role="alert">
            {fault}
          </Alert>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
          <Box sx={{ flex: '0 1 220px', display: 'grid' }}>
            <SelectLine
              label={translate('custody.enable.route')}
              value={route}
              options={routes}
              wordsOf="codes.activationChannels"
              onChange={setChosen}
            />
          </Box>
          <Button
            ref={button}
            type="submit"
            size="large"
            variant="contained"
            disabled={busy || !route || !card.facts.dataComplete}
          >
            {translate('custody.enable.send')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
