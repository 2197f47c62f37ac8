import fc from 'fast-check';
import { itemLifecycle } from '../../shared/checklists';
import { act, pass, type Row, rowsOf } from '../support/act';
import type { CastName } from '../support/cast';
import { aReadyList, listNow, rowsOfList } from '../support/lists';
import { engines, openWorld, type World } from '../support/world';

const RUNS = { sqlite: 14, mariadb: 2 };
const STEPS = 45;
/** A row that was listed, given its pictures and confirmed, all in the first instant. */
const READY_VERSION = 4;
const OFFICER: CastName = 'checklist';

/** What may be done to a list or to one of its rows, by whom, with what. */
const VERBS: Readonly<Record<string, { by: CastName; of: 'list' | 'row' | 'rows'; more?: object; weight: number }>> = {
  confirmItem: { by: 'employerA', of: 'row', weight: 6 },
  disputeItem: { by: 'employerA', of: 'row', more: { field: 'name', proposed: '正名' }, weight: 8 },
  excludeItem: { by: 'employerA', of: 'row', more: { reason: 'LEFT' }, weight: 3 },
  resetItem: { by: 'employerA', of: 'row', weight: 7 },
  sealChecklist: { by: 'employerA', of: 'list', more: { sealedBy: '赵' }, weight: 9 },
  unsealChecklist: { by: 'employerA', of: 'list', weight: 2 },
  submitChecklist: { by: 'employerA', of: 'list', weight: 10 },
  recallChecklist: { by: 'employerA', of: 'list', weight: 2 },
  openChecklist: { by: OFFICER, of: 'list', weight: 1 },
  decideCorrection: { by: OFFICER, of: 'row', more: { accept: false }, weight: 8 },
  convertItems: { by: OFFICER, of: 'rows', weight: 4 },
  returnItems: { by: OFFICER, of: 'rows', more: { reasons: ['PHOTO_HAT'] }, weight: 2 },
  undoItem: { by: OFFICER, of: 'row', weight: 4 },
  returnChecklist: { by: OFFICER, of: 'list', more: { reasons: ['PHOTO_HAT'] }, weight: 2 },
  confirmChecklist: { by: OFFICER, of: 'list', weight: 4 },
};

const step = fc.record({
  verb: fc.oneof(...Object.entries(VERBS).map(([verb, { weight }]) => ({ weight, arbitrary: fc.constant(verb) }))),
  which: fc.nat(2),
  later: fc.constantFrom(1, 2, 3, 11),
});
type Step = { verb: string; which: number; later: number };

/** From where a verb moves a row; one that it can move is chosen where there is any. */
const from = (verb: string): readonly string[] =>
  itemLifecycle.steps[verb.replace(/s$/, '') as 'confirmItem']?.from ?? [];

async function take(world: World, listId: string, { verb, which, later }: Step): Promise<string | null> {
  pass(world, later);
  const { by, of, more } = VERBS[verb];
  const rows = await rowsOfList(world, OFFICER, listId);
  const open = rows.filter(({ status }) => from(verb).includes(status));
  const chosen = open.length > 0 ? open : rows;
  const { id, version } = of === 'list' ? await listNow(world, OFFICER, listId) : chosen[which % chosen.length];
  if (of === 'list')
    return (await act(world, by, verb, verb === 'openChecklist' ? { id } : { id, version, ...more })).code;
  if (of === 'row') return (await act(world, by, verb, { id, version, ...more })).code;
  const given = { checklistId: listId, items: [{ id, version }], ...more };
  const { row, code } = await act<{ code: string | null }[]>(world, by, verb, given, 'id ok code');
  return code ?? row![0].code;
}

type ListRow = Row & { openKey: string | null; manifestHash: string | null; manifestFileId: string | null };
type ItemRow = Row & { personId: string; applicationId: string | null; disputeField: string | null };

/** Everything that must hold of one list, its rows and what they became, at every moment. */
async function check(world: World, listId: string): Promise<void> {
  const [list] = await rowsOf<ListRow>(world, 'SELECT * FROM checklist WHERE id = ?', [listId]);
  const items = await rowsOf<ItemRow>(world, 'SELECT * FROM checklist_item WHERE checklistId = ?', [listId]);
  expect(list.openKey === null).toBe(list.status === 'CONFIRMED');
  expect(list.manifestHash !== null).toBe(list.status !== 'OPEN');
  if (['SEALED', 'SUBMITTED', 'CONFIRMED'].includes(list.status)) {
    const { data } = await world.as(OFFICER, `{ checklistVerification(id: "${listId}") { intact changedRows } }`);
    expect(data).toEqual({ checklistVerification: { intact: true, changedRows: [] } });
  }
  const bureaus = items.filter(({ status }) => ['CONVERTED', 'RETURNED'].includes(status));
  if (['OPEN', 'SEALED'].includes(list.status))
    expect(bureaus.filter(({ status }) => status === 'CONVERTED')).toEqual([]);
  for (const { id, personId, status, version, applicationId } of items) {
    const cases = await rowsOf<Row>(world, 'SELECT id, status FROM application WHERE personId = ?', [personId]);
    const live = cases.filter(one => one.status !== 'WITHDRAWN');
    expect(live.map(one => one.id)).toEqual(status === 'CONVERTED' ? [applicationId] : []);
    expect(applicationId !== null).toBe(status === 'CONVERTED');
    const changes = await rowsOf<{ verb: string; fromStatus: string; toStatus: string }>(
      world,
      `SELECT verb, fromStatus, toStatus FROM status_change
       WHERE subject = 'checklist_item' AND subjectId = ? AND at > '2026-11-25 04:00:00.000' ORDER BY at, id`,
      [id],
    );
    expect(Number(version)).toBe(READY_VERSION + changes.length);
    expect(status).toBe(changes.at(-1)?.toStatus ?? 'CONFIRMED');
    expect(changes.map(({ fromStatus }) => fromStatus)).toEqual(
      ['CONFIRMED', ...changes.map(({ toStatus }) => toStatus)].slice(0, changes.length),
    );
    for (const { verb, fromStatus } of changes)
      expect(itemLifecycle.steps[verb as 'confirmItem'].from).toContain(fromStatus);
  }
}

describe.each(engines)('invariants of photo checklists on %s', engine => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    world.clock.now = new Date('2026-11-25T04:00:00.000Z');
  });
  afterAll(() => world.close());

  it('hold at every moment of any sequence of verbs: one case for each converted row, no seal over other rows', async () => {
    const seen = new Set<string>();
    const took = async (steps: Step[]) => {
      world.clock.now = new Date('2026-11-25T04:00:00.000Z');
      const { id } = await aReadyList(world, 2);
      for (const one of steps) {
        const code = await take(world, id, one);
        seen.add(`${one.verb} ${code ?? 'done'}`);
        expect(code).not.toBe('INTERNAL');
        await check(world, id);
      }
    };
    const sequences = fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' });
    await fc.assert(fc.asyncProperty(sequences, took), { numRuns: RUNS[engine], endOnFailure: true, seed: 20261125 });
    const undone = Object.keys(VERBS).filter(verb => !seen.has(`${verb} done`));
    if (engine === 'sqlite') expect(undone.length).toBeLessThanOrEqual(2);
  }, 300_000);
});
