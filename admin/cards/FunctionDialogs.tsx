import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type FinVerb, finLifecycle, type SsVerb, ssLifecycle } from '../../shared/cardFunctions';
import type { CardFunction } from '../../shared/cards';
import { whyNot } from '../../shared/lifecycle';
import { CancelDialog, LostDialog, ReleaseDialog, TemporaryDialog } from '../custody/LossDialogs';
import {
  ActivateFinancialFunctionDocument,
  CancelCardDocument,
  CloseFinancialFunctionDocument,
  type DeskCardFragment,
  LockCardPinDocument,
  MarkCardLostDocument,
  MarkCardTemporarilyLostDocument,
  ReleaseCardLossDocument,
  ResetCardPinDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { useScene } from '../provider/useScene';
import { useSession } from '../provider/useSession';
import { useSending } from '../widgets/useSending';
import { deskFactsOf } from './deskFacts';
import { ActivateDialog, CloseDialog, PinDialog } from './FinancialDialogs';

export type FunctionStep = SsVerb | FinVerb;

type Steps = {
  asking: FunctionStep | undefined;
  busy: boolean;
  fault: string | undefined;
  open: (step: FunctionStep) => void;
  close: () => void;
  send: (run: (ref: Ref) => Promise<{ card: DeskCardFragment }>, given?: object, done?: string) => void;
};
type Ref = { id: string; version: number; idempotencyKey: string };

/** Which step of a card's functions is being asked for, and how it is sent. */
export function useFunctionSteps(card: DeskCardFragment, onCard: (card: DeskCardFragment) => void): Steps {
  const notify = useNotify();
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const [asking, setAsking] = useState<FunctionStep>();
  const { id, version } = card;
  return {
    asking,
    busy,
    fault: asking ? fault : undefined,
    open: setAsking,
    close: () => setAsking(undefined),
    send: (run, given = {}, done = 'widgets.steps.done') =>
      void send(async () => {
        const { card: moved } = await run({ id, version, idempotencyKey: keyFor({ id, version, asking, given }) });
        setAsking(undefined);
        notify(done, { type: 'success' });
        onCard(moved);
      }),
  };
}

/** The dialog of the step that is asked for. */
export function FunctionDialogs({ card, steps }: { card: DeskCardFragment; steps: Steps }) {
  const mayOpen = useSession()?.permissions.has('application:enter') ?? false;
  const functions = useOpenFunctions(card, steps.asking);
  const { asking, busy, fault, close, send } = steps;
  const plain = { busy, fault, onClose: close };
  const named = { ...plain, name: card.person.name };
  switch (asking) {
    case 'activateFinancial':
      return (
        <ActivateDialog
          {...plain}
          card={card}
          onSend={given => send(ref => ask(ActivateFinancialFunctionDocument, { input: { ...ref, ...given } }), given)}
        />
      );
    case 'closeFinancial':
      return (
        <CloseDialog
          {...plain}
          card={card}
          onSend={given => send(ref => ask(CloseFinancialFunctionDocument, { input: { ...ref, ...given } }), given)}
        />
      );
    case 'lockPin':
    case 'resetPin':
    case 'renewPin':
      return (
        <PinDialog
          {...plain}
          card={card}
          verb={asking}
          onSend={given =>
            send(
              ref =>
                asking === 'lockPin'
                  ? ask(LockCardPinDocument, { input: { ...ref, ...given } })
                  : ask(ResetCardPinDocument, { input: { ...ref, ...given } }),
              given,
            )
          }
        />
      );
    case 'markTemporarilyLost':
    case 'markFinancialTemporarilyLost':
      return (
        <TemporaryDialog
          {...named}
          functions={functions}
          onSend={given => send(ref => ask(MarkCardTemporarilyLostDocument, { input: { ...ref, ...given } }), given)}
        />
      );
    case 'markLost':
    case 'markFinancialLost':
      return (
        <LostDialog
          {...named}
          functions={functions}
          mayReissue={mayOpen}
          onSend={given =>
            send(
              ref => ask(MarkCardLostDocument, { input: { ...ref, ...given } }),
              given,
              given.reissue ? 'functions.asks.reissued' : undefined,
            )
          }
        />
      );
    case 'releaseLoss':
    case 'releaseFinancialLoss':
      return (
        <ReleaseDialog
          {...named}
          functions={functions}
          onSend={given => send(ref => ask(ReleaseCardLossDocument, { input: { ...ref, ...given } }), given)}
        />
      );
    case 'cancel':
      return (
        <CancelDialog
          {...named}
          onSend={given => send(ref => ask(CancelCardDocument, { input: { ...ref, ...given } }), given)}
        />
      );
    default:
      return null;
  }
}

/** The same step of the other function, where there is one. */
const PAIRS: readonly (readonly [SsVerb, FinVerb])[] = [
  ['markTemporarilyLost', 'markFinancialTemporarilyLost'],
  ['markLost', 'markFinancialLost'],
  ['releaseLoss', 'releaseFinancialLoss'],
];

/** The functions that a step is open for, the one that was asked for first. */
function useOpenFunctions(card: DeskCardFragment, asking: FunctionStep | undefined): CardFunction[] {
  const scene = useScene(card.regionCode);
  const [ss, fin] = PAIRS.find(pair => pair.some(verb => verb === asking)) ?? [];
  if (!scene || !ss || !fin) return [];
  const facts = deskFactsOf(card);
  const open: CardFunction[] = [
    ...(whyNot(ssLifecycle, ss, facts, scene) ? [] : (['SOCIAL_SECURITY'] as const)),
    ...(whyNot(finLifecycle, fin, facts, scene) ? [] : (['FINANCIAL'] as const)),
  ];
  return asking === fin ? open.reverse() : open;
}
