import { REGION } from './holders';
import type { Made } from './limitMaking';
import type { MoveName } from './limitMoving';
import type { Item } from './limitSql';
import type { Call } from './load';
import type { Measured } from './servers';
import type { Store } from './store';
import { approveMany, moveMany, produceMany } from './workloads';

/** Rows moved in one request, fewer where fewer wait. */
export const BULK_MOST = 1000;

/** Many records moved by one request: which, how both servers are asked, and how they are put back so that every round finds as many. */
export type Bulk = {
  pick(store: Store, count: number): Promise<Item[]>;
  callOf(kind: Measured['name'], items: readonly Item[]): Call;
  undo(store: Store, items: readonly Item[]): Promise<void>;
};

/** W4: cards marked produced. W4a: cases approved. W4r, W4h, W4m: cards received, handed to their unit, marked missing. */
export async function bulksOf(store: Store): Promise<Readonly<Record<string, Bulk>>> {
  const [{ officeId, employerId }] = await store.query<{ officeId: string; employerId: string }>(
    "SELECT (SELECT MIN(id) FROM office WHERE code = 'B0') AS officeId, (SELECT MIN(id) FROM employer) AS employerId",
  );
  const moved = (move: MoveName, standing: string): Bulk => ({
    pick: async (of, count) => {
      const items = await beingMade(of, count);
      await inChunks(items, (marks, ids) =>
        of.run(
          `UPDATE card SET ${standing}, cardNo = CONCAT('M', SUBSTR(id, 1, 8)), ssStatus = 'SEALED' WHERE id IN (${marks})`,
          ids,
        ),
      );
      return items.map(({ id, version }) => ({ id, version }));
    },
    callOf: (kind, items) => moveMany[kind](move, { items, officeId, employerId }),
    undo: (of, items) => unmake(of, items),
  });
  const kept = `whereabouts = 'IN_CUSTODY', keeperOfficeId = '${officeId}', shelf = 'A-01', keptSince = '2026-11-01 02:00:00.000'`;
  return {
    W4: { pick: beingMade, callOf: (kind, items) => produceMany[kind](items as readonly Made[]), undo: unmake },
    W4a: { pick: waiting, callOf: (kind, items) => approveMany[kind](items), undo: restore },
    W4r: moved('receive', "whereabouts = 'PRODUCED', employerId = NULL"),
    W4h: moved('issue', `${kept}, employerId = '${employerId}'`),
    W4m: moved('missing', kept),
  };
}

/** Cases that wait, the latest first, so that the first page stays as it is. */
export const waiting = ({ query }: Store, count: number): Promise<Item[]> =>
  query<Item>(
    `SELECT id, version FROM application WHERE status = 'SUBMITTED' ORDER BY submittedAt DESC, id DESC LIMIT ${count}`,
  );

/** Makes approved cases wait again. */
export async function restore({ query, run: write }: Store, items: readonly Item[]): Promise<void> {
  await inChunks(items, async (marks, ids) => {
    await write(`DELETE FROM card WHERE applicationId IN (${marks})`, ids);
    const back = await query<{ officeId: string; channel: string; month: string; n: number }>(
      `SELECT officeId, channel, SUBSTR(submittedAt, 1, 7) AS month, COUNT(*) AS n FROM application WHERE status = 'APPROVED' AND id IN (${marks}) GROUP BY officeId, channel, SUBSTR(submittedAt, 1, 7)`,
      ids,
    );
    await write(
      `UPDATE application SET status = 'SUBMITTED', decidedAt = NULL, decidedById = NULL, openKey = CONCAT(personId, '|', cardKind) WHERE id IN (${marks})`,
      ids,
    );
    for (const { officeId, channel, month, n } of back)
      for (const [status, by] of [
        ['SUBMITTED', n],
        ['APPROVED', -n],
      ] as const)
        await write(
          "INSERT INTO counter_delta (cell, subject, status, officeId, channel, month, n) VALUES (CONCAT('application|', ?, '|', ?, '|', ?, '|', ?), 'application', ?, ?, ?, ?, ?)",
          [officeId, channel, status, month, status, officeId, channel, month, by],
        );
  });
}

/** Cards that are being made, with what they will bear. */
async function beingMade({ query }: Store, count: number): Promise<Made[]> {
  const rows = await query<Item>(
    `SELECT id, version FROM card WHERE whereabouts = 'IN_PRODUCTION' ORDER BY id LIMIT ${count}`,
  );
  return rows.map((row, n) => ({
    ...row,
    cardNo: `A${10_000_000 + n}`,
    chipId: `${REGION}D1${String(n).padStart(24, '0')}`,
    issuedOn: '2026-11-20',
    boxPosition: `${1 + Math.floor(n / 500)}-${n % 500}`,
  }));
}

/** What a card has not while it is being made. */
const NOTHING = `cardNo = NULL, chipId = NULL, issuedOn = NULL, boxPosition = NULL, producedAt = NULL, ssStatus = NULL, keeperOfficeId = NULL,
  keeperEmployerId = NULL, shelf = NULL, keptSince = NULL, readyOn = NULL, handOverId = NULL, voucherNo = NULL, agentName = NULL, agentNumber = NULL,
  agentNumberLast4 = NULL, missingSince = NULL, lostBy = NULL, missingNote = NULL`;

/** Puts cards back into production. */
async function unmake({ run: write }: Store, cards: readonly Item[]): Promise<void> {
  await inChunks(cards, async (marks, ids) => {
    await write(`DELETE FROM card_number WHERE cardId IN (${marks})`, ids);
    await write(`DELETE FROM hand_over_item WHERE cardId IN (${marks})`, ids);
    await write(`UPDATE production_item SET outcome = NULL WHERE cardId IN (${marks})`, ids);
    await write(`UPDATE card SET whereabouts = 'IN_PRODUCTION', ${NOTHING} WHERE id IN (${marks})`, ids);
  });
}

async function inChunks(
  items: readonly Item[],
  each: (marks: string, ids: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += BULK_MOST) {
    const ids = items.slice(at, at + BULK_MOST).map(({ id }) => id);
    await each(ids.map(() => '?').join(','), ids);
  }
}
