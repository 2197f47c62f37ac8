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
import { desk } from './zh/desk';
import { employers } from './zh/employers';
import { enrolments } from './zh/enrolments';
import { entry } from './zh/entry';
import { ethnicities } from './zh/ethnicities';
import { events } from './zh/events';
import { explorer } from './zh/explorer';
import { failures } from './zh/failures';
import { functions } from './zh/functions';
import { handOvers } from './zh/handOvers';
import { home } from './zh/home';
import { inquiry } from './zh/inquiry';
import { intake } from './zh/intake';
import { jobs } from './zh/jobs';
import { layout } from './zh/layout';
import { ledger } from './zh/ledger';
import { making } from './zh/making';
import { offices } from './zh/offices';
import { palette } from './zh/palette';
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
  functions,
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
  desk,
  checklists,
  bureau,
  employers,
  enrolments,
  ethnicities,
  handOvers,
  inquiry,
  intake,
  ledger,
  offices,
  palette,
  people,
  photos,
  making,
  production,
  roster,
  widgets,
};
