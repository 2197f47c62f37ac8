import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import { lazy } from 'react';
import { CorrectPersonDocument, EnterPersonDocument, PeopleDocument, PersonDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** People, masked. */
export const people: ConsoleResource = {
  name: 'people',
  group: 'registry',
  icon: PeopleAltOutlined,
  needs: { list: 'person:read', show: 'person:read', create: 'person:enter' },
  list: lazy(() => import('./PersonList').then(({ PersonList }) => ({ default: PersonList }))),
  show: lazy(() => import('./PersonShow').then(({ PersonShow }) => ({ default: PersonShow }))),
  create: lazy(() => import('./PersonCreate').then(({ PersonCreate }) => ({ default: PersonCreate }))),
  recordRepresentation: 'name',
  documents: {
    list: PeopleDocument,
    one: PersonDocument,
    create: EnterPersonDocument,
    verbs: { correct: CorrectPersonDocument },
  },
};
