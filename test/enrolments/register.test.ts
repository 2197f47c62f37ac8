import { act, codeOf, done, force, pass, read, rowsOf } from '../support/act';
import { anInsured, aPerson } from '../support/build';
import { OTHER_REGION } from '../support/cast';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version status regionCode employerId registeredOn acceptedOn everPaid enrolledTwice';

onEachEngine('register an enrolment', world => {
  it('R-61: is PENDING from the day of its registration: one status change, one audit entry', async () => {
    const { id: personId } = await aPerson(world());
    const input = { personId, insuranceKind: 'RESIDENT_MEDICAL' };
    const { result, ...left } = await written(world(), () => done(world(), 'clerk', 'registerEnrolment', input, SHOWN));
    expect(result).toMatchObject({
      version: 1,
      status: 'PENDING',
      regionCode: '419901',
      employerId: null,
      registeredOn: '2026-11-23',
      acceptedOn: null,
      everPaid: false,
      enrolledTwice: false,
    });
    expect(left).toEqual({
      changes: ['enrolment register →PENDING'],
      audits: ['enrolment.register'],
      counts: {},
      tables: { enrolment: 1 },
    });
  });

  it('R-03: makes nobody eligible by itself', async () => {
    const { id } = await aPerson(world());
    await done(world(), 'clerk', 'registerEnrolment', { personId: id, insuranceKind: 'RESIDENT_MEDICAL' });
    const input = { personId: id, businessType: 'FIRST', channel: 'BUREAU' };
    const plan = await read(
      world(),
      'clerk',
      'query ($input: PlanInput!) { applicationPlan(input: $input) { refusal } }',
      {
        input,
      },
    );
    expect(plan).toEqual({ refusal: 'NOT_ELIGIBLE' });
  });

  it('R-45: employees join through their unit: EMPLOYER_REQUIRED', async () => {
    const { id: personId } = await aPerson(world(), { category: 'EMPLOYEE' });
    for (const insuranceKind of ['EMPLOYEE_MEDICAL', 'EMPLOYEE_PENSION']) {
      expect(await codeOf(world(), 'clerk', 'registerEnrolment', { personId, insuranceKind })).toBe(
        'EMPLOYER_REQUIRED',
      );
      const input = { personId, insuranceKind, employerId: world().place.unitA };
      expect(await codeOf(world(), 'clerk', 'registerEnrolment', input)).toBeNull();
    }
  });

  it('R-46: flexible workers join by themselves', async () => {
    const { id: personId } = await aPerson(world(), { category: 'FLEXIBLE_PART_TIME' });
    expect(
      await codeOf(world(), 'clerk', 'registerEnrolment', { personId, insuranceKind: 'RESIDENT_MEDICAL' }),
    ).toBeNull();
  });

  it('R-61: knows the first day of employment, and none that is to come: DAY_IN_FUTURE', async () => {
    const { id: personId } = await aPerson(world());
    const input = { personId, insuranceKind: 'EMPLOYEE_MEDICAL', employerId: world().place.unitA };
    const future = { ...input, employedOn: '2026-11-24' };
    expect(await act(world(), 'clerk', 'registerEnrolment', future)).toMatchObject({
      code: 'DAY_IN_FUTURE',
      params: { fields: ['employedOn'] },
    });
    expect(await codeOf(world(), 'clerk', 'registerEnrolment', { ...input, employedOn: '2026-11-23' })).toBeNull();
  });

  it('the same row twice changes nothing: DUPLICATE; twenty at once make one', async () => {
    const { id: personId } = await aPerson(world());
    const input = { personId, insuranceKind: 'EMPLOYEE_MEDICAL', employerId: world().place.unitA };
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(world(), 'clerk', 'registerEnrolment', input)),
    );
    expect(codes.filter(code => code === null)).toHaveLength(1);
    expect(codes.filter(code => code === 'DUPLICATE')).toHaveLength(19);
    const { result, ...left } = await written(world(), () => codeOf(world(), 'checklist', 'registerEnrolment', input));
    expect(result).toBe('DUPLICATE');
    expect(left).toEqual(NOTHING);
  });

  it('is for the living: HOLDER_DECEASED', async () => {
    const { id: personId } = await aPerson(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', personId]);
    const input = { personId, insuranceKind: 'RESIDENT_MEDICAL' };
    expect(await codeOf(world(), 'clerk', 'registerEnrolment', input)).toBe('HOLDER_DECEASED');
  });

  it('knows no person and no unit of another region: NOT_FOUND', async () => {
    const { id: personId } = await aPerson(world());
    const foreign = await anInsured(world(), { regionCode: OTHER_REGION });
    const insuranceKind = 'EMPLOYEE_MEDICAL';
    const { result, ...left } = await written(world(), async () => [
      await codeOf(world(), 'clerk', 'registerEnrolment', { personId: foreign.id, insuranceKind: 'RESIDENT_MEDICAL' }),
      await codeOf(world(), 'clerk', 'registerEnrolment', {
        personId,
        insuranceKind,
        employerId: world().place.unitElsewhere,
      }),
      await codeOf(world(), 'clerk', 'registerEnrolment', { personId, insuranceKind, employerId: 'none' }),
      await codeOf(world(), 'clerk', 'registerEnrolment', { personId: '', insuranceKind }),
    ]);
    expect(result).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(left).toEqual(NOTHING);
  });

  it('R-51: remembers whether premiums were paid before, which the counter then asks to be proved', async () => {
    const { id: personId } = await aPerson(world());
    const input = { personId, insuranceKind: 'RESIDENT_MEDICAL', everPaid: true };
    const { id, version } = await done(world(), 'clerk', 'registerEnrolment', input, SHOWN);
    await done(world(), 'checklist', 'acceptEnrolment', { id, version });
    pass(world(), 1);
    const plan = await read<{ materials: { kind: string }[] }>(
      world(),
      'clerk',
      'query ($input: PlanInput!) { applicationPlan(input: $input) { materials { kind } } }',
      { input: { personId, businessType: 'FIRST', channel: 'BUREAU' } },
    );
    expect(plan.materials.map(({ kind }) => kind)).toContain('PAYMENT_CERTIFICATE');
    expect(await rowsOf(world(), 'SELECT everPaid FROM enrolment WHERE id = ?', [id])).toEqual([{ everPaid: 1 }]);
  });
});
