import { flushAudit } from '../../server/audit/audit.service';
import { done, onDay, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, aPerson, nextSerial } from '../support/build';
import type { CastName } from '../support/cast';
import { asks, enrolledIn } from '../support/inquiry';
import { ACTS } from '../support/inquiryActs';
import { anEnrolmentElsewhere, comeTo, liveCard } from '../support/inquirySteps';
import { dispatched, guarded } from '../support/inquiryVerbs';
import { refOf } from '../support/lists';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';

type Line = {
  id: string;
  name: string;
  maskedNumber: string;
  reason: string;
  line: string;
  receiptNo: string | null;
  applicationId: string | null;
  cardId: string | null;
};

onEachEngine('one line for each of the people that a text finds (F-26)', world => {
  const find = async (who: CastName, text: string, locale = 'zh') => {
    const { data, errors } = await world().as(
      who,
      `query ($text: String!, $locale: Locale) { inquiryLines(text: $text) {
        id name maskedNumber reason receiptNo applicationId cardId line(locale: $locale) } }`,
      { text, locale },
    );
    return {
      lines: (data as { inquiryLines: Line[] } | null)?.inquiryLines ?? [],
      codes: errors.map(({ code }) => code),
    };
  };
  const numberFor = () => identityNumber(nextSerial() + 12_000, { birth: '19760606' });

  it('by name, pinyin, initials, whole number, receipt and card number, each with the same line as the answer (R-02, R-47)', async () => {
    const number = numberFor();
    const person = await anInsured(world(), { number, name: '淳于琼测' });
    const { receiptNo, id } = await aCaseThatIs(world(), 'SUBMITTED', { person });
    const { told } = await asks(world(), 'clerk', { personId: person.id });
    for (const text of ['淳于琼', 'chunyuqiong', 'cyqc', number, receiptNo!, ` ${number.toLowerCase()} `]) {
      const { lines } = await find('clerk', text);
      expect(lines).toEqual([
        {
          id: person.id,
          name: '淳于琼测',
          maskedNumber: `${'*'.repeat(14)}${number.slice(-4)}`,
          reason: 'IN_REVIEW',
          receiptNo,
          applicationId: id,
          cardId: null,
          line: told!.wording.line,
        },
      ]);
    }
    const { lines } = await find('clerk', '淳于琼测', 'en');
    expect(lines[0].line).toBe('Under review · The agency must act · Expected by 2026-12-23');
  });

  it('a card number finds its card; that of a card which was replaced is answered so', async () => {
    const personId = await comeTo(world(), 'READY');
    const { id, cardNo } = await liveCard(world(), personId);
    const { lines } = await find('clerk', String(cardNo).toLowerCase());
    expect(lines).toMatchObject([{ id: personId, reason: 'READY', cardId: id }]);
    const { cardNo: old } = await ACTS.REPLACED(world());
    expect((await find('clerk', old!)).lines).toMatchObject([{ reason: 'REPLACED' }]);
  });

  it('a text of one character, and one that is too long, is INVALID_INPUT; a part of a number finds nobody', async () => {
    const number = numberFor();
    await anInsured(world(), { number });
    expect((await find('clerk', ' 淳 ')).codes).toEqual(['INVALID_INPUT']);
    expect((await find('clerk', '淳'.repeat(61))).codes).toEqual(['INVALID_INPUT']);
    expect(await find('clerk', number.slice(0, 17))).toEqual({ lines: [], codes: [] });
  });

  it('at most eight are told', async () => {
    for (let left = 9; left > 0; left -= 1) await aPerson(world(), { name: `申屠${'甲乙丙丁戊己庚辛壬'[left - 1]}` });
    expect((await find('clerk', '申屠')).lines).toHaveLength(8);
  });

  it.each([
    ['clerkElsewhere', 'of another region'],
    ['employerB', 'of another unit'],
  ] as const)('%s finds nobody %s', async (who, _whom) => {
    const number = numberFor();
    const person = await aPerson(world(), {
      number,
      name: who === 'employerB' ? '澹台甲' : '澹台乙',
      category: 'EMPLOYEE',
    });
    await enrolledIn(world(), world().place.unitA, person.id);
    for (const text of [person.name, number]) {
      expect((await find(who, text)).lines).toEqual([]);
      expect((await find('employerA', text)).lines).toMatchObject([
        { id: person.id, applicationId: null, cardId: null },
      ]);
    }
    const { receiptNo } = await aCaseThatIs(world(), 'SUBMITTED');
    expect((await find(who, receiptNo!)).lines).toEqual([]);
  });

  it.each(['analyst', 'auditor', 'sysadmin'] as const)('%s may not: FORBIDDEN', async who => {
    expect((await find(who, '淳于')).codes).toEqual(['FORBIDDEN']);
  });

  it('whoever is shown was looked up: in the audit, without what was typed (R-02)', async () => {
    const number = numberFor();
    const { id } = await anInsured(world(), { number, name: '闾丘测' });
    await find('reviewer', '闾丘');
    await find('reviewer', number);
    await flushAudit(world().house);
    const seen = await rowsOf<{ actorId: string; detail: string; outcome: string }>(
      world(),
      "SELECT actorId, detail, outcome FROM audit_entry WHERE action = 'inquiry.ask' AND subjectId = ? ORDER BY id",
      [id],
    );
    expect(seen.map(({ actorId, outcome }) => [actorId, outcome])).toEqual([
      ['reviewer', 'SEEN'],
      ['reviewer', 'SEEN'],
    ]);
    expect(seen.map(({ detail }) => JSON.parse(detail).by)).toEqual(['name', 'number']);
    expect(JSON.stringify(seen)).not.toContain(number);
    expect(JSON.stringify(seen)).not.toContain('闾丘');
  });
});

