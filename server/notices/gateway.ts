import { PERSON_NOTICES, type PersonNotice } from '../../shared/notices';
import { messageIn } from '../../shared/words/messages';
import { commit, type House, systemContext, type Work } from '../platform/context';
import { dbTime, execute, forUpdate, marks } from '../platform/database';
import { hydrate } from '../platform/rows';
import { open } from '../platform/secrets';
import { Outbox } from './notice.entity';

/** What a gateway is given: the message in both languages, the number, and whether it may have been given it before under the same id. */
export type Message = { id: string; kind: string; to: string; text: { zh: string; en: string }; repeat: boolean };

/** How a gateway answers: taken, not now, or never. */
export type Answer = 'TAKEN' | 'LATER' | 'NEVER';

/** Whatever brings messages to people: by text message, mail or otherwise. */
export type Gateway = (message: Message) => Promise<Answer>;

/**
 * Gives the gateway what people are to be told (F-40). A message is claimed before it is given away and settled afterwards, so that none is
 * lost and none is knowingly given twice: where it cannot be known, it goes again under the same id and says so.
 */
export async function sendOutbox(house: House, gateway = gatewayOf(house)): Promise<number> {
  if (!gateway) return 0;
  let sent = 0;
  for (let claimed = await claim(house); claimed.length > 0; claimed = await claim(house)) {
    for (const row of claimed) {
      const outcome = await given(house, row, gateway);
      sent += outcome.status === 'SENT' ? 1 : 0;
      await commit(systemContext(house), work => settle(work, row, outcome));
    }
  }
  return sent;
}

/** How many messages stand where, for whoever watches over the house. */
export async function outboxCounts({ database }: House): Promise<ReadonlyMap<string, number>> {
  const rows: { status: string; n: number | string }[] = await database.read.query(
    'SELECT status, COUNT(*) AS n FROM outbox GROUP BY status',
  );
  return new Map(rows.map(({ status, n }) => [status, Number(n)]));
}

const AT_ONCE = 20;
const CLAIM_MS = 120_000;
const ANSWER_MS = 10_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
const MOST_ATTEMPTS = 15;
/** What is older is no news any more. */
const NEWS_MS = 7 * 86_400_000;

type Outcome = { status: 'SENT' } | { status: 'PENDING'; waitMs: number } | { status: 'DEAD'; fault: string };

/** Claims what is due, and what was claimed by a process that never settled it. */
async function claim(house: House): Promise<Outbox[]> {
  const ctx = systemContext(house);
  const due = "status IN ('PENDING', 'SENDING') AND nextAt <= ?";
  const [waiting] = await ctx.db.query(`SELECT id FROM outbox WHERE ${due} LIMIT 1`, [dbTime(ctx.now)]);
  if (!waiting) return [];
  return commit(ctx, async ({ db, now }) => {
    const rows: Record<string, unknown>[] = await db.query(
      `SELECT * FROM outbox WHERE ${due} ORDER BY nextAt, id LIMIT ${AT_ONCE}${forUpdate(db)}`,
      [dbTime(now)],
    );
    if (rows.length > 0)
      await execute(
        db,
        `UPDATE outbox SET status = 'SENDING', attempts = attempts + 1, nextAt = ? WHERE id IN (${marks(rows)})`,
        [dbTime(new Date(now.getTime() + CLAIM_MS)), ...rows.map(({ id }) => id)],
      );
    return rows.map(row => hydrate(db, Outbox, row));
  });
}

async function given(house: House, row: Outbox, gateway: Gateway): Promise<Outcome> {
  const kind = PERSON_NOTICES.find(one => one === row.kind);
  if (!kind) return { status: 'DEAD', fault: 'NOT_FOR_PEOPLE' };
  if (house.clock.now().getTime() - row.createdAt.getTime() > NEWS_MS) return { status: 'DEAD', fault: 'TOO_OLD' };
  const to = await numberOf(house, row.target);
  if (!to) return { status: 'DEAD', fault: 'NO_NUMBER' };
  const answer = await gateway(messageOf(row, kind, to)).catch(() => 'LATER' as const);
  if (answer === 'TAKEN') return { status: 'SENT' };
  if (answer === 'NEVER') return { status: 'DEAD', fault: 'REFUSED' };
  if (row.attempts + 1 >= MOST_ATTEMPTS) return { status: 'DEAD', fault: 'UNREACHABLE' };
  return { status: 'PENDING', waitMs: Math.min(FIRST_WAIT_MS * 2 ** row.attempts, LONGEST_WAIT_MS) };
}

const messageOf = ({ id, params, attempts }: Outbox, kind: PersonNotice, to: string): Message => ({
  id,
  kind,
  to,
  text: { zh: messageIn('zh', kind, params), en: messageIn('en', kind, params) },
  repeat: attempts > 0,
});

/** The mobile number of whoever is meant; nothing for the dead, and for those who gave none. */
async function numberOf({ database }: House, target: string): Promise<string | null> {
  const [person]: { mobile: string | null }[] = await database.read.query(
    'SELECT mobile FROM person WHERE id = ? AND deceasedOn IS NULL',
    [target.replace(/^person:/, '')],
  );
  return person?.mobile ? open(person.mobile) : null;
}

async function settle({ db, now }: Work, { id }: Outbox, outcome: Outcome): Promise<void> {
  const nextAt = outcome.status === 'PENDING' ? new Date(now.getTime() + outcome.waitMs) : now;
  await execute(db, "UPDATE outbox SET status = ?, nextAt = ?, fault = ? WHERE id = ? AND status = 'SENDING'", [
    outcome.status,
    dbTime(nextAt),
    outcome.status === 'DEAD' ? outcome.fault : null,
    id,
  ]);
}

/** The gateway of the settings: one POST for each message, with its id as `Idempotency-Key`. 409 says that it has the message already. */
function gatewayOf({ environment: { noticeGateway, noticeGatewayToken } }: House): Gateway | undefined {
  if (!noticeGateway) return undefined;
  return async message => {
    const { status } = await fetch(noticeGateway, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': message.id,
        ...(noticeGatewayToken && { Authorization: `Bearer ${noticeGatewayToken}` }),
      },
      body: JSON.stringify(message),
    });
    if (status < 300 || status === 409) return 'TAKEN';
    return status >= 500 || status === 408 || status === 429 ? 'LATER' : 'NEVER';
  };
}
