import { force, onDay, read, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, aPerson } from '../support/build';
import type { CastName } from '../support/cast';
import { onEachEngine, type World } from '../support/world';

const PLAN = `query ($input: PlanInput!) { applicationPlan(input: $input) {
  office { id } materials { kind required sighted rule alternatives } photoRequired guardianRequired windowOpen windowFrom windowTo
  dueOn dueProvisional fee refusal refusalParams photoSpec } }`;
type Plan = {
  materials: { kind: string; required: boolean; rule: string; alternatives: string[] }[];
  refusal: string | null;
} & Record<string, unknown>;
const plan = (world: World, personId: string, { by = 'clerk' as CastName, channel = 'BUREAU', proxy = false } = {}) =>
  read<Plan>(world, by, PLAN, { input: { personId, businessType: 'FIRST', channel, proxy } });
const kinds = ({ materials }: Plan) => materials.filter(({ required }) => required).map(({ kind }) => kind);

onEachEngine('plan', world => {
  it('R-54: says what to bring, by when it would be ready, and what it costs', async () => {
    const seen = await plan(world(), (await anInsured(world())).id);
    expect(kinds(seen)).toEqual(['ID_ORIGINAL', 'ID_COPY', 'PHOTO', 'APPLICATION_FORM', 'TRUTH_DECLARATION']);
    expect(seen.materials.every(({ rule }) => /^[RPT]-\d\d$/.test(rule))).toBe(true);
    expect(seen).toMatchObject({
      photoRequired: true,
      guardianRequired: false,
      windowOpen: true,
      windowFrom: null,
      dueOn: '2026-12-23',
      fee: 0,
      refusal: null,
    });
    expect(seen.photoSpec).toMatchObject({ digital: { pixels: { width: 358, height: 441 } }, paperSize: null });
  });

  it('R-16: names the window of the self-employed, this one or the next', async () => {
    const person = await anInsured(world(), { category: 'FLEXIBLE_OTHER' });
    const given = { channel: 'SELF_EMPLOYED' };
    const open = { windowOpen: true, windowFrom: '2026-11-20', windowTo: '2026-11-30', refusal: null };
    expect(await plan(world(), person.id, given)).toMatchObject(open);
    onDay(world(), '2026-12-01');
    const closed = { windowOpen: false, windowFrom: '2026-12-20', windowTo: '2026-12-31' };
    expect(await plan(world(), person.id, given)).toMatchObject(closed);
  });

  it('R-35, R-37: the places have times of their own', async () => {
    const { id } = await anInsured(world());
    const atCentre = await plan(world(), id, { by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    const atPoint = await plan(world(), id, { by: 'clerkAtPoint', channel: 'SERVICE_POINT' });
    expect([atCentre.dueOn, atPoint.dueOn]).toEqual(['2026-11-23', '2026-11-26']);
  });

  it('R-40: asks for a guardian under 16, for both certificates with a proxy, for no photo under 7', async () => {
    const child = await anInsured(world(), { birth: '20200102', category: 'STUDENT' });
    const seen = await plan(world(), child.id, { proxy: true });
    expect(seen).toMatchObject({ guardianRequired: true, photoRequired: false });
    expect(kinds(seen)).toEqual(expect.arrayContaining(['GUARDIAN_ID', 'PROXY_ID']));
    expect(kinds(seen)).not.toContain('PHOTO');
    const original = seen.materials.find(({ kind }) => kind === 'ID_ORIGINAL')!;
    expect(original.alternatives).toEqual(['HOUSEHOLD_REGISTER']);
  });

  it('R-51: asks for the payment certificate of whoever has paid', async () => {
    const person = await anInsured(world());
    await force(world(), 'UPDATE enrolment SET everPaid = 1 WHERE personId = ?', [person.id]);
    expect(kinds(await plan(world(), person.id))).toContain('PAYMENT_CERTIFICATE');
  });

  it('R-03, R-32, R-36: says in advance why it could not be opened', async () => {
    expect((await plan(world(), (await aPerson(world())).id)).refusal).toBe('NOT_ELIGIBLE');
    const person = await anInsured(world());
    expect((await plan(world(), person.id, { channel: 'SERVICE_POINT' })).refusal).toBe('CHANNEL_CLOSED');
    await aCaseThatIs(world(), 'SUBMITTED', { person });
    expect((await plan(world(), person.id)).refusal).toBe('OPEN_ELSEWHERE');
  });

  it('writes nothing, and knows no person of another region: NOT_FOUND', async () => {
    const { id } = await anInsured(world(), { regionCode: '419902' });
    const before = await rowsOf(world(), 'SELECT COUNT(*) AS n FROM application');
    const input = { personId: id, businessType: 'FIRST', channel: 'BUREAU' };
    const { errors } = await world().as('clerk', PLAN, { input });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await rowsOf(world(), 'SELECT COUNT(*) AS n FROM application')).toEqual(before);
  });
});
