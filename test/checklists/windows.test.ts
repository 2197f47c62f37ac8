import { setPolicy } from '../../server/policy/policy.service';
import { codeOf, done, force, onDay, type Row, read, rowsOf } from '../support/act';
import { REGION } from '../support/cast';
import { anEmployee, aReadyList, aSealedList, listNow, refOf } from '../support/lists';
import { onEachEngine, type World } from '../support/world';

type Window = { kind: string; open: boolean; from: string | null; to: string | null; daysLeft: number | null };
const FIELDS = 'kind open from to daysLeft';
const windowOf = (world: World, employerId: string) =>
  read<Window & Row>(world, 'supervisor', `query ($id: ID!) { unitWindow(employerId: $id) { ${FIELDS} } }`, {
    id: employerId,
  });
const grant = (
  world: World,
  verb: 'grantExtension' | 'planCollection',
  employerId: string,
  fromDay: string,
  toDay: string,
) => codeOf(world, 'supervisor', verb, { employerId, fromDay, toDay, reason: '情况说明' }, 'id');

onEachEngine('the window of a unit', world => {
  it.each([
    ['2026-11-05', true],
    ['2026-11-06', false],
    ['2026-11-22', false],
    ['2026-11-25', true],
    ['2026-02-28', true],
    ['2026-05-05', true],
    ['2026-05-06', true],
    ['2026-05-07', false],
  ])('R-10: on %s a unit without an extension finds it open: %s', async (day, open) => {
    onDay(world(), day);
    expect((await windowOf(world(), world().place.unitA)).open).toBe(open);
    const sealed = await aSealedList(world(), 1);
    const code = await codeOf(world(), 'employerA', 'submitChecklist', refOf(sealed));
    expect(code).toBe(open ? null : 'WINDOW_CLOSED');
  });

  it('an extension opens it for one unit on its days only, is audited and told', async () => {
    const { unitA, unitB } = world().place;
    onDay(world(), '2026-11-10');
    expect(await grant(world(), 'grantExtension', unitA, '2026-11-12', '2026-11-14')).toBeNull();
    expect(await windowOf(world(), unitA)).toMatchObject({ open: false, from: '2026-11-12', to: '2026-11-14' });
    for (const [day, open, daysLeft] of [
      ['2026-11-12', true, 2],
      ['2026-11-14', true, 0],
      ['2026-11-15', false, null],
    ] as const) {
      onDay(world(), day);
      expect(await windowOf(world(), unitA)).toMatchObject({ open, daysLeft, kind: open ? 'EXTENSION' : 'MONTHLY' });
      expect((await windowOf(world(), unitB)).open).toBe(false);
    }
    const [notice] = await rowsOf<{ kind: string }>(world(), 'SELECT kind FROM notice WHERE employerId = ?', [unitA]);
    expect(notice.kind).toBe('WINDOW_EXTENDED');
    const audited = await rowsOf(world(), "SELECT id FROM audit_entry WHERE action = 'granted_window.extend'");
    expect(audited).toHaveLength(1);
  });

  it('days that are over, turned round or without end, and units out of reach, are refused', async () => {
    const { unitA, unitElsewhere } = world().place;
    onDay(world(), '2026-11-10');
    expect(await grant(world(), 'grantExtension', unitA, '2026-11-01', '2026-11-09')).toBe('INVALID_INPUT');
    expect(await grant(world(), 'grantExtension', unitA, '2026-11-14', '2026-11-12')).toBe('INVALID_INPUT');
    expect(await grant(world(), 'grantExtension', unitA, '2026-11-14', '2028-11-12')).toBe('INVALID_INPUT');
    expect(await grant(world(), 'planCollection', unitA, '2026-11-12', '2026-11-14')).toBe('INVALID_INPUT');
    expect(await grant(world(), 'grantExtension', unitElsewhere, '2026-11-12', '2026-11-14')).toBe('NOT_FOUND');
    const input = { employerId: unitA, fromDay: '2026-11-12', toDay: '2026-11-14', reason: '情况说明' };
    expect(await codeOf(world(), 'checklist', 'grantExtension', input, 'id')).toBe('FORBIDDEN');
  });

  it('a policy may govern the request too (P-02)', async () => {
    onDay(world(), '2026-11-10');
    const { unitB } = world().place;
    await anEmployee(world(), unitB);
    const values = { unitWindowGoverns: 'BOTH' as const };
    const given = { regionCode: REGION, validFrom: '2026-11-09', values, basis: null };
    await world().inside('system', work => setPolicy(work, given));
    expect(await codeOf(world(), 'employerB', 'requestChecklist', { employerId: unitB })).toBe('WINDOW_CLOSED');
    onDay(world(), '2026-11-25');
    expect(await codeOf(world(), 'employerB', 'requestChecklist', { employerId: unitB })).toBeNull();
  });
});

