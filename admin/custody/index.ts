import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined';
import { lazy } from 'react';
import { FindCardsDocument, HandCardsDocument } from '../graphql/graphql';
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
