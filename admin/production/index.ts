import LayersOutlined from '@mui/icons-material/LayersOutlined';
import { lazy } from 'react';
import {
  BatchDocument,
  BatchesDocument,
  BatchItemsDocument,
  CloseBatchDocument,
  FinishBankDocument,
  OpenBatchDocument,
  SendBatchDocument,
  SendBatchToBankDocument,
} from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Production batches: put together, sent, answered, closed. */
export const production: ConsoleResource = {
  name: 'production',
  group: 'work',
  icon: LayersOutlined,
  needs: { list: 'card:produce', show: 'card:produce' },
  list: lazy(() => import('./BatchList').then(({ BatchList }) => ({ default: BatchList }))),
  show: lazy(() => import('./BatchShow').then(({ BatchShow }) => ({ default: BatchShow }))),
  documents: {
    list: BatchesDocument,
    one: BatchDocument,
    verbs: {
      open: OpenBatchDocument,
      sendToBank: SendBatchToBankDocument,
      finishBank: FinishBankDocument,
      send: SendBatchDocument,
      close: CloseBatchDocument,
    },
  },
};

/** The rows of a batch; they have no page of their own. */
export const batchItems: ConsoleResource = {
  name: 'batchItems',
  group: 'work',
  icon: LayersOutlined,
  needs: { list: 'card:produce' },
  documents: { list: BatchItemsDocument },
};
