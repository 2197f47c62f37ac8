import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined';
import ShelvesOutlined from '@mui/icons-material/Shelves';
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import { lazy } from 'react';
import {
  CustodySumsDocument,
  FindCardsDocument,
  HandCardsDocument,
  HandOverDocument,
  HandOversDocument,
  ShelvesDocument,
} from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** The collection desk: a card is found, handed over and enabled. */
export const collection: ConsoleResource = {
  name: 'collection',
  group: 'work',
  icon: BadgeOutlined,
  needs: { list: 'card:handOver' },
  list: lazy(() => import('./CollectionDesk').then(({ CollectionDesk }) => ({ default: CollectionDesk }))),
  documents: { list: FindCardsDocument },
};

/** Cards come in, and go to their units. */
export const custody: ConsoleResource = {
  name: 'custody',
  group: 'work',
  icon: Inventory2Outlined,
  needs: { list: 'card:keep' },
  list: lazy(() => import('./CustodyPage').then(({ CustodyPage }) => ({ default: CustodyPage }))),
  documents: { list: HandCardsDocument },
};

/** The register of a unit: which cards it holds, and who got theirs. */
export const register: ConsoleResource = {
  name: 'register',
  group: 'work',
  icon: FactCheckOutlined,
  needs: { list: 'card:distribute' },
  list: lazy(() => import('./RegisterPage').then(({ RegisterPage }) => ({ default: RegisterPage }))),
  documents: { list: HandCardsDocument },
};

/** Hand-overs: counted by whoever gives and by whoever takes. */
export const handOvers: ConsoleResource = {
  name: 'handOvers',
  group: 'work',
  icon: SwapHorizOutlined,
  needs: { list: 'custody:read', show: 'custody:read' },
  list: lazy(() => import('./HandOverList').then(({ HandOverList }) => ({ default: HandOverList }))),
  show: lazy(() => import('./HandOverShow').then(({ HandOverShow }) => ({ default: HandOverShow }))),
  documents: { list: HandOversDocument, one: HandOverDocument },
};

/** What lies on which shelf, and for how long. */
export const shelves: ConsoleResource = {
  name: 'shelves',
  group: 'work',
  icon: ShelvesOutlined,
  needs: { list: 'custody:read' },
  list: lazy(() => import('./ShelvesPage').then(({ ShelvesPage }) => ({ default: ShelvesPage }))),
  documents: { list: ShelvesDocument },
};

/** Who has which card. */
export const ledger: ConsoleResource = {
  name: 'ledger',
  group: 'work',
  icon: AccountTreeOutlined,
  needs: { list: 'custody:read' },
  list: lazy(() => import('./LedgerPage').then(({ LedgerPage }) => ({ default: LedgerPage }))),
  documents: { list: CustodySumsDocument },
};
