import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import { lazy } from 'react';
import {
  CorrectEmployerDocument,
  EmployerDocument,
  EmployersDocument,
  EnterEmployerDocument,
} from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Units: employers, schools, communities, villages. */
export const employers: ConsoleResource = {
  name: 'employers',
  group: 'registry',
  icon: ApartmentOutlined,
  needs: { list: 'employer:read', show: 'employer:read', create: 'employer:enter' },
  list: lazy(() => import('./EmployerList').then(({ EmployerList }) => ({ default: EmployerList }))),
  show: lazy(() => import('./EmployerShow').then(({ EmployerShow }) => ({ default: EmployerShow }))),
  create: lazy(() => import('./EmployerCreate').then(({ EmployerCreate }) => ({ default: EmployerCreate }))),
  recordRepresentation: 'name',
  documents: {
    list: EmployersDocument,
    one: EmployerDocument,
    create: EnterEmployerDocument,
    verbs: { correct: CorrectEmployerDocument },
  },
};
