import { assert, constantFrom, option, property, record } from 'fast-check';
import { APPLICATION_STATUSES } from '../../shared/applications';
import { FAIL_STAGES, SS_STATUSES, WHEREABOUTS } from '../../shared/cards';
import { CHECKLIST_STATUSES, EXCLUDE_REASONS, ITEM_STATUSES } from '../../shared/checklists';
import { BUSINESS_TYPES, CARD_KINDS, CHANNELS, PERSON_CATEGORIES } from '../../shared/codes';
import { ENROLMENT_STATUSES } from '../../shared/enrolments';
import { whyNoCard } from '../../shared/inquiry/answer';
import { groupOf, INQUIRY_REASONS, type InquiryReason } from '../../shared/inquiry/codes';
import { inquiryKeysOf } from '../../shared/inquiry/key';
import { type InquiryFacts, progressOf, reasonOf } from '../../shared/inquiry/reason';
import { policyOf } from '../../shared/policyDefaults';
import { sayInquiry } from '../../shared/words/inquiry';
import { type Changes, facts } from '../support/inquiryFacts';

const held = (ssStatus: NonNullable<InquiryFacts['card']>['ssStatus']) => ({
  card: { whereabouts: 'COLLECTED', ssStatus } as const,
});
const approved = { application: { status: 'APPROVED', decidedAt: '2026-11-01T00:00:00.000Z' } } as const;

/** What is known, and the reason that follows; every reason stands here. */
const TABLE: readonly (readonly [InquiryReason, string, Changes])[] = [
  ['NOT_REGISTERED', 'nobody is found', { person: null }],
  ['NOT_REGISTERED', 'no enrolment is known', { enrolment: null }],
  ['ENROLMENT_PENDING', 'the enrolment waits', { enrolment: { status: 'PENDING' } }],
  ['ENROLMENT_REFUSED', 'the enrolment was refused', { enrolment: { status: 'REFUSED' } }],
  ['ENROLMENT_ENDED', 'the enrolment has ended', { enrolment: { status: 'ENDED' } }],
  ['NOBODY_APPLIED', 'there is no unit', { enrolment: { throughUnit: false } }],
  ['LIST_NOT_REQUESTED', 'the unit has no list', {}],
  [
    'LIST_NOT_REQUESTED',
    'the row became a case that was withdrawn',
    { row: { status: 'CONVERTED', listStatus: 'CONFIRMED' } },
  ],
  ['NOT_LISTED', 'the list of the unit is without the person', { unitList: 'OPEN' }],
  ['LIST_OPEN', 'the row is being checked', { row: {}, unitList: 'OPEN' }],
  ['LIST_OPEN', 'the list came back', { row: { status: 'CONFIRMED', listStatus: 'RETURNED' } }],
  ['LEFT_OUT', 'the row is excluded', { row: { status: 'EXCLUDED' } }],
  ['LEFT_OUT', 'and the list is confirmed', { row: { status: 'EXCLUDED', listStatus: 'CONFIRMED' } }],
  ['ROW_RETURNED', 'the row was returned', { row: { status: 'RETURNED', listStatus: 'SUBMITTED' } }],
  ['LIST_SUBMITTED', 'the list is at the bureau', { row: { status: 'CONFIRMED', listStatus: 'SUBMITTED' } }],
  ['DRAFT', 'a draft', { application: { status: 'DRAFT' } }],
  ['IN_REVIEW', 'a submitted case', { application: {} }],
  ['IN_REVIEW', 'a reissue after a loss', { application: { businessType: 'REISSUE' }, ...held('LOST') }],
  ['RETURNED', 'a returned case', { application: { status: 'RETURNED' } }],
  ['REJECTED', 'a rejected case', { application: { status: 'REJECTED', decidedAt: '2026-11-01T00:00:00.000Z' } }],
  [
    'LIST_OPEN',
    'a new list after the rejection',
    { application: { status: 'REJECTED', decidedAt: '2026-11-01T00:00:00.000Z' }, row: {} },
  ],
  ['ORDERED', 'an ordered card', { ...approved, card: {} }],
  ['IN_PRODUCTION', 'a card at the maker', { ...approved, card: { whereabouts: 'IN_PRODUCTION' } }],
  ['PRODUCED', 'a card that was made', { ...approved, card: { whereabouts: 'PRODUCED', ssStatus: 'SEALED' } }],
  ['FAILED', 'a card that failed', { ...approved, card: { whereabouts: 'FAILED' } }],
  ['MISSING', 'a card that is missing', { ...approved, card: { whereabouts: 'MISSING' } }],
  ['VOIDED', 'an approved case without a live card', approved],
  ['READY', 'a card in custody', { ...approved, card: { whereabouts: 'IN_CUSTODY', ssStatus: 'SEALED' } }],
  [
    'WITH_EMPLOYER',
    'a card with the unit',
    { ...approved, card: { whereabouts: 'WITH_EMPLOYER', ssStatus: 'SEALED' } },
  ],
  ['COLLECTED_NOT_ENABLED', 'a collected card', { ...approved, ...held('SEALED') }],
  ['ONE_CARD', 'the same asked for as a medical card', { ...approved, ...held('SEALED'), asked: 'MEDICAL' }],
  [
    'COLLECTED_NOT_ENABLED',
    'a medical card where it is another',
    { ...approved, ...held('SEALED'), asked: 'MEDICAL', policy: policyOf({ oneCard: false }) },
  ],
  ['ENABLED', 'a card in force', { ...approved, ...held('NORMAL') }],
  ['TEMP_LOST', 'a card reported lost for a time', held('TEMP_LOST')],
  ['LOST', 'a lost card', held('LOST')],
  ['CANCELLED', 'a cancelled card', held('CANCELLED')],
  ['CANCELLED', 'a cancelled card of somebody who has died', { ...held('CANCELLED'), person: { deceased: true } }],
  ['DECEASED', 'somebody who has died', { person: { deceased: true }, application: {} }],
];

