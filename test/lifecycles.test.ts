import { type Actor, grants, type Permission, ROLES } from '../shared/access';
import { type ApplicationFacts, applicationLifecycle } from '../shared/applications';
import { finLifecycle, ssLifecycle } from '../shared/cardFunctions';
import { cardLifecycle } from '../shared/cards';
import { checklistLifecycle, itemLifecycle } from '../shared/checklists';
import { enrolmentLifecycle } from '../shared/enrolments';
import { handOverLifecycle } from '../shared/handOvers';
import { type Lifecycle, whyNot } from '../shared/lifecycle';
import { policyOf } from '../shared/policyDefaults';
import { batchLifecycle } from '../shared/production';

type Table = Pick<Lifecycle<string, string, never>, 'statuses'> & {
  steps: Readonly<
    Record<
      string,
      { from: readonly string[]; to?: string | readonly string[]; needs: Permission | readonly Permission[] }
    >
  >;
};
const tables: readonly (readonly [string, Table])[] = [
  ['application', applicationLifecycle],
  ['enrolment', enrolmentLifecycle],
  ['checklist', checklistLifecycle],
  ['item', itemLifecycle],
  ['batch', batchLifecycle],
  ['card', cardLifecycle],
  ['ss', ssLifecycle],
  ['fin', finLifecycle],
  ['handOver', handOverLifecycle],
];

/** Where a record is before its first verb, when that is no birth: the social security function is sealed at `markProduced`. */
const FIRST: Readonly<Record<string, readonly string[]>> = { ss: ['SEALED'], fin: ['INACTIVE'] };

/** Statuses that are left by nothing but the verbs named here. */
const FINAL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  application: { WITHDRAWN: [], REJECTED: ['undoDecision'] },
  enrolment: { REFUSED: [], ENDED: [] },
  checklist: { CONFIRMED: [] },
  item: {},
  batch: { CLOSED: [] },
  card: { VOID: [], COLLECTED: ['completeData', 'destroy'], DESTROYED: [] },
  ss: { CANCELLED: [] },
  fin: { CLOSED: [] },
  handOver: { TAKEN: [], SETTLED: [], TAKEN_BACK: [] },
};

const rolesFor = (needs: Permission | readonly Permission[]): string =>
  ROLES.filter(role => [needs].flat().some(one => grants[role].includes(one as Permission))).join(' ');

describe.each(tables)('the lifecycle of an %s', (name, { statuses, steps }) => {
  it('reaches every status', () => {
    const reached = new Set<string>(FIRST[name]);
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const { from, to } of Object.values(steps))
        if (to && (from.length === 0 || from.some(status => reached.has(status))))
          for (const next of [to].flat()) reached.add(next);
      grown = reached.size > before;
    }
    expect(statuses.filter(status => !reached.has(status))).toEqual([]);
  });

  it('names only statuses of its list, each verb from somewhere else than it leads', () => {
    for (const [verb, { from, to }] of Object.entries(steps)) {
      expect([...from, ...[to ?? []].flat()].filter(status => !statuses.includes(status))).toEqual([]);
      expect(`${verb} ${[to ?? ''].flat().some(next => from.includes(next))}`).toBe(`${verb} false`);
    }
  });

  it('leaves no final status but by an undo', () => {
    const leaving = (status: string) => Object.keys(steps).filter(verb => steps[verb].from.includes(status));
    expect(Object.fromEntries(Object.keys(FINAL[name]).map(status => [status, leaving(status)]))).toEqual(FINAL[name]);
    const ends = statuses.filter(status => leaving(status).length === 0);
    expect(ends.filter(status => !(status in FINAL[name]))).toEqual([]);
  });
});

