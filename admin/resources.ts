import { account } from './account';
import { accounts } from './accounts';
import { applications } from './applications';
import { audit } from './audit';
import { cards } from './cards';
import { checklists } from './checklists';
import { collection, custody, handOvers, ledger, register, shelves } from './custody';
import { employers } from './employers';
import { enrolments } from './enrolments';
import { inquiry } from './inquiry';
import { intake } from './intake';
import { offices } from './offices';
import { people } from './people';
import { batchItems, production } from './production';
import type { ConsoleResource } from './provider/resource';
import { roster } from './roster';

/**
 * The console's table of contents, in the order of the menu; each page is loaded when it is first opened. A name is also
 * the page's address, so it is none of the server's own: graphql, files, exports, events, explorer, health, metrics.
 */
export const resources: readonly ConsoleResource[] = [
  intake,
  checklists,
  applications,
  collection,
  custody,
  handOvers,
  shelves,
  ledger,
  production,
  cards,
  roster,
  register,
  enrolments,
  inquiry,
  people,
  employers,
  offices,
  accounts,
  audit,
  account,
  batchItems,
];
