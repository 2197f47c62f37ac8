import { account } from './en/account';
import { accounts } from './en/accounts';
import { actions } from './en/actions';
import { applications } from './en/applications';
import { audit } from './en/audit';
import { boards } from './en/boards';
import { bureau } from './en/bureau';
import { cards } from './en/cards';
import { checklists } from './en/checklists';
import { checks } from './en/checks';
import { codes } from './en/codes';
import { custody } from './en/custody';
import { desk } from './en/desk';
import { employers } from './en/employers';
import { enrolments } from './en/enrolments';
import { entry } from './en/entry';
import { ethnicities } from './en/ethnicities';
import { events } from './en/events';
import { explorer } from './en/explorer';
import { failures } from './en/failures';
import { functions } from './en/functions';
import { handOvers } from './en/handOvers';
import { home } from './en/home';
import { inquiry } from './en/inquiry';
import { intake } from './en/intake';
import { jobs } from './en/jobs';
import { layout } from './en/layout';
import { ledger } from './en/ledger';
import { making } from './en/making';
import { offices } from './en/offices';
import { palette } from './en/palette';
import { people } from './en/people';
import { photos } from './en/photos';
import { production } from './en/production';
import { ra } from './en/ra';
import { reasons } from './en/reasons';
import { resources } from './en/resources';
import { review } from './en/review';
import { roles } from './en/roles';
import { roster } from './en/roster';
import { statuses } from './en/statuses';
import { widgets } from './en/widgets';

/** Every word of the console in English; the shape that the other languages must fill. */
export const en = {
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
