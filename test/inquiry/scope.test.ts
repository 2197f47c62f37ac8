import { flushAudit } from '../../server/audit/audit.service';
import { force, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, aPerson, nextSerial } from '../support/build';
import { type CastName, OTHER_REGION } from '../support/cast';
import { asks, enrolledIn, forcedCard, forcedList, forcedRow } from '../support/inquiry';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';

const numberFor = () => identityNumber(nextSerial() + 8000, { birth: '19770707' });

onEachEngine('why no card yet: who may ask about whom (R-02)', world => {
  const as = (who: CastName, input: object) => asks(world(), who, input);
  const looked = async () => {
    await flushAudit(world().house);
    return rowsOf<{ actorId: string; subjectId: string | null; detail: string }>(
      world(),
      "SELECT actorId, subjectId, detail FROM audit_entry WHERE action = 'inquiry.ask' ORDER BY id",
    );
  };

  it('each enquiry is in the audit with who asked, about whom, and how identity was checked, and without a number (R-02)', async () => {
    const number = numberFor();
    const { id } = await anInsured(world(), { number });
    const before = (await looked()).length;
    await as('clerk', { number, name: '测试人' });
    await as('clerk', { number: numberFor() });
    const [found, unknown] = (await looked()).slice(before);
    expect(found).toMatchObject({ actorId: 'clerk', subjectId: id });
    expect(JSON.parse(found.detail)).toEqual({
      by: 'number',
      identity: 'HOLDER_DOCUMENT',
      cardKind: 'SOCIAL_SECURITY',
      reason: 'NOBODY_APPLIED',
    });
    expect(unknown.subjectId).toBeNull();
    expect(JSON.stringify([found, unknown])).not.toContain(number);
  });

  it('a name that is not the registered one is refused: ID_MISMATCH (R-02)', async () => {
    const number = numberFor();
    await anInsured(world(), { number });
    expect((await as('clerk', { number, name: '别的人' })).codes).toEqual(['ID_MISMATCH']);
    expect((await as('clerk', { number, name: ' 测试人 ' })).codes).toEqual([]);
  });

  it('exactly one key is asked by, and a part of a number finds nobody', async () => {
    const number = numberFor();
    const { id } = await anInsured(world(), { number });
    expect((await as('clerk', {})).codes).toEqual(['INVALID_INPUT']);
    expect((await as('clerk', { number, personId: id })).codes).toEqual(['INVALID_INPUT']);
    const { told } = await as('clerk', { number: number.slice(0, 17) });
    expect(told).toMatchObject({ reason: 'NOT_REGISTERED', personId: null, name: null });
  });

  it.each([
    ['clerkElsewhere', 'somebody of another region'],
    ['employerA', "another unit's person"],
    ['employerB', 'somebody without a unit'],
  ] as const)('%s learns nothing of %s: the same answer as for nobody at all', async (who, _whom) => {
    const number = numberFor();
    const person = await anInsured(world(), { number });
    if (who === 'employerA') await enrolledIn(world(), world().place.unitB, person.id);
    const foreign = await as(who, { number, name: '测试人' });
    const nobody = await as(who, { number: numberFor(), name: '测试人' });
    const wrongName = await as(who, { number, name: '别的人' });
    expect(foreign).toEqual(nobody);
    expect(wrongName).toEqual(nobody);
    expect(foreign.told).toMatchObject({ reason: 'NOT_REGISTERED', personId: null, name: null, unit: null });
    const byId = await as(who, { personId: person.id });
    expect(byId).toEqual(await as(who, { personId: 'nobody' }));
    expect(byId).toEqual({ told: null, codes: [] });
  });

  it('an enrolment, a receipt and a card of others lead to nobody', async () => {
    const { id, personId, receiptNo } = await aCaseThatIs(world(), 'APPROVED');
    const cardNo = `C1${String(nextSerial()).padStart(7, '0')}`;
    await forcedCard(world(), id, { whereabouts: 'PRODUCED', ssStatus: 'SEALED', cardNo });
    const enrolmentId = await enrolledIn(world(), world().place.unitB, personId);
    for (const who of ['clerkElsewhere', 'employerA'] as const)
      for (const input of [{ enrolmentId }, { receiptNo }, { cardNo }])
        expect(await as(who, input)).toEqual({ told: null, codes: [] });
    for (const input of [{ enrolmentId }, { receiptNo }, { cardNo }])
      expect((await as('clerkAtPoint', input)).told).toMatchObject({ personId, applicationId: null, receiptNo: null });
    expect((await as('employerB', { enrolmentId })).told).toMatchObject({ personId });
  });

  it('of a pending enrolment a unit knows that it is pending, and nothing of a card (security 3.5)', async () => {
    const { personId } = await aCaseThatIs(world(), 'APPROVED');
    const enrolmentId = await enrolledIn(world(), world().place.unitA, personId, { accepted: false });
    const { told } = await as('employerA', { enrolmentId });
    expect(told).toMatchObject({ reason: 'ENROLMENT_PENDING', office: null, by: null, told: [] });
    expect(await as('employerA', { personId })).toEqual({ told, codes: [] });
  });

  it('a unit is told where it stands of what did not come through it, but no reasons, days or places', async () => {
    const { personId } = await aCaseThatIs(world(), 'RETURNED');
    await enrolledIn(world(), world().place.unitA, personId);
    const { told } = await as('employerA', { personId });
    expect(told).toMatchObject({
      reason: 'RETURNED',
      place: 'UNKNOWN',
      office: null,
      unit: null,
      told: [],
      bring: [],
      by: null,
    });
    expect(told!.notes).toContain('THROUGH_OTHERS');
  });

  it('a unit is told of its own: the office where the card lies, and never the shelf', async () => {
    const { unitA, bureau } = world().place;
    const { id, personId } = await aCaseThatIs(world(), 'APPROVED');
    await enrolledIn(world(), unitA, personId);
    await forcedCard(world(), id, {
      whereabouts: 'IN_CUSTODY',
      ssStatus: 'SEALED',
      employerId: unitA,
      keeperOfficeId: bureau,
      shelf: '乙-7',
    });
    await force(world(), "UPDATE application SET employerId = ?, channel = 'EMPLOYER_CHECKLIST' WHERE id = ?", [
      unitA,
      id,
    ]);
    const { told } = await as('employerA', { personId });
    expect(told).toMatchObject({
      reason: 'READY',
      actor: 'EMPLOYER',
      office: { id: bureau },
      shelf: null,
      applicationId: null,
      bring: ['INTRODUCTION_LETTER', 'AGENT_ID'],
    });
    expect((await as('cards', { personId })).told).toMatchObject({ shelf: '乙-7', applicationId: id });
  });

  it('a row that another unit returned is not told to this one', async () => {
    const { unitA, unitB } = world().place;
    const { id: personId } = await anInsured(world());
    await enrolledIn(world(), unitA, personId);
    const checklistId = await forcedList(world(), { employerId: unitB, status: 'SUBMITTED' });
    await forcedRow(world(), { checklistId, personId, employerId: unitB, status: 'RETURNED', reasons: ['PHOTO_HAT'] });
    expect((await as('employerA', { personId })).told).toMatchObject({ reason: 'LIST_NOT_REQUESTED', told: [] });
  });

  it.each(['analyst', 'auditor', 'sysadmin'] as const)('%s may not ask: FORBIDDEN', async who => {
    expect((await as(who, { personId: 'x' })).codes).toEqual(['FORBIDDEN']);
  });

  it('staff of the region ask, whatever their desk', async () => {
    const { id } = await anInsured(world());
    for (const who of ['clerk', 'clerkAtPoint', 'reviewer', 'checklist', 'cards', 'supervisor'] as const)
      expect((await as(who, { personId: id })).told).toMatchObject({ personId: id, reason: 'NOBODY_APPLIED' });
  });

  it('the words are the same in both languages as on the screens, whoever asks (R-100)', async () => {
    const { id } = await anInsured(world(), { regionCode: OTHER_REGION });
    const { data } = await world().as(
      'clerkElsewhere',
      `query ($input: InquiryInput!) { whyNoCard(input: $input) { zh: wording(locale: zh) { title next } en: wording(locale: en) { title next } } }`,
      { input: { personId: id, identity: 'OWN_WORK' } },
    );
    expect(data).toMatchObject({ whyNoCard: { zh: { title: '尚未申领' }, en: { title: 'Nobody has applied' } } });
  });
});

