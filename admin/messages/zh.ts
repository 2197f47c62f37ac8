import type { en as english } from './en';
import { account } from './zh/account';
import { accounts } from './zh/accounts';
import { actions } from './zh/actions';
import { applications } from './zh/applications';
import { audit } from './zh/audit';
import { boards } from './zh/boards';
import { bureau } from './zh/bureau';
import { cards } from './zh/cards';
import { checklists } from './zh/checklists';
import { checks } from './zh/checks';
import { codes } from './zh/codes';
import { custody } from './zh/custody';
import { employers } from './zh/employers';
import { enrolments } from './zh/enrolments';
import { entry } from './zh/entry';
import { ethnicities } from './zh/ethnicities';
import { events } from './zh/events';
import { explorer } from './zh/explorer';
import { failures } from './zh/failures';
import { home } from './zh/home';
import { inquiry } from './zh/inquiry';
import { intake } from './zh/intake';
import { jobs } from './zh/jobs';
import { layout } from './zh/layout';
import { making } from './zh/making';
import { offices } from './zh/offices';
import { people } from './zh/people';
import { photos } from './zh/photos';
import { production } from './zh/production';
import { ra } from './zh/ra';
import { reasons } from './zh/reasons';
import { resources } from './zh/resources';
import { review } from './zh/review';
import { roles } from './zh/roles';
import { roster } from './zh/roster';
import { statuses } from './zh/statuses';
import { widgets } from './zh/widgets';

/** 控制台的全部中文文字。 */
export const zh: typeof english = {
  ra,
  actions,
  applications,
  cards,
  checks,
  codes,
  entry,
  events,
  explorer,
  failures,
  home,
  jobs,
  layout,
  reasons,
  resources,
  review,
  roles,
  statuses,
  account,
  accounts,
  audit,
  boards,
  custody,
  checklists,
  bureau,
  employers,
  enrolments,
  ethnicities,
  inquiry,
  intake,
  offices,
  people,
  photos,
  making,
  production,
  roster,
  widgets,
};
