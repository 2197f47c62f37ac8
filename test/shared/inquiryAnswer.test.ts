import { whyNoCard } from '../../shared/inquiry/answer';
import { inquiryKeysOf } from '../../shared/inquiry/key';
import { progressOf } from '../../shared/inquiry/reason';
import { DEFAULT_POLICY, policyOf } from '../../shared/policyDefaults';
import { articleSaid, sayInquiry, sayInquiryLine } from '../../shared/words/inquiry';
import { approved, complete, facts, held } from '../support/inquiryFacts';

describe('what an answer tells beside its reason (R-02, R-100)', () => {
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

  it('a draft is told exactly what it lacks (R-54)', () => {
    const brought = complete.brought.filter(({ kind }) => kind !== 'ID_COPY');
    const answer = whyNoCard(facts({ application: { ...complete, brought } }));
    expect(answer).toMatchObject({ reason: 'MATERIALS_MISSING', actor: 'PERSON', bring: ['ID_COPY'] });
    expect(sayInquiry('zh', answer, { office: '机构', unit: null }).text).toBe(
      '机构已经登记了申领，还缺：身份证复印件。',
    );
  });

  it.each([
    ['2026-01-01', '2026-01-31', null],
    ['2026-01-01', '2026-02-01', 31],
    [null, '2026-02-01', null],
  ] as const)('employed on %s and registered on %s: late on day %s of 30 (R-61)', (employedOn, registeredOn, day) => {
    const answer = whyNoCard(facts({ enrolment: { employedOn, registeredOn } }));
    expect(answer.registeredOnDay).toBe(day);
    expect(answer.notes.includes('REGISTERED_LATE')).toBe(day !== null);
    const cited = answer.basis.some(({ article }) => article === 58);
    expect(cited).toBe(day !== null);
    if (day) expect(sayInquiry('en', answer, { office: null, unit: null }).notes.join()).toContain('on day 31 after');
  });

  it('a closed window says when it opens; an extension that holds today opens it (P-02, P-11, R-10, R-16)', () => {
    const closed = whyNoCard(facts());
    expect(closed).toMatchObject({ from: '2026-11-25', by: { on: '2026-12-07' }, byKind: 'WINDOW' });
    expect(sayInquiry('en', closed, { office: null, unit: null }).notes).toContain(
      'It is outside the window now; it opens on 2026-11-25.',
    );
    const granted = { kind: 'EXTENSION', fromDay: '2026-11-20', toDay: '2026-11-24' } as const;
    const open = whyNoCard(facts({ granted }));
    expect(open).toMatchObject({ from: '2026-11-20', by: { on: '2026-11-24' } });
    expect(open.notes).not.toContain('WINDOW_CLOSED');
    const own = { ...complete, channel: 'SELF_EMPLOYED' } as const;
    expect(whyNoCard(facts({ today: '2026-12-08', application: own })).notes).toContain('WINDOW_CLOSED');
  });

  it('a community has the planned time, or is told that none is planned (R-21)', () => {
    const enrolment = { collective: true } as const;
    expect(whyNoCard(facts({ enrolment }))).toMatchObject({ from: null, by: null });
    expect(whyNoCard(facts({ enrolment })).notes).toContain('WINDOW_UNPLANNED');
    const granted = { kind: 'PLAN', fromDay: '2026-12-01', toDay: '2026-12-09' } as const;
    expect(whyNoCard(facts({ enrolment, granted }))).toMatchObject({ from: '2026-12-01', by: { on: '2026-12-09' } });
  });

  it('the deadline of the financial function is the one on the card, else counted by the policy (R-70)', () => {
    const card = { ...held('SEALED').card, finStatus: 'INACTIVE' } as const;
    expect(whyNoCard(facts({ card })).by).toEqual({ on: '2027-09-16', provisional: false });
    expect(whyNoCard(facts({ card: { ...card, finDeadline: '2027-10-01' } })).by?.on).toBe('2027-10-01');
    expect(whyNoCard(facts({ card: { ...card, finStatus: 'ACTIVE', finDeadline: '2027-10-01' } })).by).toBeNull();
    const enabled = { ...card, ssStatus: 'NORMAL', finDeadline: '2027-10-01' } as const;
    expect(whyNoCard(facts({ card: enabled }))).toMatchObject({
      reason: 'ENABLED',
      actor: 'PERSON',
      byKind: 'FINANCIAL',
      notes: ['FINANCIAL_INACTIVE'],
    });
  });

  it('custody with an end is told with it; what is on its way, with the day of arrival (R-25, R-26, P-13)', () => {
    const kept = { whereabouts: 'IN_CUSTODY', ssStatus: 'SEALED', custodyUntil: '2027-11-20' } as const;
    expect(whyNoCard(facts({ card: kept }))).toMatchObject({
      byKind: 'CUSTODY',
      by: { on: '2027-11-20' },
      since: '2026-11-20',
    });
    const sent = { whereabouts: 'IN_TRANSIT', ssStatus: 'SEALED' } as const;
    expect(whyNoCard(facts({ card: sent }))).toMatchObject({
      place: 'TRANSIT',
      officeId: 'bureau',
      since: '2026-11-20',
      by: { on: '2026-11-27' },
    });
  });

  it('an enabled card that expires soon says so (P-23)', () => {
    const card = { ...held('NORMAL').card, validUntil: '2027-01-22' } as const;
    expect(whyNoCard(facts({ card }))).toMatchObject({
      by: { on: '2027-01-22' },
      byKind: 'VALIDITY',
      notes: ['EXPIRES_SOON'],
    });
    expect(whyNoCard(facts({ card: { ...card, validUntil: '2027-01-23' } })).by).toBeNull();
  });

  it('one line says why, who must act and by when, in both languages (R-100)', () => {
    const answer = whyNoCard(facts({ application: { dueProvisional: true } }));
    expect(sayInquiryLine('zh', answer)).toBe(
      '正在审核 · 由经办机构办理 · 预计 2026-12-20 前办结（暂定，待年度节假日安排公布）',
    );
    expect(sayInquiry('en', answer, { office: null, unit: null }).line).toBe(
      "Under review · The agency must act · Expected by 2026-12-20 (provisional until the year's calendar is published)",
    );
  });

  it('each article that the default policy cites has its sentence and its place in the console (P-28)', () => {
    const links = DEFAULT_POLICY.legalRefs.map(ref => {
      const { title, text, link } = articleSaid('en', ref);
      expect(title.length + text.length).toBeGreaterThan(60);
      return link;
    });
    expect(new Set(links).size).toBe(DEFAULT_POLICY.legalRefs.length);
    expect(links).toContain('/laws#SOCIAL_INSURANCE_LAW_58');
  });

  it('R-63, R-64: says what a card is where it is about cards: issued to the public, an electronic certificate with three functions', () => {
    for (const [locale, words] of [
      ['zh', ['面向社会公众发行的集成电路卡', '电子凭证', '信息记录、信息查询、业务办理']],
      ['en', ['integrated circuit card issued to the public', 'electronic certificate', 'information inquiry']],
    ] as const) {
      const answer = whyNoCard(facts({ ...approved, ...held('SEALED') }));
      const texts = sayInquiry(locale, answer, { office: null, unit: null }).basis.map(({ text }) => text);
      for (const word of words) expect(texts.join()).toContain(word);
    }
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