describe('who does what, from where to where', () => {
  it('is exactly this', () => {
    const lines = tables.flatMap(([name, { steps }]) =>
      Object.entries(steps).map(
        ([verb, { from, to, needs }]) =>
          `${name} ${verb}: ${from.join(' ') || '-'} > ${[to ?? '='].flat().join(' ')} | ${rolesFor(needs)}`,
      ),
    );
    expect(lines).toEqual([
      'application open: - > DRAFT | clerk',
      'application convert: - > SUBMITTED | checklist_officer',
      'application correct: DRAFT RETURNED > = | clerk',
      'application submit: DRAFT RETURNED > SUBMITTED | clerk',
      'application approve: SUBMITTED > APPROVED | reviewer',
      'application return: SUBMITTED APPROVED > RETURNED | reviewer card_clerk',
      'application reject: SUBMITTED > REJECTED | reviewer',
      'application withdraw: DRAFT SUBMITTED RETURNED > WITHDRAWN | clerk checklist_officer',
      'application undoDecision: APPROVED REJECTED RETURNED > SUBMITTED | reviewer',
      'enrolment register: - > PENDING | clerk checklist_officer',
      'enrolment accept: PENDING > ACCEPTED | clerk checklist_officer',
      'enrolment refuse: PENDING > REFUSED | clerk checklist_officer',
      'enrolment end: ACCEPTED > ENDED | clerk checklist_officer',
      'checklist request: - > OPEN | unit_admin',
      'checklist supplement: - > OPEN | checklist_officer unit_admin',
      'checklist seal: OPEN RETURNED > SEALED | unit_admin',
      'checklist unseal: SEALED > OPEN | unit_admin',
      'checklist submit: SEALED > SUBMITTED | unit_admin',
      'checklist recall: SUBMITTED > OPEN | unit_admin',
      'checklist confirm: SUBMITTED > CONFIRMED | checklist_officer',
      'checklist return: SUBMITTED > RETURNED | checklist_officer',
      'item addItem: - > LISTED | unit_admin',
      'item confirmItem: LISTED > CONFIRMED | unit_admin',
      'item disputeItem: LISTED > DISPUTED | unit_admin',
      'item excludeItem: LISTED > EXCLUDED | unit_admin',
      'item resetItem: CONFIRMED DISPUTED EXCLUDED > LISTED | unit_admin',
      'item stagePhoto: LISTED CONFIRMED DISPUTED EXCLUDED > = | unit_admin',
      'item stageIdCopy: LISTED CONFIRMED DISPUTED EXCLUDED > = | unit_admin',
      'item decideCorrection: DISPUTED > = | checklist_officer',
      'item convertItem: CONFIRMED DISPUTED > CONVERTED | checklist_officer',
      'item returnItem: CONFIRMED DISPUTED > RETURNED | checklist_officer',
      'item undoItem: CONVERTED RETURNED > CONFIRMED DISPUTED | checklist_officer',
      'batch open: - > OPEN | card_clerk',
      'batch sendToBank: OPEN > SENT_TO_BANK | card_clerk',
      'batch importBankReturn: SENT_TO_BANK > = | card_clerk',
      'batch finishBank: SENT_TO_BANK > BANK_RETURNED | card_clerk',
      'batch send: OPEN BANK_RETURNED > SENT_TO_MAKER | card_clerk',
      'batch importReturn: SENT_TO_MAKER > = | card_clerk',
      'batch acknowledge: SENT_TO_BANK BANK_RETURNED SENT_TO_MAKER > = | card_clerk',
      'batch close: BANK_RETURNED SENT_TO_MAKER > CLOSED | card_clerk',
      'card order: - > ORDERED | reviewer',
      'card send: ORDERED > IN_PRODUCTION | card_clerk',
      'card openAccount: IN_PRODUCTION > = | card_clerk',
      'card markProduced: IN_PRODUCTION > PRODUCED | card_clerk',
      'card markFailed: IN_PRODUCTION > FAILED | card_clerk',
      'card undoProduced: PRODUCED > IN_PRODUCTION | card_clerk',
      'card completeData: PRODUCED IN_CUSTODY IN_TRANSIT WITH_EMPLOYER COLLECTED > = | card_clerk',
      'card receive: PRODUCED WITH_EMPLOYER IN_TRANSIT > IN_CUSTODY | card_clerk',
      'card dispatch: IN_CUSTODY > IN_TRANSIT | card_clerk',
      'card takeBack: IN_TRANSIT > IN_CUSTODY | card_clerk',
      'card reshelve: IN_CUSTODY > = | card_clerk',
      'card issueToEmployer: IN_CUSTODY > WITH_EMPLOYER | card_clerk',
      'card collect: IN_CUSTODY WITH_EMPLOYER > COLLECTED | clerk card_clerk unit_admin',
      'card markMissing: IN_PRODUCTION PRODUCED IN_CUSTODY IN_TRANSIT WITH_EMPLOYER > MISSING | card_clerk',
      'card recover: MISSING > IN_CUSTODY | card_clerk',
      'card remake: FAILED MISSING > ORDERED | card_clerk',
      'card void: ORDERED IN_PRODUCTION PRODUCED FAILED MISSING IN_CUSTODY IN_TRANSIT WITH_EMPLOYER > VOID | reviewer card_clerk',
      'card destroy: IN_CUSTODY COLLECTED > DESTROYED | clerk card_clerk',
      'ss enable: SEALED > NORMAL | clerk card_clerk',
      'ss markTemporarilyLost: SEALED NORMAL LOCKED > TEMP_LOST | clerk card_clerk',
      'ss markLost: SEALED NORMAL TEMP_LOST LOCKED > LOST | clerk card_clerk',
      'ss releaseLoss: TEMP_LOST LOST > SEALED NORMAL LOCKED | clerk card_clerk supervisor',
      'ss lockPin: NORMAL > LOCKED | clerk card_clerk',
      'ss resetPin: LOCKED > NORMAL | clerk card_clerk',
      'ss renewPin: NORMAL > = | clerk card_clerk',
      'ss cancel: SEALED NORMAL TEMP_LOST LOST LOCKED > CANCELLED | clerk card_clerk',
      'fin activateFinancial: INACTIVE > ACTIVE | clerk card_clerk',
      'fin remindFinancial: INACTIVE > = | clerk card_clerk',
      'fin markFinancialTemporarilyLost: INACTIVE ACTIVE > TEMP_LOST | clerk card_clerk',
      'fin markFinancialLost: INACTIVE ACTIVE TEMP_LOST > LOST | clerk card_clerk',
      'fin releaseFinancialLoss: TEMP_LOST LOST > INACTIVE ACTIVE | clerk card_clerk supervisor',
      'fin closeFinancial: INACTIVE ACTIVE TEMP_LOST LOST > CLOSED | clerk card_clerk',
      'handOver give: - > GIVEN | card_clerk',
      'handOver take: - > TAKEN DIFFERENT | card_clerk',
      'handOver confirm: GIVEN > TAKEN DIFFERENT | card_clerk unit_admin',
      'handOver takeBack: GIVEN > TAKEN_BACK | card_clerk',
      'handOver acknowledge: DIFFERENT > = | card_clerk',
      'handOver settle: DIFFERENT > SETTLED | card_clerk',
    ]);
  });
});

