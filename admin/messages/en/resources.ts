import { accounts } from './accounts';
import { audit } from './audit';
import { bureau } from './bureau';
import { cards } from './cards';
import { employers } from './employers';
import { enrolments } from './enrolments';
import { handOvers } from './handOvers';
import { inquiry } from './inquiry';
import { ledger } from './ledger';
import { people } from './people';
import { production } from './production';

/** What each resource and its columns are called; a name carries its singular and plural. */
export const resources = {
  applications: {
    name: 'Case |||| Cases',
    fields: {
      dueOn: 'Due',
      receiptNo: 'Receipt',
      person: 'Person',
      businessType: 'Business',
      place: 'Unit or office',
      submittedAt: 'Submitted',
      materialsCount: 'Materials',
      latestEvent: 'Latest',
    },
  },
  people: {
    name: 'Person |||| People',
    fields: { ...people.fields, name: 'Name', maskedNumber: 'Number', maskedMobile: 'Mobile' },
  },
  employers: { name: 'Unit |||| Units', fields: employers.fields },
  enrolments: { name: 'Enrolment |||| Enrolments', fields: enrolments.fields },
  offices: { name: 'Office |||| Offices' },
  inquiry: { name: 'Card enquiry |||| Card enquiries', fields: inquiry.fields },
  intake: { name: 'Counter |||| Counter' },
  accounts: { name: 'Account |||| Accounts', fields: accounts.fields },
  account: { name: 'My account |||| My account' },
  collection: { name: 'Collection desk' },
  custody: { name: 'Custody of cards' },
  ledger: { name: ledger.name },
  shelves: { name: ledger.shelves.name },
  handOvers: { name: handOvers.name, fields: handOvers.fields },
  register: { name: 'Cards with us' },
  checklists: {
    name: 'Checklist |||| Checklists',
    fields: {
      ...bureau.fields,
      no: 'Number',
      status: 'Status',
      standing: 'How it stands',
      requestedAt: 'Requested',
      employer: 'Unit',
    },
  },
  roster: { name: 'Roster |||| Roster' },
  audit: { name: 'Audit trail |||| Audit trail', fields: audit.fields },
  production: { name: 'Production |||| Production', fields: production.fields },
  batchItems: { name: 'Card |||| Cards', fields: production.rows },
  cards: { name: 'Card |||| Cards', fields: cards.fields },
};
