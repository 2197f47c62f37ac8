import ContactSupportOutlined from '@mui/icons-material/ContactSupportOutlined';
import { lazy } from 'react';
import { WhyNoCardsDocument } from '../graphql/graphql';
import type { ConsoleResource } from '../provider/resource';

/** "Why no card yet?": a desk for staff, the own people for a unit. */
export const inquiry: ConsoleResource = {
  name: 'inquiry',
  group: 'work',
  icon: ContactSupportOutlined,
  needs: { list: 'inquiry:read' },
  list: lazy(() => import('./InquiryPage').then(({ InquiryPage }) => ({ default: InquiryPage }))),
  documents: { list: WhyNoCardsDocument },
};
