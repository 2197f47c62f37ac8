import { addWorkingDays, dayOf } from '../../shared/calendar';
import { expireCustody } from '../custody/expiry';
import { checkLedger } from '../custody/ledger.service';
import { remindWithoutCard } from '../inquiry/remind';
import { guardFinancial } from '../losses/guard';
import { lapseLosses } from '../losses/lapse';
import { noticeExpiry, remindFinancial } from '../losses/reminders';
import { sendOutbox } from '../notices/gateway';
import { tell } from '../notices/notice.service';
import { commit, type House, systemContext } from '../platform/context';
import { foldCounters } from '../platform/counters';
import { dbTime, engineOf, execute } from '../platform/database';
import type { Task } from './schedule';

/** What other rooms hand in to be done on time. */
export type HandedIn = {
  /** Numbers and chains new audit entries. */
  sealAudit(house: House): Promise<unknown>;
  /** Removes uploaded files that nothing came to hold. */
  sweepFiles(house: House): Promise<unknown>;
};

/** Everything that the house does again and again. */
export function standingTasks({ sealAudit, sweepFiles }: HandedIn): Task[] {
  return [
    { name: 'foldCounters', everyMs: SECOND, run: foldPending },
    { name: 'sealAudit', everyMs: 2 * SECOND, run: sealAudit },
    { name: 'watchDueDates', everyMs: 5 * MINUTE, run: watchDueDates },
    { name: 'lapseLosses', everyMs: 5 * MINUTE, run: lapseLosses },
    { name: 'sendOutbox', everyMs: 10 * SECOND, run: house => sendOutbox(house) },
    { name: 'expireCustody', everyMs: 5 * MINUTE, run: expireCustody },
    { name: 'checkLedger', everyMs: 5 * MINUTE, run: checkLedger },
    { name: 'guardFinancial', everyMs: 15 * MINUTE, run: guardFinancial },
    { name: 'remindFinancial', everyMs: HOUR, run: remindFinancial },
    { name: 'noticeExpiry', everyMs: HOUR, run: noticeExpiry },
    { name: 'remindWithoutCard', everyMs: 24 * HOUR, run: remindWithoutCard },
    { name: 'forgetKeys', everyMs: HOUR, run: forgetKeys },
    { name: 'sweepFiles', everyMs: HOUR, run: sweepFiles },
  ];
}

/** Folds what counters have pending; looks by the reader first, so that an idle house writes nothing. */
export async function foldPending({ database }: House): Promise<void> {
  const [pending] = await database.read.query('SELECT id FROM counter_delta LIMIT 1');
  if (!pending) return;
  for (let folded = FOLDED_MANY; folded >= FOLDED_MANY; ) folded = await database.commit(foldCounters);
}

/** Forgets idempotency keys older than 48 hours. */
export async function forgetKeys({ database, clock }: House): Promise<void> {
  const before = dbTime(new Date(clock.now().getTime() - KEYS_KEPT_HOURS * HOUR));
  for (let gone = KEYS_AT_ONCE; gone === KEYS_AT_ONCE; ) {
    gone = await database.commit(db =>
      execute(
        db,
        engineOf(db) === 'sqlite'
          ? `DELETE FROM idempotency_key WHERE rowid IN (SELECT rowid FROM idempotency_key WHERE createdAt < ? LIMIT ${KEYS_AT_ONCE})`
          : `DELETE FROM idempotency_key WHERE createdAt < ? LIMIT ${KEYS_AT_ONCE}`,
        [before],
      ),
    );
  }
}

/** Tells the supervisors of each office once a day what is late and what will be: due today or within three working days. */
export async function watchDueDates(house: House): Promise<void> {
  const ctx = systemContext(house);
  const day = dayOf(ctx.now);
  const soon = addWorkingDays(await house.calendarOf(ctx.db), day, SOON_WORKING_DAYS);
  const offices: Late[] = await ctx.db.query(
    `SELECT officeId, SUM(CASE WHEN dueOn < ? THEN 1 ELSE 0 END) AS overdue, SUM(CASE WHEN dueOn = ? THEN 1 ELSE 0 END) AS dueToday,
       SUM(CASE WHEN dueOn > ? THEN 1 ELSE 0 END) AS dueSoon
     FROM application WHERE status = 'SUBMITTED' AND dueOn <= ? GROUP BY officeId`,
    [day, day, day, soon],
  );
  const told = new Set(await toldOn(house, day));
  for (const { officeId, overdue, dueToday, dueSoon } of offices) {
    const onceKey = onceKeyOf(day, officeId);
    if (told.has(onceKey)) continue;
    const params = { day, overdue: Number(overdue), dueToday: Number(dueToday), dueSoon: Number(dueSoon) };
    await commit(ctx, work =>
      tell(work, { officeId, role: 'supervisor' }, 'CASES_LATE', params, { link: '/applications', onceKey }),
    );
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FOLDED_MANY = 1000;
const KEYS_KEPT_HOURS = 48;
const KEYS_AT_ONCE = 1000;
const SOON_WORKING_DAYS = 3;

type Late = { officeId: string; overdue: number | string; dueToday: number | string; dueSoon: number | string };

const onceKeyOf = (day: string, officeId: string): string => `CASES_LATE|${day}|${officeId}`;

async function toldOn({ database }: House, day: string): Promise<string[]> {
  const prefix = onceKeyOf(day, '');
  const rows: { onceKey: string }[] = await database.read.query(
    'SELECT onceKey FROM notice WHERE onceKey >= ? AND onceKey < ?',
    [prefix, `${prefix}~`],
  );
  return rows.map(({ onceKey }) => onceKey);
}
