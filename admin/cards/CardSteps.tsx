import { useState } from 'react';
import { type CardFacts, cardLifecycle } from '../../shared/cards';
import { RecoverDialog } from '../custody/KeepingDialogs';
import { MissingDialog } from '../custody/LossDialogs';
import type { CardStepsFragment } from '../graphql/graphql';
import { MakeAtOnce } from '../production/MakeAtOnce';
import { WrongCardDialog } from '../production/WrongCardDialog';
import { useScene } from '../provider/useScene';
import { useSession } from '../provider/useSession';
import { StepButtons } from '../widgets/StepButtons';
import { usePerform } from '../widgets/usePerform';
import { AskDialog, DataDialog, FailedDialog, ProducedDialog } from './CardDialogs';

/** What is done with a card while it is made. */
const VERBS = [
  'markProduced',
  'markFailed',
  'completeData',
  'undoProduced',
  'recover',
  'remake',
  'markMissing',
  'void',
] as const;
type Verb = (typeof VERBS)[number];

const LOUD = {
  markProduced: { variant: 'contained' },
  markFailed: { color: 'error' },
  markMissing: { color: 'error' },
  void: { color: 'error' },
} as const;
const QUIET = {
  markFailed: { color: 'error', variant: 'text' },
  markMissing: { color: 'error', variant: 'text' },
} as const;

/** What the rules of a card see, of one that was asked for with its facts. */
export const cardFactsOf = (card: CardStepsFragment): CardFacts => ({ ...card, ...card.facts });

type Props = {
  card: CardStepsFragment /** In a row of many: quiet, and without what only the card's own page asks. */;
  inRow?: boolean;
};

/** What may be done with a card now, by the rules that the server judges by. Data that is complete is not asked for. */
export function CardSteps({ card, inRow = false }: Props) {
  const scene = useScene(card.regionCode);
  const { perform, busy } = usePerform('cards');
  const [asking, setAsking] = useState<Verb>();
  const { id, version } = card;
  const permissions = useSession()?.permissions;
  const hidden: Partial<Record<Verb, boolean>> = {
    completeData: inRow || card.facts.dataComplete,
    void: inRow || !permissions?.has('card:void'),
  };
  const verbs = VERBS.filter(verb => !hidden[verb]);
  const facts = cardFactsOf(card);
  const common = { name: card.person.name, busy, onClose: () => setAsking(undefined) };
  const send = async (verb: Verb, more: object = {}) => {
    if (await perform(verb, { id, version, ...more })) setAsking(undefined);
  };
  return (
    <>
      {!inRow && <MakeAtOnce card={card} facts={facts} />}
      <StepButtons
        record={{ ...facts, wrong: true }}
        lifecycle={cardLifecycle}
        verbs={verbs}
        scene={scene}
        busy={busy}
        looks={inRow ? QUIET : LOUD}
        onStep={verb => setAsking(verb as Verb)}
      />
      {asking === 'markProduced' && <ProducedDialog {...common} onSend={input => void send('markProduced', input)} />}
      {asking === 'markFailed' && <FailedDialog {...common} onSend={input => void send('markFailed', input)} />}
      {asking === 'completeData' && (
        <DataDialog {...common} card={card} onSend={input => void send('completeData', input)} />
      )}
      {asking === 'markMissing' && (
        <MissingDialog {...common} fault={undefined} onSend={input => void send('markMissing', input)} />
      )}
      {asking === 'recover' && <RecoverDialog {...common} onSend={shelf => void send('recover', { shelf })} />}
      {asking === 'void' && <WrongCardDialog {...common} onSend={input => void send('void', input)} />}
      {asking === 'undoProduced' && <AskDialog {...common} verb="undo" onSend={() => void send('undoProduced')} />}
      {asking === 'remake' && <AskDialog {...common} verb="remake" onSend={() => void send('remake')} />}
    </>
  );
}
