import { Box } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ssLifecycle } from '../../shared/cardFunctions';
import { cardLifecycle } from '../../shared/cards';
import { whyNot } from '../../shared/lifecycle';
import { deskFactsOf } from '../cards/deskFacts';
import { FunctionDialogs, useFunctionSteps } from '../cards/FunctionDialogs';
import { FunctionPanels } from '../cards/FunctionPanels';
import { type DeskCardFragment, MarkCardMissingDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { useScene } from '../provider/useScene';
import { Panel } from '../widgets/Panel';
import { isShown, StepButtons } from '../widgets/StepButtons';
import { useSending } from '../widgets/useSending';
import { MissingDialog } from './LossDialogs';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

/** What befalls a card, by the rules that the server judges by: its two functions once the holder has it, before that only what befalls it in our hands. */
export function LossSteps(props: Props) {
  return props.card.whereabouts === 'COLLECTED' ? <FunctionPanels {...props} /> : <BeforeCollection {...props} />;
}

const CANCEL = ['cancel'] as const;
const MISSING = ['markMissing'] as const;

function BeforeCollection({ card, onCard }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const scene = useScene(card.regionCode);
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const [missing, setMissing] = useState(false);
  const steps = useFunctionSteps(card, onCard);
  const record = deskFactsOf(card);
  const refusals = scene
    ? [whyNot(ssLifecycle, 'cancel', record, scene), whyNot(cardLifecycle, 'markMissing', record, scene)]
    : [];
  if (!refusals.some(isShown)) return null;
  return (
    <>
      <Panel title={translate('custody.losses.title')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <StepButtons
            record={record}
            lifecycle={ssLifecycle}
            verbs={CANCEL}
            scene={scene}
            busy={steps.busy}
            looks={{ cancel: { color: 'error' } }}
            onStep={steps.open}
          />
          <StepButtons
            record={record}
            lifecycle={cardLifecycle}
            verbs={MISSING}
            scene={scene}
            busy={busy}
            looks={{ markMissing: { color: 'warning' } }}
            onStep={() => setMissing(true)}
          />
        </Box>
      </Panel>
      <FunctionDialogs card={card} steps={steps} />
      {missing && (
        <MissingDialog
          name={card.person.name}
          busy={busy}
          fault={fault}
          onClose={() => setMissing(false)}
          onSend={given =>
            void send(async () => {
              const input = { id: card.id, version: card.version, ...given };
              const { card: moved } = await ask(MarkCardMissingDocument, {
                input: { ...input, idempotencyKey: keyFor(input) },
              });
              setMissing(false);
              notify('widgets.steps.done', { type: 'success' });
              onCard(moved);
            })
          }
        />
      )}
    </>
  );
}
