import { correctEmployer, enterEmployer } from '../../server/employers/employer.service';
import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import { setPolicy } from '../../server/policy/policy.service';
import type { InsuranceKind } from '../../shared/codes';
import { act, codeOf, done, force, onDay } from '../support/act';
import { aCaseThatIs, aMaterial, anInsured, anOpening, aPerson, nextSerial } from '../support/build';
import { OTHER_REGION } from '../support/cast';
import { creditCode, identityNumber } from '../support/numbers';
import { noon, onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const open = (world: World, given: Parameters<typeof anOpening>[1] = {}) =>
  anOpening(world, given).then(input => act(world, given.by ?? 'clerk', 'openApplication', input, SHOWN));
const SHOWN = 'id version status openedAt submittedAt receiptNo channel officeId enteredByIds';
const refusalOf = async (world: World, given: Parameters<typeof anOpening>[1] = {}) => (await open(world, given)).code;
const enrol = (world: World, personId: string, insuranceKind: InsuranceKind, employerId?: string) =>
  world.inside('system', async work => {
    const { id, version } = await registerEnrolment(work, { personId, insuranceKind, employerId });
    return acceptEnrolment(work, { id, version });
  });

onEachEngine('open', world => {
  it('opens a draft at the own counter: one status change, one audit entry, one in the counts (R-53)', async () => {
    const input = await anOpening(world());
    const { result, ...left } = await written(world(), () => done(world(), 'clerk', 'openApplication', input, SHOWN));
    expect(result).toMatchObject({
      version: 1,
      status: 'DRAFT',
      openedAt: noon.toISOString(),
      submittedAt: null,
      receiptNo: null,
      officeId: world().place.bureau,
      enteredByIds: ['clerk'],
    });
    expect(left).toEqual({
      changes: ['application open →DRAFT'],
      audits: ['application.open', 'photo.add'],
      counts: { DRAFT: 1 },
      tables: { application: 1, application_material: 3, photo: 1, stored_file: 1 },
    });
  });

  it('R-03, R-04: is for people whose enrolment the bureau has accepted: NOT_ELIGIBLE', async () => {
    const person = await aPerson(world());
    expect(await refusalOf(world(), { person })).toBe('NOT_ELIGIBLE');
    const pending = await world().inside('clerk', work =>
      registerEnrolment(work, { personId: person.id, insuranceKind: 'RESIDENT_MEDICAL' }),
    );
    expect(await refusalOf(world(), { person })).toBe('NOT_ELIGIBLE');
    await world().inside('checklist', work => acceptEnrolment(work, { id: pending.id, version: 1 }));
    expect(await refusalOf(world(), { person })).toBeNull();
  });

  it('R-03: an enrolment in another region does not make anyone eligible here: NOT_ELIGIBLE', async () => {
    const person = await aPerson(world());
    await enrol(world(), person.id, 'EMPLOYEE_MEDICAL', world().place.unitElsewhere);
    expect(await refusalOf(world(), { person })).toBe('NOT_ELIGIBLE');
  });

  it('R-05: whoever is enrolled twice in one branch gets no card: ENROLLED_TWICE', async () => {
    const person = await anInsured(world());
    await enrol(world(), person.id, 'EMPLOYEE_MEDICAL', world().place.unitA);
    expect(await refusalOf(world(), { person })).toBe('ENROLLED_TWICE');
  });

  it('R-32: an open case through another channel stands in the way: OPEN_ELSEWHERE', async () => {
    const person = await anInsured(world(), { category: 'FLEXIBLE_OTHER' });
    const input = await anOpening(world(), { person, channel: 'SELF_EMPLOYED' });
    await done(world(), 'clerk', 'openApplication', input);
    const second = await anOpening(world(), { person, by: 'clerkAtCentre', channel: 'COUNTY_CENTRE', photo: null });
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'clerkAtCentre', 'openApplication', second),
    );
    expect(result).toBe('OPEN_ELSEWHERE');
    expect(left).toEqual(NOTHING);
  });

  it('R-32: so do a card on its way and one that is held: CARD_ON_ITS_WAY, CARD_ALREADY_HELD', async () => {
    const person = await anInsured(world());
    const { id } = await aCaseThatIs(world(), 'APPROVED', { person });
    expect(await refusalOf(world(), { person })).toBe('CARD_ON_ITS_WAY');
    await force(world(), 'UPDATE card SET openKey = NULL, inForceKey = ? WHERE applicationId = ?', [
      `${person.id}|SOCIAL_SECURITY`,
      id,
    ]);
    expect(await refusalOf(world(), { person })).toBe('CARD_ALREADY_HELD');
  });

  it('is for the living: HOLDER_DECEASED', async () => {
    const person = await anInsured(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', person.id]);
    expect(await refusalOf(world(), { person })).toBe('HOLDER_DECEASED');
  });

  it('R-33, R-34: any county centre of the region takes a case in, for any person of it', async () => {
    const { row } = await open(world(), { by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    expect(row).toMatchObject({ channel: 'COUNTY_CENTRE', officeId: world().place.centre });
  });

  it('R-36, R-53: each place takes in what its kind offers, and no more: CHANNEL_CLOSED', async () => {
    expect(await refusalOf(world(), { by: 'clerkAtPoint', channel: 'SERVICE_POINT' })).toBeNull();
    expect(await refusalOf(world(), { by: 'clerkAtPoint', channel: 'COUNTY_CENTRE' })).toBe('CHANNEL_CLOSED');
    expect(await refusalOf(world(), { by: 'clerkAtCentre', channel: 'BUREAU' })).toBe('CHANNEL_CLOSED');
    expect(await refusalOf(world(), { channel: 'ONLINE' })).toBe('CHANNEL_CLOSED');
    expect(await refusalOf(world(), { channel: 'EMPLOYER_CHECKLIST' })).toBe('CHANNEL_CLOSED');
  });

  it('opens what makes a card, and nothing else: INVALID_INPUT', async () => {
    for (const businessType of ['PIN_RESET', 'CANCEL', 'INFO_CHANGE'] as const)
      expect(await refusalOf(world(), { photo: null, more: { businessType } })).toBe('INVALID_INPUT');
  });

  it('R-92: a place that does not take applications opens none: FORBIDDEN', async () => {
    const { point } = world().place;
    await force(world(), 'UPDATE office SET services = ? WHERE id = ?', ['["COLLECT"]', point]);
    expect(await refusalOf(world(), { by: 'clerkAtPoint', channel: 'SERVICE_POINT' })).toBe('FORBIDDEN');
    await force(world(), 'UPDATE office SET services = ? WHERE id = ?', ['["APPLY","COLLECT"]', point]);
  });

  it('R-46: the channel of the self-employed is for flexible workers: CHANNEL_CLOSED', async () => {
    const resident = await anInsured(world(), { category: 'RESIDENT' });
    const flexible = await anInsured(world(), { category: 'FLEXIBLE_PART_TIME' });
    expect(await refusalOf(world(), { person: resident, channel: 'SELF_EMPLOYED' })).toBe('CHANNEL_CLOSED');
    expect(await refusalOf(world(), { person: flexible, channel: 'SELF_EMPLOYED' })).toBeNull();
  });

  it('R-78, R-79: employed people come through their unit unless it lets them come: CHANNEL_CLOSED', async () => {
    const regionCode = OTHER_REGION;
    const unit = await world().inside('clerkElsewhere', async work => {
      const { officeId } = work.actor;
      return enterEmployer(work, { name: '外地二厂', creditCode: creditCode(77) }, { regionCode, officeId: officeId! });
    });
    await world().inside('system', work =>
      setPolicy(work, { regionCode, validFrom: '2026-01-01', values: { employedSelfApply: 'BY_UNIT' }, basis: null }),
    );
    const person = await aPerson(world(), { category: 'EMPLOYEE', regionCode });
    await enrol(world(), person.id, 'EMPLOYEE_MEDICAL', unit.id);
    expect(await refusalOf(world(), { person, by: 'clerkElsewhere' })).toBe('CHANNEL_CLOSED');
    await world().inside('clerkElsewhere', work =>
      correctEmployer(work, { id: unit.id, version: 1, selfApplyAllowed: true, evidence: '单位来函2026-1' }),
    );
    expect(await refusalOf(world(), { person, by: 'clerkElsewhere' })).toBeNull();
  });

  it('R-33, R-50: the certificate must be in force on the day: CERTIFICATE_EXPIRED', async () => {
    const person = await anInsured(world());
    await force(world(), 'UPDATE person SET idValidTo = ? WHERE id = ?', ['2026-11-22', person.id]);
    expect(await open(world(), { person })).toMatchObject({ code: 'CERTIFICATE_EXPIRED', params: { of: 'holder' } });
    onDay(world(), '2026-11-22');
    expect(await refusalOf(world(), { person })).toBeNull();
  });

  it('R-39, R-40: a proxy is not the holder, and the certificates of both are in force', async () => {
    const number = identityNumber(nextSerial());
    const person = await anInsured(world(), { number });
    const proxy = { name: '代办人', number: identityNumber(nextSerial()), relation: 'SPOUSE' as const, validTo: null };
    const by = (change: object) => refusalOf(world(), { person, more: { proxy: { ...proxy, ...change } } });
    expect(await by({ number: ` ${number.toLowerCase()}` })).toBe('PROXY_IS_HOLDER');
    expect(await by({ validTo: '2026-11-22' })).toBe('CERTIFICATE_EXPIRED');
    const input = await anOpening(world(), { person, more: { proxy: { ...proxy, validTo: '2026-11-23' } } });
    const shown = 'id version status proxyName proxyRelation proxyNumberLast4';
    expect(await done(world(), 'clerk', 'openApplication', input, shown)).toMatchObject({
      proxyName: '代办人',
      proxyRelation: 'SPOUSE',
      proxyNumberLast4: proxy.number.slice(-4),
    });
  });

  it('R-17: no paper and no photo is of a day to come: DAY_IN_FUTURE', async () => {
    const future = [{ ...aMaterial('FIRST_PREMIUM_RECEIPT'), date: '2026-11-24' }];
    expect(await refusalOf(world(), { more: { materials: future } })).toBe('DAY_IN_FUTURE');
    expect(await refusalOf(world(), { more: { photoTakenOn: '2026-11-24' } })).toBe('DAY_IN_FUTURE');
  });

  it('takes each kind of paper once, files of the own hand only, and each file once', async () => {
    const twice = [aMaterial('ID_COPY'), aMaterial('ID_COPY')];
    expect(await refusalOf(world(), { more: { materials: twice } })).toBe('INVALID_INPUT');
    const input = await anOpening(world());
    expect(await codeOf(world(), 'clerk2', 'openApplication', input)).toBe('NOT_FOUND');
    await done(world(), 'clerk', 'openApplication', input);
    const other = await anOpening(world(), { photo: null, more: { photoFileId: input.photoFileId } });
    expect(await codeOf(world(), 'clerk', 'openApplication', other)).toBe('FILE_IN_USE');
  });

  it("knows no person of another region, and no person's id that is none: NOT_FOUND", async () => {
    const person = await anInsured(world(), { regionCode: OTHER_REGION });
    expect(await refusalOf(world(), { person })).toBe('NOT_FOUND');
    expect(await refusalOf(world(), { more: { personId: '' } })).toBe('NOT_FOUND');
  });
});
