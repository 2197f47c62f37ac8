import { assert, constantFrom, option, property, record } from 'fast-check';
import { APPLICATION_STATUSES } from '../../shared/applications';
import { CANCEL_REASONS, FAIL_STAGES, FIN_STATUSES, SS_STATUSES, WHEREABOUTS } from '../../shared/cards';
import { CHECKLIST_STATUSES, EXCLUDE_REASONS, ITEM_STATUSES } from '../../shared/checklists';
import { BUSINESS_TYPES, CARD_KINDS, CHANNELS, LOSS_REASONS, PERSON_CATEGORIES } from '../../shared/codes';
import { ENROLMENT_STATUSES } from '../../shared/enrolments';
import { aboutReason } from '../../shared/inquiry/about';
import { whyNoCard } from '../../shared/inquiry/answer';
import { INQUIRY_REASONS, type InquiryReason } from '../../shared/inquiry/codes';
import { reasonOf } from '../../shared/inquiry/reason';
import { policyOf } from '../../shared/policyDefaults';
import { sayInquiry } from '../../shared/words/inquiry';
import { approved, type Changes, CLOSER, complete, facts, held, NOTHING_MORE } from '../support/inquiryFacts';

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
  [
    'ENROLLED_TWICE',
    'another enrolment of the branch stands elsewhere',
    { enrolment: { status: 'PENDING', twice: true } },
  ],
  ['ENROLLED_TWICE', 'and this one is accepted', { enrolment: { twice: true } }],
  ['MATERIALS_MISSING', 'a draft with nothing brought', { application: { status: 'DRAFT' } }],
  ['MATERIALS_MISSING', 'a draft without its photo', { application: { ...complete, photoTakenOn: null } }],
  ['MATERIALS_MISSING', 'a draft with an old photo', { application: { ...complete, photoTakenOn: '2026-05-22' } }],
  ['DRAFT', 'a draft with everything', { application: complete }],
  ['PHOTO_REFUSED', 'a draft with a photo that will not do', { application: complete, photoFaults: ['PHOTO_PIXELS'] }],
  ['PHOTO_REFUSED', 'a row with such a photo', { row: {}, photoFaults: ['PHOTO_BACKGROUND'] }],
  [
    'PHOTO_REFUSED',
    'a case that came back for its photo',
    { application: { status: 'RETURNED', told: ['PHOTO_HAT'] } },
  ],
  [
    'PHOTO_REFUSED',
    'a row that came back for its photo',
    { row: { status: 'RETURNED', listStatus: 'SUBMITTED', told: ['PHOTO_HAT', 'PHOTO_GREY'] } },
  ],
  [
    'RETURNED',
    'a case that came back for its photo and a name',
    { application: { status: 'RETURNED', told: ['PHOTO_HAT', 'NAME_MISMATCH'] } },
  ],
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
  [
    'IN_TRANSIT',
    'a card between two offices',
    { ...approved, card: { whereabouts: 'IN_TRANSIT', ssStatus: 'SEALED' } },
  ],
  [
    'BANK_FAILED',
    'a card whose account was not opened',
    { ...approved, card: { whereabouts: 'FAILED', failStage: 'BANK' } },
  ],
  ['WRONG_CARD', 'the wrong card is void', { ...approved, wrongBefore: true }],
  ['WRONG_CARD', 'and its new one is ordered', { ...approved, wrongBefore: true, card: {} }],
  ['IN_PRODUCTION', 'and being made', { ...approved, wrongBefore: true, card: { whereabouts: 'IN_PRODUCTION' } }],
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
  ['LOCKED', 'a card whose PIN is locked', held('LOCKED')],
  ['EXPIRED', 'a card past its validity', { card: { ...held('NORMAL').card, validUntil: '2026-11-22' } }],
  ['ENABLED', 'a card on its last day', { card: { ...held('NORMAL').card, validUntil: '2026-11-23' } }],
  [
    'FINANCIAL_OVERDUE',
    'the run of day 301 was here',
    { card: { ...held('LOST').card, lossReason: 'FINANCIAL_NOT_ACTIVATED' } },
  ],
  [
    'REPLACED',
    'a card that another took the place of',
    { card: { ...held('CANCELLED').card, cancelReason: 'REPLACED' } },
  ],
  [
    'REPLACED',
    'and a case is open',
    { application: {}, card: { ...held('CANCELLED').card, cancelReason: 'REPLACED' } },
  ],
  [
    'UNCLAIMED',
    'nobody came for it',
    { card: { whereabouts: 'IN_CUSTODY', ssStatus: 'CANCELLED', cancelReason: 'UNCLAIMED' } },
  ],
  ['DESTROYED', 'a card that was destroyed', { card: { whereabouts: 'DESTROYED', ssStatus: 'CANCELLED' } }],
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
      wrongBefore: constantFrom(true, false),
      photoFaults: constantFrom([], ['PHOTO_PIXELS']),
      granted: option(
        record({
          kind: constantFrom('EXTENSION', 'PLAN'),
          fromDay: constantFrom('2026-11-20', '2026-12-10'),
          toDay: constantFrom('2026-12-20'),
        }),
      ),
      unitList: option(constantFrom(...CHECKLIST_STATUSES)),
      person: option(
        record({
          category: constantFrom(...PERSON_CATEGORIES),
          age: constantFrom(3, 12, 41),
          deceased: constantFrom(true, false, false),
        }),
      ),
      enrolment: option(
        record({
          status: constantFrom(...ENROLMENT_STATUSES),
          throughUnit: constantFrom(true, false),
          collective: constantFrom(true, false),
          twice: constantFrom(true, false),
          employedOn: option(constantFrom('2025-10-01', '2026-01-01')),
        }),
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
          told: constantFrom([], ['PHOTO_HAT', 'NAME_MISMATCH'], ['PHOTO_HAT'], ['OTHER']),
        }),
      ),
      card: option(
        record({
          whereabouts: constantFrom(...WHEREABOUTS),
          ssStatus: option(constantFrom(...SS_STATUSES)),
          failStage: option(constantFrom(...FAIL_STAGES)),
          finStatus: option(constantFrom(...FIN_STATUSES)),
          cancelReason: option(constantFrom(...CANCEL_REASONS)),
          lossReason: option(constantFrom(...LOSS_REASONS)),
          newCardNo: option(constantFrom('A10000042')),
          validUntil: option(constantFrom('2026-11-22', '2026-12-31', '2036-01-01')),
          custodyUntil: option(constantFrom('2027-11-20')),
        }),
      ),
    });
    assert(
      property(any, changes => {
        const known = facts(changes as Changes);
        const answer = whyNoCard(known);
        expect(INQUIRY_REASONS).toContain(answer.reason);
        expect(answer.group).toBe(aboutReason[answer.reason].group);
        expect(answer.actor).toBeTruthy();
        expect(answer.progress.step).toBeGreaterThanOrEqual(1);
        expect(answer.progress.step).toBeLessThanOrEqual(5);
        if (known.throughOthers) expect(answer).toMatchObject(NOTHING_MORE);
        if (known.throughOthers) expect(CLOSER).not.toContain(answer.reason);
        expect(answer.byKind === null).toBe(answer.by === null);
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
});
