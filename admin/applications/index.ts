import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import {
  ApplicationDocument,
  ApplicationsDocument,
  ApproveApplicationDocument,
  RejectApplicationDocument,
  ReturnApplicationDocument,
  SubmitApplicationDocument,
  UndoDecisionDocument,
  WithdrawApplicationDocument,
} from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Cases: the queue, and each case on the desk. */
export const applications: ConsoleResource = {
  name: 'applications',
  group: 'work',
  icon: FactCheckOutlined,
  needs: { list: 'application:read', show: 'application:read' },
  list: lazy(() => import('./ApplicationList').then(({ ApplicationList }) => ({ default: ApplicationList }))),
  show: lazy(() => import('../review/ReviewDesk').then(({ ReviewDesk }) => ({ default: ReviewDesk }))),
  documents: {
    list: ApplicationsDocument,
    one: ApplicationDocument,
    verbs: {
      approve: ApproveApplicationDocument,
      return: ReturnApplicationDocument,
      reject: RejectApplicationDocument,
      undoDecision: UndoDecisionDocument,
      submit: SubmitApplicationDocument,
      withdraw: WithdrawApplicationDocument,
    },
  },
};
