import type { Enrolment } from '../../server/enrolments/enrolment.entity';
import {
  acceptEnrolment,
  endEnrolment,
  refuseEnrolment,
  registerEnrolment,
} from '../../server/enrolments/enrolment.service';
import type { InsuranceKind } from '../../shared/codes';
import { ENROLMENT_STATUSES, type EnrolmentStatus, enrolmentLifecycle } from '../../shared/enrolments';
import { act, codeOf, done, force, rowsOf } from '../support/act';
import { aPerson } from '../support/build';
import { OTHER_REGION } from '../support/cast';
import { onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

type Given = { personId?: string; insuranceKind?: InsuranceKind; employerId?: string | null; regionCode?: string };

async function pending(world: World, given: Given = {}): Promise<Enrolment> {
  const { insuranceKind = 'RESIDENT_MEDICAL', employerId = null, regionCode } = given;
  const personId = given.personId ?? (await aPerson(world, { regionCode })).id;
  return world.inside('system', work => registerEnrolment(work, { personId, insuranceKind, employerId }));
}

async function enrolmentThatIs(world: World, status: EnrolmentStatus): Promise<Enrolment> {
  const { id, version } = await pending(world);
  const ref = { id, version };
  return world.inside('checklist', async work => {
    if (status === 'REFUSED') return refuseEnrolment(work, { ...ref, note: '材料不全' });
    if (status === 'PENDING') return { id, version } as Enrolment;
    const accepted = await acceptEnrolment(work, ref);
    if (status === 'ACCEPTED') return accepted;
    return endEnrolment(work, { id, version: accepted.version, endedOn: '2026-11-23' });
  });
}

const MORE = { accept: {}, refuse: { note: '材料不全' }, end: { endedOn: '2026-11-23' } };
const SHOWN = 'id version status acceptedOn endedOn note';
const VERBS = [
  ['accept', 'PENDING', { status: 'ACCEPTED', acceptedOn: '2026-11-23' }],
  ['refuse', 'PENDING', { status: 'REFUSED', note: '材料不全' }],
  ['end', 'ACCEPTED', { status: 'ENDED', endedOn: '2026-11-23' }],
] as const;

onEachEngine('decide on an enrolment', world => {
  it.each(VERBS)('R-04: %s moves it on from %s: one status change, one audit entry', async (verb, from, after) => {
    const { id, version } = await enrolmentThatIs(world(), from);
    const { result, ...left } = await written(world(), () =>
      done(world(), 'checklist', `${verb}Enrolment`, { id, version, ...MORE[verb] }, SHOWN),
    );
    expect(result).toMatchObject({ version: version + 1, ...after });
    expect(left).toEqual({
      changes: [`enrolment ${verb} ${from}→${after.status}`],
      audits: [`enrolment.${verb}`],
      counts: {},
      tables: {},
    });
  });

  it.each(
    VERBS.flatMap(([verb]) =>
      ENROLMENT_STATUSES.filter(
        status => !(enrolmentLifecycle.steps[verb].from as readonly string[]).includes(status),
      ).map(status => [verb, status] as const),
    ),
  )('%s is refused from %s: NOT_FROM_HERE', async (verb, status) => {
    const { id, version } = await enrolmentThatIs(world(), status);
    const { result, ...left } = await written(world(), () =>
      act(world(), 'checklist', `${verb}Enrolment`, { id, version, ...MORE[verb] }),
    );
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status } });
    expect(left).toEqual(NOTHING);
  });

  it.each(VERBS)('%s is refused on an old screen and for another region: STALE, NOT_FOUND', async (verb, from) => {
    const { id, version } = await enrolmentThatIs(world(), from);
    const foreign = await pending(world(), { regionCode: OTHER_REGION });
    const call = (ref: object) => codeOf(world(), 'checklist', `${verb}Enrolment`, { ...ref, ...MORE[verb] });
    expect(await call({ id, version: version + 1 })).toBe('STALE');
    expect(await call({ id: foreign.id, version: 1 })).toBe('NOT_FOUND');
    expect(await call({ id: 'none', version: 1 })).toBe('NOT_FOUND');
  });

  it('R-05: nobody is enrolled twice in one kind, in whichever region: ENROLLED_TWICE', async () => {
    const { id: personId } = await aPerson(world());
    const kind = { personId, insuranceKind: 'EMPLOYEE_MEDICAL' } as const;
    const first = await pending(world(), { ...kind, employerId: world().place.unitA });
    const second = await pending(world(), { ...kind, employerId: world().place.unitElsewhere });
    await done(world(), 'checklist', 'acceptEnrolment', { id: first.id, version: 1 });
    const elsewhere = { id: second.id, version: 1 };
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'clerkElsewhere', 'acceptEnrolment', elsewhere),
    );
    expect(result).toBe('ENROLLED_TWICE');
    expect(left).toEqual(NOTHING);
    await done(world(), 'checklist', 'endEnrolment', { id: first.id, version: 2, ...MORE.end });
    expect(await codeOf(world(), 'clerkElsewhere', 'acceptEnrolment', elsewhere)).toBeNull();
  });

  it('a refused or ended enrolment may be registered anew', async () => {
    const { personId, id } = await pending(world());
    await done(world(), 'checklist', 'refuseEnrolment', { id, version: 1, ...MORE.refuse });
    const again = await pending(world(), { personId });
    await done(world(), 'checklist', 'acceptEnrolment', { id: again.id, version: 1 });
    await done(world(), 'checklist', 'endEnrolment', { id: again.id, version: 2, ...MORE.end });
    expect((await pending(world(), { personId })).status).toBe('PENDING');
  });

  it('the dead are not accepted: HOLDER_DECEASED; and no enrolment ends on a day to come: DAY_IN_FUTURE', async () => {
    const { id, personId } = await pending(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', personId]);
    expect(await codeOf(world(), 'checklist', 'acceptEnrolment', { id, version: 1 })).toBe('HOLDER_DECEASED');
    const accepted = await enrolmentThatIs(world(), 'ACCEPTED');
    const input = { id: accepted.id, version: accepted.version, endedOn: '2026-11-24' };
    expect(await codeOf(world(), 'checklist', 'endEnrolment', input)).toBe('DAY_IN_FUTURE');
  });

  it('a refusal has a reason: INVALID_INPUT, REASON_MISSING', async () => {
    const { id } = await pending(world());
    expect(await codeOf(world(), 'checklist', 'refuseEnrolment', { id, version: 1, note: '  ' })).toBe(
      'REASON_MISSING',
    );
    expect(await codeOf(world(), 'checklist', 'refuseEnrolment', { id, version: 1, note: '' })).toBe('INVALID_INPUT');
    expect(await codeOf(world(), 'checklist', 'refuseEnrolment', { id, version: 1 })).toBe('INVALID_INPUT');
  });

  it('R-04, R-05: accepts many with an outcome for each; a refused one undoes no other', async () => {
    const good = await pending(world());
    const stale = await pending(world());
    const refused = await enrolmentThatIs(world(), 'REFUSED');
    const foreign = await pending(world(), { regionCode: OTHER_REGION });
    const { id: personId } = await aPerson(world());
    const kind = { personId, insuranceKind: 'EMPLOYEE_MEDICAL' } as const;
    const one = await pending(world(), { ...kind, employerId: world().place.unitA });
    const two = await pending(world(), { ...kind, employerId: world().place.unitB });
    const items = [
      { id: good.id, version: 1 },
      { id: stale.id, version: 2 },
      { id: refused.id, version: refused.version },
      { id: foreign.id, version: 1 },
      { id: one.id, version: 1 },
      { id: two.id, version: 1 },
      { id: good.id, version: 1 },
    ];
    type Outcome = { id: string; ok: boolean; code: string | null };
    const { result, ...left } = await written(world(), () =>
      done<Outcome[]>(world(), 'checklist', 'acceptEnrolments', { items }, 'id ok code'),
    );
    const codes = result.map(({ code }) => code);
    expect(codes.slice(0, 4)).toEqual([null, 'STALE', 'NOT_FROM_HERE', 'NOT_FOUND']);
    expect(codes.slice(4, 6).sort()).toEqual(['ENROLLED_TWICE', null]);
    expect(codes[6]).toBeNull();
    expect(left.changes).toEqual(Array(2).fill('enrolment accept PENDING→ACCEPTED'));
    expect(left.audits).toEqual(Array(2).fill('enrolment.accept'));
    const active = `${personId}|EMPLOYEE_MEDICAL`;
    const keys = await rowsOf(world(), 'SELECT status, pendingKey FROM enrolment WHERE activeKey = ?', [active]);
    expect(keys).toEqual([{ status: 'ACCEPTED', pendingKey: null }]);
    const none = { items: Array.from({ length: 1001 }, (_, n) => ({ id: `${n}`, version: 1 })) };
    expect(await codeOf(world(), 'checklist', 'acceptEnrolments', none, 'id')).toBe('INVALID_INPUT');
  });
});
