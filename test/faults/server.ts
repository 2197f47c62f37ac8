import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { sealAudit } from '../../server/audit/audit.sealer';
import { sweepLooseFiles } from '../../server/files/file.service';
import { openHouse } from '../../server/house';
import { handler } from '../../server/jobs/job.run';
import { startWorker } from '../../server/jobs/worker';
import { readEnvironment } from '../../server/platform/environment';
import { note } from '../../server/platform/journal';
import { tellJobEnd } from '../../server/schedule/jobEnds';
import { startSchedule } from '../../server/schedule/schedule';
import { standingTasks } from '../../server/schedule/tasks';
import { makeSchema } from '../../server/schema';
import { serve } from '../../server/serve';

/** A job of many short steps, each of which leaves one audit entry behind. */
const steps = handler<{ steps: number }, number>(async run => {
  for (let at = run.cursor ?? 0; at < run.payload.steps; at += 1) {
    await run.step(work => note(work, { action: 'job.step', subject: 'job', subjectId: run.id, detail: { at } }), {
      cursor: at + 1,
      done: at + 1,
    });
    await pause(5);
  }
  return { steps: run.payload.steps };
});

/** The whole house with that job, to be killed; its settings come as the one argument. It says `ready` when it listens. */
async function main(): Promise<void> {
  const environment = readEnvironment(JSON.parse(process.argv[2]));
  const house = await openHouse(environment, 'silent');
  const app = await serve(house, await makeSchema(), environment.dataDir);
  const worker = startWorker(house, { DEMO_HISTORY: steps }, { background: ['DEMO_HISTORY'], onEnd: tellJobEnd });
  house.wake = worker.wake;
  startSchedule(house, standingTasks({ sealAudit, sweepFiles: sweepLooseFiles }));
  await app.listen({ host: environment.host, port: environment.port });
  process.stdout.write('ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
