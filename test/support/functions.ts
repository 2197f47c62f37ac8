import type { Card } from '../../server/cards/card.entity';
import { guardFinancial } from '../../server/losses/guard';
import { lapseLosses } from '../../server/losses/lapse';
import { remindFinancial } from '../../server/losses/reminders';
import type { Office } from '../../server/offices/office.entity';
import { addOffice } from '../../server/offices/office.service';
import { newId } from '../../server/platform/columns';
import { setPolicy } from '../../server/policy/policy.service';
import { addDays } from '../../shared/calendar';
import type { Policy } from '../../shared/policy';
import { force, onDay, rowsOf } from './act';
import { nextSerial } from './build';
import { aFunctionThatIs, cardOf } from './cards';
import { REGION } from './cast';
import { identityNumber } from './numbers';
import type { World } from './world';

/** Where every clock of these tests starts. */
export const START = '2026-11-23';

/** The policy of the region from a day on, the first day of the tests unless told. */
export const decree = (world: World, values: Partial<Policy>, validFrom = START) =>
  world.inside('system', work =>
    setPolicy(work, { regionCode: REGION, validFrom, values: { employedSelfApply: 'ALWAYS', ...values }, basis: null }),
  );

/** An outlet of the bank that is on the cards of these tests. */
export const aBank = (world: World, change: Partial<Office> = {}): Promise<Office> =>
  world.inside('system', work =>
    addOffice(work, {
      code: `K${nextSerial()}`,
      kind: 'BANK_BRANCH',
      parentId: world.place.bureau,
      regionCode: REGION,
      nameZh: '合作银行网点',
      nameEn: 'Cooperating Bank',
      bankCode: '102',
      services: ['COLLECT', 'ENABLE', 'FIN_ACTIVATE', 'PIN'],
      address: '四一九九路8号',
      phone: '0419-9900008',
      designatedFrom: '2020-01-01',
      designatedTo: null,
      ...change,
    }),
  );

type Given = Parameters<typeof aFunctionThatIs>[2];

/** A card with a bank on it, collected today, whose social security function stands somewhere and whose financial one is inactive. */
export async function aBankCardThatIs(
  world: World,
  status: Parameters<typeof aFunctionThatIs>[1] = 'NORMAL',
  given: Given = {},
): Promise<Card> {
  const { id } = await aFunctionThatIs(world, status, given);
  await force(world, "UPDATE card SET bankCode = '102' WHERE id = ?", [id]);
  return cardOf(world, id);
}

/** Sets the clock to so many days after the collection of today's cards. */
export const onDayAfter = (world: World, days: number): void => onDay(world, addDays(START, days));

/** Somebody who comes in the place of a holder. */
export const anAgent = (change: object = {}) => ({
  name: '代办人',
  number: identityNumber(nextSerial() + 6200),
  relation: 'SPOUSE',
  validTo: null,
  sighted: true,
  ...change,
});

export type Message = { kind: string; params: Record<string, string>; target: string };

/** What a holder was told by the gateway of a kind, about one card, oldest first. */
export async function messagesAbout(world: World, { id }: { id: string }, kind: string): Promise<Message[]> {
  const rows = await rowsOf<{ kind: string; params: string; target: string }>(
    world,
    'SELECT kind, params, target FROM outbox WHERE kind = ? ORDER BY id',
    [kind],
  );
  return rows
    .map(row => ({ ...row, params: JSON.parse(row.params) as Record<string, string> }))
    .filter(({ params }) => params.cardId === id);
}

/** The verbs that moved a card, with the role that did it. */
export const verbsOf = (world: World, { id }: { id: string }): Promise<{ verb: string; role: string }[]> =>
  rowsOf(world, "SELECT verb, role FROM status_change WHERE subject = 'card' AND subjectId = ? ORDER BY id", [id]);

/** Many more cards like one, written past all rules and in no place of their own; gives their ids. */
export async function copiesOf(
  world: World,
  { id }: Card,
  count: number,
  change: Readonly<Record<string, string | null>> = {},
): Promise<string[]> {
  const columns = world.house.database.source.entityMetadatas
    .find(({ tableName }) => tableName === 'card')!
    .columns.map(({ databaseName }) => databaseName)
    .filter(name => !['id', 'openKey', 'inForceKey', 'collectNo', ...Object.keys(change)].includes(name));
  const names = ['id', 'openKey', 'inForceKey', 'collectNo', ...Object.keys(change), ...columns].join(', ');
  const marked = Object.keys(change).map(() => '?');
  const values = ['?', 'NULL', 'NULL', 'NULL', ...marked, ...columns].join(', ');
  const ids = Array.from({ length: count }, () => newId(world.clock.now));
  await world.house.database.commit(async db => {
    for (const copy of ids)
      await db.query(`INSERT INTO card (${names}) SELECT ${values} FROM card WHERE id = ?`, [
        copy,
        ...Object.values(change),
        id,
      ]);
  });
  return ids;
}

/** How the engine goes about a query, as one text. */
export async function planOf(world: World, sql: string, params: unknown[]): Promise<string> {
  const explain = world.engine === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
  const rows = await rowsOf<Record<string, unknown>>(world, `${explain} ${sql}`, params);
  return rows.map(({ key, detail }) => String(detail ?? key)).join('; ');
}

/** What the house does by itself. */
export const HOUSE_RUNS: Readonly<Record<string, ((house: World['house']) => Promise<unknown>) | undefined>> = {
  lapse: lapseLosses,
  remind: remindFinancial,
  guard: guardFinancial,
};

/** Does what the house does by itself twice in a row, then three times at once. */
export async function againAndAtOnce(
  { house }: World,
  run: (house: World['house']) => Promise<unknown>,
): Promise<void> {
  await run(house);
  await run(house);
  await Promise.all([1, 2, 3].map(() => run(house)));
}
