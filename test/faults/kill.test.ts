import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { sealAudit } from '../../server/audit/audit.sealer';
import { verifyChain } from '../../server/audit/audit.verifier';
import { engines } from '../support/world';
import { type Ground, jobDone, killed, opened, prepare, start } from './ground';
import { type Acknowledged, startWriters, type Writers } from './writers';

const KILLS = 10;
const WRITERS = 4;
const STEPS = 300;

jest.setTimeout(120_000);

describe.each(engines)('kill -9 of the server on %s', engine => {
  let ground: Ground;
  let child: ChildProcess | undefined;
  let writers: Writers | undefined;
  let slowest = 0;

  beforeAll(async () => {
    ground = await prepare(engine, STEPS);
    const { environment, tokens } = ground;
    child = await start(ground);
    writers = startWriters(`http://127.0.0.1:${environment.port}`, tokens, WRITERS);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(250 + ((kill * 97) % 400));
      await killed(child);
      const began = performance.now();
      child = await start(ground);
      slowest = Math.max(slowest, performance.now() - began);
    }
    await writers.stop();
    await jobDone(ground);
    await killed(child);
  });
  afterAll(async () => {
    writers?.end();
    child?.kill('SIGKILL');
    await ground?.drop();
  });

  it(`starts again within 10 s, ${KILLS} times`, () => {
    expect(slowest).toBeLessThan(10_000);
  });

  it('keeps every write that was acknowledged, and none twice', async () => {
    const { acknowledged } = writers!;
    expect(acknowledged.length).toBeGreaterThan(KILLS * WRITERS);
    await opened(ground, async house => {
      for (const { operation, table, trace } of TRACES) {
        const ids = idsOf(acknowledged, operation);
        expect(new Set(ids).size).toBe(ids.length);
        const rows: { id: string }[] = await house.database.read.query(
          `SELECT ${trace} AS id FROM ${table} ORDER BY 1`,
        );
        expect(rows.map(({ id }) => id)).toEqual([...ids].sort());
      }
    });
  });

  it('goes on with a job where it was, and does no step twice', async () => {
    await opened(ground, async ({ database: { read } }) => {
      const [job] = await read.query("SELECT id, status, done FROM job WHERE kind = 'DEMO_HISTORY'");
      expect(job).toMatchObject({ status: 'DONE', done: STEPS });
      const rows: { detail: string }[] = await read.query("SELECT detail FROM audit_entry WHERE action = 'job.step'");
      const taken = rows.map(({ detail }) => Number(JSON.parse(detail).at)).sort((a, b) => a - b);
      expect(taken).toEqual(Array.from({ length: STEPS }, (_, at) => at));
    });
  });

  it('has counters that are the counts', async () => {
    await opened(ground, async ({ database: { read } }) => {
      const kept: { status: string; n: number | string }[] = await read.query(
        `SELECT status, SUM(n) AS n FROM (SELECT status, n FROM counter WHERE subject = 'application'
         UNION ALL SELECT status, n FROM counter_delta WHERE subject = 'application') c GROUP BY status HAVING SUM(n) <> 0 ORDER BY status`,
      );
      const real: typeof kept = await read.query(
        'SELECT status, COUNT(*) AS n FROM application GROUP BY status ORDER BY status',
      );
      const plain = (rows: typeof kept) => rows.map(({ status, n }) => [status, Number(n)]);
      expect(plain(kept)).toEqual(plain(real));
    });
  });

  it('has an audit trail that is whole, and a sound file', async () => {
    await opened(ground, async house => {
      await sealAudit(house);
      expect(await verifyChain(house.database.read)).toMatchObject({ ok: true, unsealed: 0 });
      if (engine !== 'sqlite') return;
      expect(await house.database.read.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(await house.database.read.query('PRAGMA foreign_key_check')).toEqual([]);
    });
  });
});

/** What each kind of write leaves behind exactly once. */
const TRACES: readonly { operation: string; table: string; trace: string }[] = [
  { operation: 'enterPerson', table: 'person', trace: 'id' },
  { operation: 'registerEnrolment', table: 'enrolment', trace: 'id' },
  { operation: 'openApplication', table: 'application', trace: 'id' },
  { operation: 'approveApplication', table: "card WHERE whereabouts = 'ORDERED'", trace: 'applicationId' },
  ...[
    ['acceptEnrolment', 'enrolment', 'accept'],
    ['submitApplication', 'application', 'submit'],
    ['approveApplication', 'application', 'approve'],
  ].flatMap(([operation, subject, verb]) => [
    { operation, table: `status_change WHERE subject = '${subject}' AND verb = '${verb}'`, trace: 'subjectId' },
    { operation, table: `audit_entry WHERE action = '${subject}.${verb}'`, trace: 'subjectId' },
  ]),
];

const idsOf = (acknowledged: readonly Acknowledged[], operation: string): string[] =>
  acknowledged.filter(one => one.operation === operation).map(({ id }) => id);
