import { firstIdAt, withoutNumbers } from '../../server/audit/audit.list';
import { sealAudit } from '../../server/audit/audit.sealer';
import { entriesOf, flushAudit, lookedUp } from '../../server/audit/audit.service';
import { verifyChain } from '../../server/audit/audit.verifier';
import { newId } from '../../server/platform/columns';
import { contextOf, nobody } from '../../server/platform/context';
import { note } from '../../server/platform/journal';
import { noon, onEachEngine, type World } from '../support/world';

const write = (world: World, times: number) =>
  world.inside('clerk', async work => {
    for (let n = 0; n < times; n += 1)
      await note(work, { action: 'test.write', subject: 'test', subjectId: `t${n}`, detail: { n } });
  });
const verified = async (world: World) =>
  (await verifyChain(world.house.database.read)).faults.map(({ seq, kind }) => `${kind} ${seq}`);
const change = (world: World, sql: string, params: unknown[] = []) =>
  world.house.database.commit(db => db.query(sql, params));

onEachEngine('the audit trail', world => {
  test('is sealed in chains per office, and is whole', async () => {
    await write(world(), 5);
    expect(await sealAudit(world().house)).toBeGreaterThanOrEqual(5);
    expect(await sealAudit(world().house)).toBe(0);
    expect(await verifyChain(world().house.database.read)).toMatchObject({ ok: true, unsealed: 0, faults: [] });
    await write(world(), 2);
    expect(await verifyChain(world().house.database.read)).toMatchObject({ ok: true, unsealed: 2 });
  });

  test('is sealed once, however many seal at a time', async () => {
    await write(world(), 450);
    const sealed = await Promise.all([1, 2, 3].map(() => sealAudit(world().house)));
    expect(sealed.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(450);
    expect(await verifyChain(world().house.database.read)).toMatchObject({ ok: true, unsealed: 0 });
  });

  test('shows an entry that was changed, moved, taken out or cut off', async () => {
    const office = world().place.bureau;
    const chain = 'chain = ? AND seq = ?';
    const at = (seq: number) =>
      world()
        .house.database.read.query(`SELECT * FROM audit_entry WHERE ${chain}`, [office, seq])
        .then(rows => rows[0]);
    const before = await at(3);
    await change(world(), `UPDATE audit_entry SET outcome = 'OTHER' WHERE ${chain}`, [office, 3]);
    expect(await verified(world())).toEqual(['CHANGED 3']);
    await change(world(), `UPDATE audit_entry SET outcome = ? WHERE ${chain}`, [before.outcome, office, 3]);
    expect(await verified(world())).toEqual([]);

    const moved = await at(4);
    const swap = async () => {
      for (const [from, to] of [
        [4, 999],
        [5, 4],
        [999, 5],
      ]) {
        await change(world(), `UPDATE audit_entry SET seq = ? WHERE ${chain}`, [to, office, from]);
      }
    };
    await swap();
    expect((await at(5)).id).toBe(moved.id);
    expect(await verified(world())).toEqual(expect.arrayContaining(['REORDERED 4', 'REORDERED 5']));
    await swap();
    expect(await verified(world())).toEqual([]);

    await change(world(), `UPDATE audit_entry SET link = ? WHERE ${chain}`, ['x'.repeat(43), office, 6]);
    expect(await verified(world())).toContain('LINK 6');
    await change(world(), `UPDATE audit_entry SET link = ? WHERE ${chain}`, [before.link, office, 6]);
    expect(await verified(world())).toContain('LINK 6');

    await change(world(), `DELETE FROM audit_entry WHERE ${chain}`, [office, 6]);
    expect(await verified(world())).toEqual(['DELETED 6']);
    const [{ top }] = await world().house.database.read.query(
      'SELECT MAX(seq) AS top FROM audit_entry WHERE chain = ?',
      [office],
    );
    await change(world(), `DELETE FROM audit_entry WHERE ${chain}`, [office, Number(top)]);
    expect(await verified(world())).toEqual(['DELETED 6', `DELETED ${Number(top)}`]);
    await change(world(), 'DELETE FROM audit_chain WHERE chain = ?', [office]);
    expect(await verified(world())).toEqual([`LINK ${Number(top) - 1}`]);
  });

  test('holds refusals and look-ups within a second', async () => {
    await world().as('analyst', '{ people { totalCount } }');
    await world().as(null, '{ people { totalCount } offices { totalCount } }');
    lookedUp(world().contextFor('clerk'), { action: 'person.see', subject: 'person', subjectId: 'p1', purpose: 'x' });
    await new Promise(resolve => setTimeout(resolve, 900));
    const rows = await world().house.database.read.query(
      "SELECT action, outcome, actorId FROM audit_entry WHERE outcome IN ('FORBIDDEN', 'UNAUTHENTICATED', 'SEEN') ORDER BY outcome, action",
    );
    expect(
      rows.map(
        (row: { action: string; outcome: string; actorId: string | null }) =>
          `${row.actorId} ${row.action} ${row.outcome}`,
      ),
    ).toEqual([
      'analyst people FORBIDDEN',
      'clerk person.see SEEN',
      'null offices UNAUTHENTICATED',
      'null people UNAUTHENTICATED',
    ]);
    await flushAudit(world().house);
  });

  test('is read by the auditor alone, newest first, and by no operation changed', async () => {
    const query =
      'query($filter: AuditFilter) { auditEntries(filter: $filter, first: 3) { nodes { id at actorId actor roles action subject subjectId outcome purpose detail chain seq } totalCount pageInfo { hasNextPage endCursor } } auditVerification { ok checked unsealed faults { chain seq kind } } }';
    expect((await world().as('clerk', query)).errors.map(({ code }) => code)).toContain('FORBIDDEN');
    const { data, errors } = await world().as('auditor', query, {
      filter: {
        action: 'test.write',
        subject: 'test',
        from: '2026-11-23T04:00:00.000Z',
        to: '2026-11-23T04:00:00.001Z',
      },
    });
    expect(errors).toEqual([]);
    const { auditEntries } = data as unknown as {
      auditEntries: { nodes: { action: string; roles: string[]; actorId: string }[]; totalCount: number };
    };
    expect(auditEntries.totalCount).toBeGreaterThan(400);
    expect(auditEntries.nodes).toHaveLength(3);
    expect(auditEntries.nodes[0]).toMatchObject({ action: 'test.write', actorId: 'clerk', roles: ['clerk'] });
    const none = await world().as('auditor', query, { filter: { to: '2026-11-23T04:00:00.000Z' } });
    expect(none.data).toMatchObject({ auditEntries: { totalCount: 0 } });
    const mutations = Object.keys(world().schema.getMutationType()!.getFields());
    expect(mutations.filter(name => /audit/i.test(name))).toEqual([]);
  });
});

describe('what is written down', () => {
  const ctx = (id: string, address: string) =>
    ({ now: noon, actor: { ...nobody, id }, address }) as ReturnType<typeof contextOf>;
  const refused = (id: string, address = '10.0.0.1') => ({
    ctx: ctx(id, address),
    noted: { action: 'people', outcome: 'FORBIDDEN' },
  });
  beforeAll(async () => {
    const { useKeys } = await import('../../server/platform/secrets');
    useKeys({ encryptionKey: '1'.repeat(64), indexKey: '2'.repeat(64), dataDir: '' });
  });

  test('equal refusals of nobody in particular are one entry with a count; of an account each is one', () => {
    const entries = entriesOf([refused(''), refused(''), refused('', '10.0.0.2'), refused('a'), refused('a')]);
    expect(entries.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      [null, '{"times":2}'],
      [null, null],
      ['a', null],
      ['a', null],
    ]);
  });

  test('an instant is found by the beginning of ids', () => {
    const id = newId(noon);
    expect(id >= firstIdAt(noon)).toBe(true);
    expect(id < firstIdAt(new Date(noon.getTime() + 1))).toBe(true);
  });

  test('a purpose shows no number of a person', () => {
    expect(withoutNumbers('查验 419901199001010012 与 138 0000 0001，第3次')).toBe('查验 … 与 …，第3次');
  });
});
