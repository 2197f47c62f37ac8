import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { flushSessions } from './access/session.lookup';
import { sweepSessions } from './access/session.service';
import { sweepAttempts } from './access/throttle';
import { sealAudit } from './audit/audit.sealer';
import { flushAudit } from './audit/audit.service';
import { archiveImport } from './checklists/archive.job';
import { demoAccounts } from './demo/demo';
import { demoHistory } from './demo/history';
import { rosterImport } from './enrolments/roster.job';
import { sweepLooseFiles } from './files/file.service';
import { openHouse } from './house';
import { startWorker } from './jobs/worker';
import { migrate } from './migrations/migrate';
import { readEnvironment } from './platform/environment';
import { importReturn } from './production/return.job';
import { tellJobEnd } from './schedule/jobEnds';
import { startSchedule } from './schedule/schedule';
import { standingTasks } from './schedule/tasks';
import { makeSchema } from './schema';
import { serve } from './serve';

const HOUR = 3_600_000;

/** Opens the house, migrates, loads the demo where there is nothing yet, and serves until told to stop. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { empty } = await migrate(environment);
  if (empty && !environment.production) await loadedDemo();
  const house = await openHouse(environment);
  const schema = await makeSchema();
  const app = await serve(house, schema, join(__dirname, '../admin'));
  const worker = startWorker(
    house,
    {
      DEMO_HISTORY: demoHistory,
      ROSTER_IMPORT: rosterImport,
      ARCHIVE_IMPORT: archiveImport,
      RETURN_FILE_IMPORT: importReturn,
    },
    { background: ['DEMO_HISTORY'], onEnd: tellJobEnd },
  );
  house.wake = worker.wake;
  const schedule = startSchedule(house, [
    ...standingTasks({ sealAudit, sweepFiles: sweepLooseFiles }),
    { name: 'sweepSessions', everyMs: HOUR, run: sweepSessions },
    { name: 'sweepAttempts', everyMs: HOUR, run: sweepAttempts },
  ]);
  await app.listen({ host: environment.host, port: environment.port });
  const { port } = app.server.address() as { port: number };
  process.stdout.write(`\nCard office: http://${environment.host}:${port}\n`);
  if (!environment.production)
    process.stdout.write(`Demo accounts: ${(await demoAccounts(house)).join(', ')}\nPassword: Demo-2026!\n\n`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await schedule.stop();
    await worker.stop();
    await flushSessions(house);
    await flushAudit(house);
    await house.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** The demo is loaded by a child process: it needs memory that the server does not. */
function loadedDemo(): Promise<void> {
  const child = spawn(process.execPath, [join(__dirname, 'loadDemo.js')], { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error('the demo could not be loaded'))));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'the start failed'}\n`);
  process.exit(1);
});