describe('whyNot', () => {
  const now = new Date('2026-11-23T04:00:00Z');
  const reviewer: Actor = {
    id: 'r',
    roles: ['reviewer'],
    officeId: 'o',
    reach: { kind: 'offices', ids: ['o'], regions: ['419901'] },
  };
  const good: ApplicationFacts = {
    status: 'SUBMITTED',
    officeId: 'o',
    regionCode: '419901',
    enteredByIds: ['c'],
    decidedById: null,
    decidedAt: null,
    submittedAt: now,
    eligible: true,
    enrolledTwice: false,
    deceased: false,
    hindrance: 'NONE',
    missingMaterials: [],
    photoState: 'OK',
    windowOpen: true,
    windowFrom: null,
    windowTo: null,
    cardWhereabouts: null,
  };
  const ask = (change: Partial<ApplicationFacts>, actor: Actor = reviewer) =>
    whyNot(applicationLifecycle, 'approve', { ...good, ...change }, { actor, now, policy: policyOf({}) })?.code;

  it('says nothing when nothing is in the way', () => {
    expect(ask({})).toBeUndefined();
  });

  it('asks first who, then from where, then the rules in their order', () => {
    const all = {
      officeId: 'x',
      status: 'DRAFT',
      enteredByIds: ['r'],
      eligible: false,
      photoState: 'REFUSED',
    } as const;
    expect(ask(all)).toBe('FORBIDDEN');
    expect(ask({ ...all, officeId: 'o' })).toBe('NOT_FROM_HERE');
    expect(ask({ ...all, officeId: 'o', status: 'SUBMITTED' })).toBe('OWN_WORK');
    expect(ask({ ...all, officeId: 'o', status: 'SUBMITTED', enteredByIds: [] })).toBe('NOT_ELIGIBLE');
    expect(ask({ photoState: 'REFUSED' })).toBe('PHOTO_REFUSED');
  });

  it('fails closed: what is not proved inside is outside', () => {
    expect(ask({ officeId: null, regionCode: null })).toBe('FORBIDDEN');
    expect(ask({}, { ...reviewer, reach: { kind: 'none' } })).toBe('FORBIDDEN');
    expect(ask({}, { ...reviewer, roles: [] })).toBe('FORBIDDEN');
    expect(ask({}, { ...reviewer, reach: { kind: 'employers', ids: [] } })).toBe('FORBIDDEN');
  });
});