onEachEngine('the collective of a community', world => {
  it('R-20, R-21: files for its residents inside the planned collection time: PLAN_MISSING without one, WINDOW_CLOSED outside', async () => {
    const { unitA } = world().place;
    await force(world(), "UPDATE employer SET kind = 'COMMITTEE' WHERE id = ?", [unitA]);
    onDay(world(), '2026-11-25');
    expect(await windowOf(world(), unitA)).toMatchObject({ kind: 'NONE', open: false, from: null });
    const employee = await anEmployee(world(), unitA);
    expect(await codeOf(world(), 'employerA', 'requestChecklist', { employerId: unitA })).toBe('LIST_EMPTY');
    await force(world(), "UPDATE enrolment SET insuranceKind = 'RESIDENT_MEDICAL' WHERE personId = ?", [employee.id]);
    const list = await done(
      world(),
      'employerA',
      'requestChecklist',
      { employerId: unitA },
      'id version status channel',
    );
    expect(list.channel).toBe('COMMUNITY');
    await force(world(), "UPDATE checklist_item SET status = 'EXCLUDED' WHERE checklistId = ?", [list.id]);
    const seal = { ...refOf(list), sealedBy: '社区', declaredPhotos: 0 };
    const sealed = await done(world(), 'employerA', 'sealChecklist', seal);
    const submit = async () =>
      codeOf(world(), 'employerA', 'submitChecklist', refOf(await listNow(world(), 'employerA', sealed.id)));
    expect(await submit()).toBe('PLAN_MISSING');
    expect(await grant(world(), 'planCollection', unitA, '2026-12-01', '2026-12-10')).toBeNull();
    expect(await submit()).toBe('WINDOW_CLOSED');
    onDay(world(), '2026-12-10');
    expect(await submit()).toBeNull();
  });

  it('R-22, R-23, R-24: its rows carry the sealed form, the table whose count is right, and the bill where there is a fee', async () => {
    const { unitB } = world().place;
    await force(world(), "UPDATE employer SET kind = 'COMMITTEE' WHERE id = ?", [unitB]);
    onDay(world(), '2026-11-25');
    const values = { cardFee: { first: 2000, reissue: 2000, replace: 2000, renew: 0 } };
    const given = { regionCode: REGION, validFrom: '2026-11-20', values, basis: null };
    await world().inside('system', work => setPolicy(work, given));
    await grant(world(), 'planCollection', unitB, '2026-11-20', '2026-11-30');
    const sealed = await aSealedCollective(world());
    const { id } = await done(world(), 'employerB', 'submitChecklist', sealed);
    const chosen = { checklistId: id, filter: { status: ['CONFIRMED'] }, expectedCount: 2 };
    await done(world(), 'checklist', 'convertItems', chosen, 'id ok');
    const kinds = await rowsOf<{ kind: string }>(world(), 'SELECT kind FROM application_material ORDER BY kind');
    expect(kinds.map(({ kind }) => kind)).toEqual(
      ['CARD_COST_RECEIPT', 'ID_COPY', 'PHOTO_STATISTICS_TABLE', 'RESIDENT_CONFIRMATION_FORM'].flatMap(kind => [
        kind,
        kind,
      ]),
    );
  });
});

/** A collective of two residents whose table says first too many photos, then the right number. */
async function aSealedCollective(world: World): Promise<{ id: string; version: number }> {
  const { id, version } = await aReadyList(world, 2, 'employerB');
  const seal = {
    id,
    version,
    sealedBy: '社区',
    declaredPhotos: 2,
    costNo: 'PJ-1',
    costOn: '2026-11-24',
    costAmount: 4000,
  };
  const sealWith = (more: object) => codeOf(world, 'employerB', 'sealChecklist', { ...seal, ...more });
  expect(await sealWith({ declaredPhotos: 3 })).toBe('COUNT_CHANGED');
  expect(await sealWith({ costNo: null })).toBe('MATERIALS_MISSING');
  expect(await sealWith({ costAmount: 2000 })).toBe('INVALID_INPUT');
  return refOf(await done(world, 'employerB', 'sealChecklist', seal));
}