describe('why no card yet (R-02, R-31, R-47, R-100)', () => {
  it.each(TABLE)('%s: %s', (reason, _what, changes) => {
    expect(reasonOf(facts(changes))).toBe(reason);
  });

  it('the table above holds every reason', () => {
    expect([...new Set(TABLE.map(([reason]) => reason))].sort()).toEqual([...INQUIRY_REASONS].sort());
  });

  it('whatever is known: one reason, who must act, a step from 1 to 5, and whole sentences in both languages (R-47, R-100)', () => {
    const any = record({
      asked: constantFrom(...CARD_KINDS),
      byUnit: constantFrom(true, false),
      throughOthers: constantFrom(true, false),
      holdsCard: constantFrom(true, false),
      unitList: option(constantFrom(...CHECKLIST_STATUSES)),
      person: option(
        record({
          category: constantFrom(...PERSON_CATEGORIES),
          age: constantFrom(3, 12, 41),
          deceased: constantFrom(true, false, false),
        }),
      ),
      enrolment: option(
        record({ status: constantFrom(...ENROLMENT_STATUSES), throughUnit: constantFrom(true, false) }),
      ),
      row: option(
        record({
          status: constantFrom(...ITEM_STATUSES),
          listStatus: constantFrom(...CHECKLIST_STATUSES),
          excludeReason: option(constantFrom(...EXCLUDE_REASONS)),
        }),
      ),
      application: option(
        record({
          status: constantFrom(...APPLICATION_STATUSES.filter(status => status !== 'WITHDRAWN')),
          businessType: constantFrom(...BUSINESS_TYPES),
          channel: constantFrom(...CHANNELS),
          told: constantFrom([], ['PHOTO_HAT', 'NAME_MISMATCH'], ['OTHER']),
        }),
      ),
      card: option(
        record({
          whereabouts: constantFrom(...WHEREABOUTS),
          ssStatus: option(constantFrom(...SS_STATUSES)),
          failStage: option(constantFrom(...FAIL_STAGES)),
        }),
      ),
    });
    assert(
      property(any, changes => {
        const known = facts(changes as Changes);
        const answer = whyNoCard(known);
        expect(INQUIRY_REASONS).toContain(answer.reason);
        expect(answer.group).toBe(groupOf[answer.reason]);
        expect(answer.actor).toBeTruthy();
        expect(answer.progress.step).toBeGreaterThanOrEqual(1);
        expect(answer.progress.step).toBeLessThanOrEqual(5);
        if (known.throughOthers)
          expect(answer).toMatchObject({ told: [], by: null, from: null, officeId: null, bring: [] });
        if (answer.from) expect(answer.by).not.toBeNull();
        for (const locale of ['zh', 'en'] as const) {
          const said = sayInquiry(locale, answer, { office: null, unit: null });
          const text = JSON.stringify(said);
          expect(text).not.toMatch(/%\{|undefined|null: /);
          expect(Math.min(said.title.length, said.text.length, said.next.length, said.actor.length)).toBeGreaterThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-11-30', true],
    ['2026-12-10', true],
    ['2026-12-11', false],
  ] as const)('newly enrolled on 10 November, on %s it is normal to have none: %s (R-31)', (today, normal) => {
    const { notes } = whyNoCard(facts({ today, enrolment: { acceptedOn: '2026-11-10' } }));
    expect(notes.includes('NEWLY_ENROLLED_IN_PROGRESS')).toBe(normal);
  });

  it('a case past its day is the bureau’s delay, and says so (R-04, R-06)', () => {
    expect(whyNoCard(facts({ application: { dueOn: '2026-11-22' } })).notes).toContain('OVERDUE');
    expect(whyNoCard(facts({ application: { dueOn: '2026-11-23' } })).notes).not.toContain('OVERDUE');
  });

  it('the unit collects what came by its list; a card at a bank lies at the bank (R-25, R-41)', () => {
    const ready = { ...approved, card: { whereabouts: 'IN_CUSTODY', ssStatus: 'SEALED' } } as const;
    expect(whyNoCard(facts(ready))).toMatchObject({
      actor: 'EMPLOYER',
      bring: ['INTRODUCTION_LETTER', 'AGENT_ID'],
      by: { on: '2026-12-20' },
    });
    const atBank = { ...ready, card: { ...ready.card, throughUnit: false, keeperKind: 'BANK_BRANCH' } } as const;
    expect(whyNoCard(facts(atBank))).toMatchObject({ actor: 'PERSON', place: 'BANK', bring: ['ID_ORIGINAL'] });
  });

  it('a return tells what to bring anew', () => {
    const { bring } = whyNoCard(
      facts({
        application: {
          status: 'RETURNED',
          told: ['PHOTO_HAT', 'PHOTO_BLURRED', 'ID_COPY_UNREADABLE', 'NAME_MISMATCH'],
        },
      }),
    );
    expect(bring).toEqual(['PHOTO', 'ID_COPY', 'ID_ORIGINAL']);
  });

  it('only articles that the region cites are shown, with their sentence (R-27, R-28)', () => {
    const enabling = { ...approved, ...held('SEALED') };
    const said = sayInquiry('zh', whyNoCard(facts(enabling)), { office: null, unit: null });
    expect(said.basis.map(({ title }) => title)).toEqual([
      '《中华人民共和国社会保险法》第二十八条',
      '《中华人民共和国社会保险法》第二十九条',
      '《“中华人民共和国社会保障卡”管理办法》第二条',
    ]);
    expect(said.basis.every(({ text }) => text.length > 20)).toBe(true);
    const quiet = policyOf({ legalRefs: [{ law: 'CARD_MEASURES', article: 2, paragraph: null }] });
    expect(whyNoCard(facts({ ...enabling, policy: quiet })).basis).toHaveLength(1);
  });

  it('a case stands at one of the five steps (R-47)', () => {
    expect(progressOf('DRAFT', null)).toEqual({ step: 1, state: 'CURRENT' });
    expect(progressOf('WITHDRAWN', null)).toEqual({ step: 1, state: 'STOPPED' });
    expect(progressOf('APPROVED', { whereabouts: 'IN_CUSTODY', ssStatus: 'SEALED' })).toEqual({
      step: 4,
      state: 'CURRENT',
    });
    expect(progressOf('APPROVED', { whereabouts: 'COLLECTED', ssStatus: 'NORMAL' })).toEqual({
      step: 5,
      state: 'DONE',
    });
  });
});

describe('what is typed at the desk', () => {
  it.each([
    ['419901-20261111-000008', 'receiptNo'],
    [' a10000001 ', 'cardNo,number'],
    ['41990119770707812x', 'number'],
    ['419901850315123', 'number'],
    ['E123456', 'number'],
    ['邓文桂', 'name'],
    ['dengwengui', 'name'],
  ])('%s is asked for as %s', (text, keys) => {
    expect(inquiryKeysOf(text).join()).toBe(keys);
  });
});