onEachEngine('why no card yet: the people of a unit', world => {
  const QUERY = `query ($filter: InquiryFilter, $sort: [Sort!], $page: Int, $perPage: Int, $first: Int, $after: String) {
    whyNoCards(filter: $filter, sort: $sort, page: $page, perPage: $perPage, first: $first, after: $after) {
      nodes { id name maskedNumber reason group actor by progress { step } } totalCount totalIsCapped
      pageInfo { hasNextPage endCursor } counts { reason group count } } }`;
  type Page = {
    nodes: { id: string; name: string; reason: string }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    counts: { reason: string; group: string; count: number }[];
  };
  const ask = async (who: CastName, variables: object = {}) => {
    const { data, errors } = await world().as(who, QUERY, { ...variables });
    return { page: (data as { whyNoCards: Page } | null)?.whyNoCards, codes: errors.map(({ code }) => code) };
  };

  it('lists each of the own people once with the reason, counts them, filters and pages', async () => {
    const { unitA, unitB } = world().place;
    for (let left = 3; left > 0; left -= 1) {
      const person = await aPerson(world(), { category: 'EMPLOYEE', name: `职工${'甲乙丙'[left - 1]}` });
      await enrolledIn(world(), unitA, person.id);
      await enrolledIn(world(), unitA, person.id, { kind: 'EMPLOYEE_PENSION' });
    }
    const pending = await aPerson(world(), { category: 'EMPLOYEE', name: '待受理人' });
    await enrolledIn(world(), unitA, pending.id, { accepted: false });
    const other = await aPerson(world(), { category: 'EMPLOYEE', name: '他单位人' });
    await enrolledIn(world(), unitB, other.id);
    const { page } = await ask('employerA');
    expect(page!.totalCount).toBe(4);
    expect(page!.counts).toEqual([
      { reason: 'ENROLMENT_PENDING', group: 'NOT_ENROLLED', count: 1 },
      { reason: 'LIST_NOT_REQUESTED', group: 'NOBODY_APPLIED', count: 3 },
    ]);
    expect(page!.nodes.map(({ name }) => name)).toEqual(['待受理人', '职工丙', '职工乙', '职工甲']);
    const filtered = await ask('employerA', { filter: { reason: 'LIST_NOT_REQUESTED' }, first: 2 });
    expect(filtered.page).toMatchObject({ totalCount: 3, counts: page!.counts, pageInfo: { hasNextPage: true } });
    const next = await ask('employerA', {
      filter: { group: 'NOBODY_APPLIED' },
      first: 2,
      after: filtered.page!.pageInfo.endCursor,
    });
    expect(next.page!.nodes.map(({ name }) => name)).toEqual(['职工甲']);
    expect((await ask('employerA', { page: 2, perPage: 3 })).page!.nodes).toHaveLength(1);
    const down = await ask('employerA', { sort: [{ field: 'name', order: 'DESC' }] });
    expect(down.page!.nodes.map(({ name }) => name)).toEqual(['职工甲', '职工乙', '职工丙', '待受理人']);
    expect((await ask('employerA', { filter: { search: '职工甲' } })).page!.totalCount).toBe(1);
    expect((await ask('clerk', { filter: { employerId: unitA } })).page!.totalCount).toBe(4);
  });

  it('answers another unit, and staff of another region, as if there were nobody', async () => {
    const { unitA } = world().place;
    for (const who of ['employerB', 'clerkElsewhere'] as const) {
      const { page } = await ask(who, { filter: { employerId: unitA } });
      expect(page).toEqual((await ask(who, { filter: { employerId: 'nothing' } })).page);
      expect(page).toMatchObject({ totalCount: 0, nodes: [], counts: [] });
    }
  });

  it('asks staff for the unit: INVALID_INPUT', async () => {
    expect((await ask('clerk')).codes).toEqual(['INVALID_INPUT']);
  });

  it('every row says what the answer for that person says', async () => {
    const { page } = await ask('employerA', { perPage: 200 });
    for (const { id, reason } of page!.nodes)
      expect((await asks(world(), 'employerA', { personId: id })).told).toMatchObject({ reason });
  });
});