onEachEngine('what an answer adds, by acts', world => {
  const told = async (personId: string, who: CastName = 'clerk') => (await asks(world(), who, { personId })).told!;
  const employee = async (employedOn: string | null, employerId = world().place.unitB) => {
    const { id: personId } = await aPerson(world(), { category: 'EMPLOYEE' });
    const input = { personId, employerId, insuranceKind: 'EMPLOYEE_MEDICAL', employedOn };
    const sent = await done(world(), 'clerk', 'registerEnrolment', input);
    await done(world(), 'checklist', 'acceptEnrolment', refOf(sent));
    return personId;
  };

  it('R-61: registered on day 31 after the employment is told with Article 58, on day 30 not', async () => {
    const late = await told(await employee('2026-10-23'), 'employerB');
    expect(late.notes).toContain('REGISTERED_LATE');
    expect(late.basis).toContainEqual({ law: 'SOCIAL_INSURANCE_LAW', article: 58 });
    expect((await told(await employee('2026-10-24'), 'employerB')).notes).not.toContain('REGISTERED_LATE');
  });

  it('a closed window is told with the day on which it opens; an extension opens it (R-10, P-02)', async () => {
    const { unitB } = world().place;
    const personId = await employee(null);
    expect(await told(personId)).toMatchObject({ from: '2026-11-25', by: '2026-12-07' });
    expect((await told(personId)).notes).toContain('WINDOW_CLOSED');
    const days = { fromDay: '2026-11-22', toDay: '2026-11-24', reason: '系统升级补报' };
    await done(world(), 'supervisor', 'grantExtension', { employerId: unitB, ...days }, 'id');
    for (const who of ['clerk', 'employerB'] as const) {
      const answer = await told(personId, who);
      expect(answer).toMatchObject({ from: '2026-11-22', by: '2026-11-24' });
      expect(answer.notes).not.toContain('WINDOW_CLOSED');
    }
    onDay(world(), '2026-11-25');
    expect(await told(personId)).toMatchObject({ from: '2026-11-25', by: '2026-12-07' });
  });

  it('R-05: that somebody is enrolled elsewhere too is told to staff, and not to the unit', async () => {
    const { unitA, unitElsewhere } = world().place;
    const { id } = await aPerson(world(), { category: 'EMPLOYEE' });
    await anEnrolmentElsewhere(world(), id, unitElsewhere);
    const enrolmentId = await enrolledIn(world(), unitA, id, { accepted: false });
    expect((await told(id)).reason).toBe('ENROLLED_TWICE');
    expect((await asks(world(), 'employerA', { enrolmentId })).told).toMatchObject({ reason: 'ENROLMENT_PENDING' });
  });

  it('a unit is told no closer reason of what did not come through it', async () => {
    const { unitA } = world().place;
    for (const [reason, plain] of [
      ['FINANCIAL_OVERDUE', 'LOST'],
      ['MATERIALS_MISSING', 'DRAFT'],
      ['BANK_FAILED', 'FAILED'],
      ['WRONG_CARD', 'ORDERED'],
      ['UNCLAIMED', 'CANCELLED'],
    ] as const) {
      const { personId } = await ACTS[reason](world());
      await enrolledIn(world(), unitA, personId!);
      expect((await told(personId!)).reason).toBe(reason);
      const { wording, ...answer } = await told(personId!, 'employerA');
      expect(answer).toMatchObject({ reason: plain, told: [], bring: [], by: null, office: null });
      expect(answer.notes).toContain('THROUGH_OTHERS');
      expect(wording.by).toBeNull();
    }
  });

  it('R-71: day 301 is told with the place where it is released; once the bank has activated, that is all (§0)', async () => {
    const personId = await comeTo(world(), 'NORMAL');
    onDay(world(), '2027-09-20');
    await guarded(world());
    expect(await told(personId)).toMatchObject({
      reason: 'FINANCIAL_OVERDUE',
      place: 'HOLDER',
      office: { id: world().place.bureau },
      bring: ['EXISTING_CARD', 'ID_ORIGINAL'],
    });
  });

  it('R-25: on its way to another office, with the day by which it should arrive', async () => {
    const personId = await comeTo(world(), 'READY');
    await dispatched(world(), personId, world().place.point);
    expect(await told(personId)).toMatchObject({
      place: 'TRANSIT',
      office: { id: world().place.point },
      by: '2026-11-30',
      shelf: null,
    });
  });

  it('the list of a unit says of each row the line of the answer', async () => {
    const { data } = await world().as('employerB', '{ whyNoCards(perPage: 200) { nodes { id line } } }');
    const { nodes } = (data as unknown as { whyNoCards: { nodes: { id: string; line: string }[] } }).whyNoCards;
    expect(nodes.length).toBeGreaterThan(0);
    for (const { id, line } of nodes) expect((await told(id, 'employerB')).wording).toMatchObject({ line });
  });
});
