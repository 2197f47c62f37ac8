import CreditCardOutlined from '@mui/icons-material/CreditCardOutlined';
import { lazy } from 'react';
import {
  CardDocument,
  CardsDocument,
  CompleteCardDataDocument,
  MakeCardAtOnceDocument,
  MarkCardFailedDocument,
  MarkCardMissingDocument,
  MarkCardProducedDocument,
  RecoverCardDocument,
  RemakeCardDocument,
  UndoProducedDocument,
  VoidCardDocument,
} from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Cards: where each is, and what is done with it while it is made. */
export const cards: ConsoleResource = {
  name: 'cards',
  group: 'work',
  icon: CreditCardOutlined,
  needs: { list: 'card:read', show: 'card:read' },
  list: lazy(() => import('./CardList').then(({ CardList }) => ({ default: CardList }))),
  show: lazy(() => import('./CardShow').then(({ CardShow }) => ({ default: CardShow }))),
  documents: {
    list: CardsDocument,
    one: CardDocument,
    verbs: {
      markProduced: MarkCardProducedDocument,
      markFailed: MarkCardFailedDocument,
      undoProduced: UndoProducedDocument,
      remake: RemakeCardDocument,
      completeData: CompleteCardDataDocument,
      markMissing: MarkCardMissingDocument,
      recover: RecoverCardDocument,
      void: VoidCardDocument,
      makeAtOnce: MakeCardAtOnceDocument,
    },
  },
};
