import { type Actor, grants, type Permission, ROLES } from '../shared/access';
import { type ApplicationFacts, applicationLifecycle } from '../shared/applications';
import { cardLifecycle } from '../shared/cards';
import { enrolmentLifecycle } from '../shared/enrolments';
import { type Lifecycle, whyNot } from '../shared/lifecycle';
import { policyOf } from '../shared/policy';

type Table = Pick<Lifecycle<string, string, never>, 'statuses'> & {
  steps: Readonly<Record<string, { from: readonly string[]; to?: string; needs: Permission | readonly Permission[] }>>;
};
const tables: readonly (readonly [string, Table])[] = [
  ['application', applicationLifecycle],
  ['enrolment', enrolmentLifecycle],
  ['card', cardLifecycle],
];

/** Statuses that no verb of this slice leads to: the later verbs of a card. */
const LATER = ['IN_PRODUCTION', 'PRODUCED', 'FAILED', 'MISSING', 'IN_CUSTODY', 'WITH_EMPLOYER', 'COLLECTED'];

/** Statuses that are left by nothing but the verbs named here. */
const FINAL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  application: { WITHDRAWN: [], REJECTED: ['undoDecision'] },
  enrolment: { REFUSED: [], ENDED: [] },
  card: { VOID: [], COLLECTED: [] },
};

const rolesFor = (needs: Permission | readonly Permission[]): string =>
  ROLES.filter(role => [needs].flat().some(one => grants[role].includes(one as Permission))).join(' ');

describe.each(tables)('the lifecycle of an %s', (name, { statuses, steps }) => {
  it('reaches every status', () => {
    const reached = new Set<string>();
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const { from, to } of Object.values(steps))
        if (to && (from.length === 0 || from.some(status => reached.has(status)))) reached.add(to);
      grown = reached.size > before;
    }
    expect(statuses.filter(status => !reached.has(status) && !(name === 'card' && LATER.includes(status)))).toEqual([]);
  });

  it('names only statuses of its list, each verb from somewhere else than it leads', () => {
    for (const [verb, { from, to }] of Object.entries(steps)) {
      expect([...from, ...(to ? [to] : [])].filter(status => !statuses.includes(status))).toEqual([]);
      expect(`${verb} ${from.includes(to ?? '')}`).toBe(`${verb} false`);
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
          `${name} ${verb}: ${from.join(' ') || '-'} > ${to ?? '='} | ${rolesFor(needs)}`,
      ),
    );
    expect(lines).toEqual([
      'application open: - > DRAFT | clerk',
      'application correct: DRAFT RETURNED > = | clerk',
      'application submit: DRAFT RETURNED > SUBMITTED | clerk',
      'application approve: SUBMITTED > APPROVED | reviewer',
      'application return: SUBMITTED APPROVED > RETURNED | reviewer card_clerk',
      'application reject: SUBMITTED > REJECTED | reviewer',
      'application withdraw: DRAFT SUBMITTED RETURNED > WITHDRAWN | clerk',
      'application undoDecision: APPROVED REJECTED RETURNED > SUBMITTED | reviewer',
      'enrolment register: - > PENDING | clerk checklist_officer',
      'enrolment accept: PENDING > ACCEPTED | clerk checklist_officer',
      'enrolment refuse: PENDING > REFUSED | clerk checklist_officer',
      'enrolment end: ACCEPTED > ENDED | clerk checklist_officer',
      'card order: - > ORDERED | reviewer',
      'card void: ORDERED IN_PRODUCTION PRODUCED FAILED MISSING IN_CUSTODY WITH_EMPLOYER > VOID | reviewer card_clerk',
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
