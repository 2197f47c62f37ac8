import type { Enrolment } from '../../server/enrolments/enrolment.entity';
import { endEnrolment } from '../../server/enrolments/enrolment.service';
import { act, codeOf, done, force, onDay, pass, rowsOf } from '../support/act';
import { aCaseThatIs, aDraft, aMaterial, anInsured, nextSerial, picture } from '../support/build';
import { refusedElsewhere } from '../support/elsewhere';
import { identityNumber } from '../support/numbers';
import { noon, onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version status receiptNo submittedAt submissions dueOn dueProvisional';
const submit = async (world: World, given: Parameters<typeof aDraft>[1] = {}) => {
  const { id, version } = await aDraft(world, given);
  return act(world, given.by ?? 'clerk', 'submitApplication', { id, version }, SHOWN);
};
const missing = async (world: World, given: Parameters<typeof aDraft>[1]) => {
  const { code, params } = await submit(world, given);
  return code === 'MATERIALS_MISSING' ? params.kinds : code;
};

onEachEngine('submit', world => {
  it('R-54: submits a draft: receipt number, instant, one status change, one audit entry, counted', async () => {
    const { id, version } = await aDraft(world());
    const { result, ...left } = await written(world(), () =>
      done(world(), 'clerk', 'submitApplication', { id, version }, SHOWN),
    );
    expect(result).toMatchObject({ version: version + 1, status: 'SUBMITTED', submissions: 1 });
    expect(result.submittedAt).toBe(noon.toISOString());
    expect(result.receiptNo).toMatch(/^419901-20261123-\d{6}$/);
    expect(left).toEqual({
      changes: ['application submit DRAFT→SUBMITTED'],
      audits: ['application.submit'],
      counts: { DRAFT: -1, SUBMITTED: 1 },
      tables: expect.not.objectContaining({ application: expect.anything() }),
    });
  });

  it('numbers receipts one after another within region and day, and begins anew the next day', async () => {
    const numbers = [];
    for (const day of ['2026-12-01', '2026-12-01', '2026-12-02']) {
      onDay(world(), day);
      numbers.push((await submit(world())).row!.receiptNo);
    }
    expect(numbers).toEqual(['419901-20261201-000001', '419901-20261201-000002', '419901-20261202-000001']);
  });

  it('R-06: is due a month after the first submission', async () => {
    expect((await submit(world())).row).toMatchObject({ dueOn: '2026-12-23', dueProvisional: false });
    onDay(world(), '2026-12-31');
    expect((await submit(world())).row).toMatchObject({ dueOn: '2027-01-31', dueProvisional: false });
  });

  it('R-35, R-56: is due the same day at the county centre, whose time goes before that of the region', async () => {
    const { row } = await submit(world(), { by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    expect(row).toMatchObject({ dueOn: '2026-11-23', dueProvisional: false });
  });

  it.each([
    ['2026-09-18', '2026-09-22', false],
    ['2026-09-30', '2026-10-10', false],
    ['2026-11-20', '2026-11-25', false],
    ['2026-12-30', '2027-01-04', true],
  ])('R-36, R-37: on %s at the service point it is due three working days later, %s', async (day, dueOn, provisional) => {
    onDay(world(), day);
    const { row } = await submit(world(), { by: 'clerkAtPoint', channel: 'SERVICE_POINT' });
    expect(row).toMatchObject({ dueOn, dueProvisional: provisional });
  });

  it.each([
    ['2026-11-19', 'WINDOW_CLOSED', { from: '2026-11-20', to: '2026-11-30' }],
    ['2026-11-20', null, {}],
    ['2026-11-30', null, {}],
    ['2026-12-01', 'WINDOW_CLOSED', { from: '2026-12-20', to: '2026-12-31' }],
    ['2026-02-28', null, {}],
    ['2028-02-29', null, {}],
    ['2026-03-01', 'WINDOW_CLOSED', { from: '2026-03-20', to: '2026-03-31' }],
  ])('R-16: on %s the window of the self-employed says %s', async (day, code, params) => {
    onDay(world(), day);
    const person = await anInsured(world(), { category: 'FLEXIBLE_OTHER' });
    expect(await submit(world(), { person, channel: 'SELF_EMPLOYED' })).toMatchObject({ code, params });
  });

  it('R-16: the window governs the first submission only', async () => {
    const person = await anInsured(world(), { category: 'FLEXIBLE_OTHER' });
    const { id, version } = await aCaseThatIs(world(), 'RETURNED', { person, channel: 'SELF_EMPLOYED' });
    onDay(world(), '2026-12-02');
    expect(await codeOf(world(), 'clerk', 'submitApplication', { id, version })).toBeNull();
  });

  it.each([
    ['R-17', 'SELF_EMPLOYED', 'FIRST_PREMIUM_RECEIPT'],
    ['R-18', 'SELF_EMPLOYED', 'ID_COPY'],
    ['R-50', 'BUREAU', 'ID_ORIGINAL'],
    ['R-54', 'BUREAU', 'APPLICATION_FORM'],
  ] as const)('%s: %s asks for %s: MATERIALS_MISSING', async (_rule, channel, kind) => {
    const person = await anInsured(world(), { category: 'FLEXIBLE_OTHER' });
    expect(await missing(world(), { person, channel, but: [kind], photo: null })).toEqual([kind]);
  });

  it('R-33: the county centre asks for a valid certificate: MATERIALS_MISSING', async () => {
    const given = { by: 'clerkAtCentre', channel: 'COUNTY_CENTRE', but: ['ID_ORIGINAL'] } as const;
    expect(await missing(world(), given)).toEqual(['ID_ORIGINAL']);
  });

  it('R-51: whoever has paid before brings the payment certificate: MATERIALS_MISSING', async () => {
    const person = await anInsured(world());
    await force(world(), 'UPDATE enrolment SET everPaid = 1 WHERE personId = ?', [person.id]);
    expect(await missing(world(), { person })).toEqual(['PAYMENT_CERTIFICATE']);
  });

  it('R-91: the truth of the papers is declared: MATERIALS_MISSING', async () => {
    expect(await missing(world(), { more: { truthDeclared: false } })).toEqual(['TRUTH_DECLARATION']);
  });

  it('R-90: the county centre asks for the social security card of whoever holds one: MATERIALS_MISSING', async () => {
    const person = await anInsured(world());
    const { id } = await aCaseThatIs(world(), 'APPROVED', { person });
    const key = `${person.id}|SOCIAL_SECURITY`;
    await force(world(), 'UPDATE card SET openKey = NULL, inForceKey = ? WHERE applicationId = ?', [key, id]);
    const more = { businessType: 'RENEW' } as const;
    const given = { person, by: 'clerkAtCentre', channel: 'COUNTY_CENTRE', more } as const;
    expect(await missing(world(), given)).toEqual(['OLD_CARD']);
  });

  it('R-39, R-40: with a proxy both certificates are brought: MATERIALS_MISSING', async () => {
    const proxy = { name: '代办人', number: identityNumber(nextSerial()), relation: 'SPOUSE' as const };
    expect(await missing(world(), { more: { proxy } })).toEqual(['PROXY_ID']);
  });

  it('R-40, R-50: under 16 a guardian comes, and the register may stand for the card; under 7 without a photo', async () => {
    const given = (birth: string) => anInsured(world(), { birth, category: 'STUDENT' });
    const child = { person: await given('20120302'), photo: null };
    expect(await missing(world(), child)).toEqual(['GUARDIAN_ID']);
    const kinds = ['ID_ORIGINAL', 'ID_COPY'] as const;
    expect(await missing(world(), { ...child, person: await given('20120303'), but: kinds })).toEqual([
      ...kinds,
      'GUARDIAN_ID',
    ]);
    const sixteen = await given('20101123');
    expect((await submit(world(), { person: sixteen, photo: null })).code).toBe('PHOTO_MISSING');
    const papers = ['HOUSEHOLD_REGISTER', 'GUARDIAN_ID', 'APPLICATION_FORM'] as const;
    const materials = papers.map(kind => aMaterial(kind));
    const six = await given('20200101');
    expect((await submit(world(), { person: six, photo: null, more: { materials } })).code).toBeNull();
  });

  it('R-19, R-52: a photo that keeps the rules is there: PHOTO_MISSING, PHOTO_REFUSED', async () => {
    expect((await submit(world(), { photo: null })).code).toBe('PHOTO_MISSING');
    const wrong = await picture(nextSerial(), { width: 300, height: 300 });
    expect((await submit(world(), { photo: wrong })).code).toBe('PHOTO_REFUSED');
    const person = await anInsured(world(), { category: 'FLEXIBLE_OTHER' });
    expect((await submit(world(), { photo: null, person, channel: 'SELF_EMPLOYED' })).code).toBe('PHOTO_MISSING');
  });

  it('R-52: the photo is recent, six months at most: PHOTO_TOO_OLD', async () => {
    expect((await submit(world(), { more: { photoTakenOn: '2026-05-22' } })).code).toBe('PHOTO_TOO_OLD');
    expect((await submit(world(), { more: { photoTakenOn: '2026-05-23' } })).code).toBeNull();
  });

  it('R-91: one picture is one person: the same under a second name is refused', async () => {
    const photo = await picture(nextSerial());
    expect((await submit(world(), { photo })).code).toBeNull();
    expect((await submit(world(), { photo })).code).toBe('PHOTO_REFUSED');
  });

  it('R-03: is for people who still are enrolled and alive: NOT_ELIGIBLE, HOLDER_DECEASED', async () => {
    const person = await anInsured(world());
    const { id, version } = await aDraft(world(), { person });
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-22', person.id]);
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'clerk', 'submitApplication', { id, version }),
    );
    expect(result).toBe('HOLDER_DECEASED');
    expect(left).toEqual(NOTHING);
    await force(world(), 'UPDATE person SET deceasedOn = NULL WHERE id = ?', [person.id]);
    const [enrolled] = await rowsOf<Enrolment>(world(), 'SELECT * FROM enrolment WHERE personId = ?', [person.id]);
    const ended = { id: enrolled.id, version: enrolled.version, endedOn: '2026-11-22' };
    await world().inside('checklist', work => endEnrolment(work, ended));
    expect(await codeOf(world(), 'clerk', 'submitApplication', { id, version })).toBe('NOT_ELIGIBLE');
  });

  it('gives the time of a correction back: the clock pauses while a case is returned', async () => {
    const { id, version } = await aCaseThatIs(world(), 'RETURNED', { by: 'clerkAtPoint', channel: 'SERVICE_POINT' });
    onDay(world(), '2026-12-03');
    pass(world(), 1);
    const { row } = await act(world(), 'clerkAtPoint', 'submitApplication', { id, version }, SHOWN);
    expect(row).toMatchObject({ status: 'SUBMITTED', submissions: 2, dueOn: '2026-12-08' });
    expect(row).toMatchObject({ submittedAt: noon.toISOString() });
  });

  refusedElsewhere(world, 'submit', 'clerk', 'submitApplication');
});
