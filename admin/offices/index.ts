import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import { lazy } from 'react';
import { OfficesDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** Offices and outlets as a tree. */
export const offices: ConsoleResource = {
  name: 'offices',
  group: 'registry',
  icon: StorefrontOutlined,
  needs: { list: 'office:read' },
  list: lazy(() => import('./OfficeList').then(({ OfficeList }) => ({ default: OfficeList }))),
  documents: { list: OfficesDocument },
};
