import { dayOf } from '../../shared/calendar';
import { tell } from '../notices/notice.service';
import { type Commit, type Context, commit, type House, systemContext, type Work } from '../platform/context';
import { isDuplicate } from '../platform/database';
import { Failure } from '../platform/failures';
import { create } from '../platform/records';
import { ofRegions } from '../platform/scopes';
import type { Subject } from '../platform/subjects';
import { type Compared, compareLedger } from './ledger.compare';
import { LedgerCheck } from './ledger.entity';

/** Checks are facts of a region: its staff reach them. */
const checks: Subject<LedgerCheck> = {
  entity: LedgerCheck,
  name: 'ledgerCheck',
  scope: (actor, alias) => ofRegions(actor, `${alias}.regionCode`),
};

/** Checks the ledger of each region once a day: run late, again, or by two at once, each region's day has one check. Gives how many were made. */
export async function checkLedger(house: House): Promise<number> {
  const ctx = systemContext(house);
  const day = dayOf(ctx.now);
  let made = 0;
  for (const regionCode of await regionsOf(ctx)) {
    const onceKey = `${regionCode}|${day}`;
    const known: unknown[] = await ctx.db.query('SELECT id FROM ledger_check WHERE onceKey = ?', [onceKey]);
    if (known.length > 0) continue;
    const compared = await compareLedger(ctx, regionCode);
    try {
      await commit(ctx, work => keep(work, { regionCode, day, onceKey }, compared));
      made += 1;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
  return made;
}

/** Checks the ledger of every region once more, whatever was checked today: much has come in beside the daily business. */
export async function checkLedgerAgain(house: House): Promise<void> {
  const ctx = systemContext(house);
  for (const regionCode of await regionsOf(ctx)) {
    const compared = await compareLedger(ctx, regionCode);
    await commit(ctx, work => keep(work, { regionCode, day: dayOf(ctx.now), onceKey: null }, compared));
  }
}

async function regionsOf({ db }: Context): Promise<string[]> {
  const rows: { regionCode: string }[] = await db.query('SELECT DISTINCT regionCode FROM office ORDER BY regionCode');
  return rows.map(({ regionCode }) => regionCode);
}

/** Checks the ledger of the own region now, as often as it is asked for. FORBIDDEN for whoever sits in none. */
export async function checkLedgerNow(ctx: Context): Promise<Commit<LedgerCheck>> {
  const { reach } = ctx.actor;
  const regionCode = reach.kind === 'offices' ? reach.regions[0] : undefined;
  if (!regionCode) throw new Failure('FORBIDDEN');
  const compared = await compareLedger(ctx, regionCode);
  return work => keep(work, { regionCode, day: dayOf(work.now), onceKey: null }, compared);
}

/** Keeps what was found; a difference is told to the card clerks and supervisors of the offices whose cards they are. */
async function keep(
  work: Work,
  of: Pick<LedgerCheck, 'regionCode' | 'day' | 'onceKey'>,
  { officeIds, ...compared }: Compared,
): Promise<LedgerCheck> {
  const check = await create(work, checks, 'check', { ...of, ...compared, at: work.now });
  const params = { day: of.day, count: compared.differences };
  for (const officeId of officeIds)
    for (const role of ['card_clerk', 'supervisor'] as const)
      await tell(work, { officeId, role }, 'LEDGER_DIFFERENT', params, { link: '/ledger' });
  return check;
}
