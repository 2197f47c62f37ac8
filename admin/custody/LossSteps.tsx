import { Box } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type SsVerb, ssLifecycle } from '../../shared/cardFunctions';
import { type CardFacts, type CardVerb, cardLifecycle } from '../../shared/cards';
import { whyNot } from '../../shared/lifecycle';
import {
  CancelCardDocument,
  type DeskCardFragment,
  MarkCardLostDocument,
  MarkCardMissingDocument,
  MarkCardTemporarilyLostDocument,
  ReleaseCardLossDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { newKey } from '../provider/key';
import { useScene } from '../provider/useScene';
import { Panel } from '../widgets/Panel';
import { isShown, StepButtons } from '../widgets/StepButtons';
import { useSending } from '../widgets/useSending';
import { CancelDialog, LostDialog, MissingDialog, ReleaseDialog } from './LossDialogs';

const LOSSES = ['markTemporarilyLost', 'markLost', 'releaseLoss', 'cancel'] as const satisfies readonly SsVerb[];
const MISSING = ['markMissing'] as const satisfies readonly CardVerb[];
type Asking = (typeof LOSSES)[number] | 'markMissing';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

/** What befalls a card, by the rules that the server judges by: lost by its holder, lost in our hands, found, cancelled. */
export function LossSteps({ card, onCard }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const scene = useScene(card.regionCode);
  const { send, busy, fault } = useSending();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const ref = () => ({ id: card.id, version: card.version, idempotencyKey: newKey() });
  const done = async (answer: Promise<{ card: DeskCardFragment }>) => {
    const { card: moved } = await answer;
    close();
    notify('widgets.steps.done', { type: 'success' });
    onCard(moved);
  };
  const record: CardFacts = { ...card, ...card.facts, ssStatus: card.ssStatus ?? null } as CardFacts;
  const name = card.person.name;
  const dialog = { name, busy, fault, onClose: close };
  const refusals = scene
    ? [
        ...LOSSES.map(verb => whyNot(ssLifecycle, verb, record, scene)),
        ...MISSING.map(verb => whyNot(cardLifecycle, verb, record, scene)),
      ]
    : [];
  if (!refusals.some(isShown)) return null;
  return (
    <>
      <Panel title={translate('custody.losses.title')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <StepButtons
            record={record}
            lifecycle={ssLifecycle}
            verbs={LOSSES}
            scene={scene}
            busy={busy}
            looks={{ cancel: { color: 'error' }, markLost: { color: 'warning' } }}
            onStep={verb => setAsking(LOSSES.find(one => one === verb))}
          />
          <StepButtons
            record={record}
            lifecycle={cardLifecycle}
            verbs={MISSING}
            scene={scene}
            busy={busy}
            looks={{ markMissing: { color: 'warning' } }}
            onStep={() => setAsking('markMissing')}
          />
        </Box>
      </Panel>
      {(asking === 'markTemporarilyLost' || asking === 'releaseLoss') && (
        <ReleaseDialog
          {...dialog}
          verb={asking}
          onSend={() =>
            send(() =>
              done(
                asking === 'releaseLoss'
                  ? ask(ReleaseCardLossDocument, { input: ref() })
                  : ask(MarkCardTemporarilyLostDocument, { input: ref() }),
              ),
            )
          }
        />
      )}
      {asking === 'markLost' && (
        <LostDialog
          {...dialog}
          onSend={given => send(() => done(ask(MarkCardLostDocument, { input: { ...ref(), ...given } })))}
        />
      )}
      {asking === 'cancel' && (
        <CancelDialog
          {...dialog}
          onSend={given => send(() => done(ask(CancelCardDocument, { input: { ...ref(), ...given } })))}
        />
      )}
      {asking === 'markMissing' && (
        <MissingDialog
          {...dialog}
          onSend={given => send(() => done(ask(MarkCardMissingDocument, { input: { ...ref(), ...given } })))}
        />
      )}
    </>
  );
}
