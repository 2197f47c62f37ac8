import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import { lazy } from 'react';
import {
  AcceptEnrolmentDocument,
  EndEnrolmentDocument,
  EnrolmentsDocument,
  RefuseEnrolmentDocument,
  RegisterEnrolmentDocument,
} from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Enrolments: what waits for acceptance, and what came of it. */
export const enrolments: ConsoleResource = {
  name: 'enrolments',
  group: 'work',
  icon: HowToRegOutlined,
  needs: { list: 'enrolment:read' },
  list: lazy(() => import('./EnrolmentList').then(({ EnrolmentList }) => ({ default: EnrolmentList }))),
  documents: {
    list: EnrolmentsDocument,
    verbs: {
      register: RegisterEnrolmentDocument,
      accept: AcceptEnrolmentDocument,
      refuse: RefuseEnrolmentDocument,
      end: EndEnrolmentDocument,
    },
  },
};
