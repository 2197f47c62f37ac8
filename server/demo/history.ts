import { setTimeout } from 'node:timers/promises';
import type { Day } from '../../shared/calendar';
import { Application } from '../applications/application.entity';
import { applications } from '../applications/application.list';
import { Card } from '../cards/card.entity';
import { takeNumbers } from '../cards/card.numbers';
import { CustodyEntry } from '../cards/custody.entity';
import { checkLedgerAgain } from '../custody/ledger.service';
import { Enrolment } from '../enrolments/enrolment.entity';
import { type Handler, handler } from '../jobs/job.run';
import { Person } from '../people/person.entity';
import type { Work } from '../platform/context';
import { count } from '../platform/counters';
import { note } from '../platform/journal';
import { StatusChange } from '../platform/records.entities';
import { insertRows } from '../platform/rows';
import { takeSerials } from '../platform/serial';
import { pastCase } from './historyCase';
import { type Ground, groundFor } from './historyGround';

/** How many cases of the past two years the analysts find. */
export const HISTORY_CASES = 5000;

const AT_ONCE = 40;
/** Between two commits whoever waits at a desk comes first. */
const PAUSE_MS = 15;

/** Makes the history in small commits and goes on where it left off: case n is the same whenever it is made. */
export const demoHistory: Handler = handler<{ until: Day; seed: string }, number>(async run => {
  const ground = await groundFor(run.ctx, run.payload, HISTORY_CASES);
  for (let from = run.cursor ?? 0; from < HISTORY_CASES; ) {
    const to = Math.min(from + AT_ONCE, HISTORY_CASES);
    await run.step(work => writeCases(work, ground, from, to), { cursor: to, done: to, total: HISTORY_CASES });
    from = to;
    await setTimeout(PAUSE_MS);
  }
  await checkLedgerAgain(run.ctx.house);
  return { cases: HISTORY_CASES };
});

/** Some cases with everything that belongs to them, one statement per table. */
async function writeCases(work: Work, ground: Ground, from: number, to: number): Promise<void> {
  const cases = Array.from({ length: to - from }, (_, i) => pastCase(work, ground, from + i));
  const receipts = await receiptsFor(
    work,
    cases.map(({ receiptName }) => receiptName),
  );
  const filed = cases.map(({ application }, i) => ({ ...application, receiptNo: receipts[i] }));
  await insertRows(
    work.db,
    Person,
    cases.map(({ person }) => person),
  );
  await insertRows(
    work.db,
    Enrolment,
    cases.map(({ enrolment }) => enrolment),
  );
  await insertRows(work.db, Application, filed);
  await insertRows(
    work.db,
    Card,
    cases.flatMap(({ card }) => (card ? [card] : [])),
  );
  await insertRows(
    work.db,
    CustodyEntry,
    cases.flatMap(({ entries }) => entries),
  );
  await takeNumbers(
    work,
    cases.flatMap(({ card }) =>
      card ? [{ cardId: card.id!, regionCode: card.regionCode!, cardNo: card.cardNo!, chipId: card.chipId }] : [],
    ),
  );
  await insertRows(
    work.db,
    StatusChange,
    cases.flatMap(({ changes }) => changes),
  );
  await count(
    work.db,
    applications.name,
    filed.map(application => ({ ...applications.cell!(application as Application), n: 1 })),
  );
  await note(work, { action: 'demo.history', detail: { from, to } });
}

/** The receipt numbers of some cases: the next ones of their regions and days. */
async function receiptsFor(work: Work, names: readonly string[]): Promise<string[]> {
  const next = new Map<string, number>();
  for (const name of new Set(names))
    next.set(name, await takeSerials(work, name, names.filter(other => other === name).length));
  return names.map(name => {
    const serial = next.get(name)!;
    next.set(name, serial + 1);
    return `${name}-${String(serial).padStart(6, '0')}`;
  });
}
