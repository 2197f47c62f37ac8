import iconv from 'iconv-lite';
import type { Card } from '../../server/cards/card.entity';
import type { CardOrder } from '../../server/cards/card.service';
import { importReturn } from '../../server/production/return.job';
import type { BusinessType } from '../../shared/codes';
import { RETURN_COLUMNS } from '../../shared/returnFile';
import { done, force, read, rowsOf } from './act';
import { aPerson, nextSerial } from './build';
import { anOrdered, ordered } from './cards';
import { REGION } from './cast';
import { ended, expected, unitFile } from './roster';
import type { World } from './world';

export type Sums = Record<
  'cards' | 'produced' | 'failed' | 'missing' | 'void' | 'waiting' | 'withoutLine' | 'extra' | 'opened' | 'findings',
  number
>;
export type Batch = { id: string; version: number; no: string; status: string; headCount: number; sums: Sums };

export const SUMS = 'sums { cards produced failed missing void waiting withoutLine extra opened findings }';
const BATCH = `id version no status headCount ${SUMS}`;

/** A batch as the card clerk sees it now. */
export const batchNow = (world: World, id: string): Promise<Batch> =>
  read<Batch>(world, 'cards', `query ($id: ID!) { batch(id: $id) { ${BATCH} } }`, { id });

/** A card as it stands. */
export async function cardNow(
  world: World,
  id: string,
): Promise<Record<string, string | number | null> & { id: string; version: number }> {
  const [row] = await rowsOf<never>(world, 'SELECT * FROM card WHERE id = ?', [id]);
  return row;
}

/** Opens a batch of all cards of one group; the group is of its own by a unit that nobody else has. */
export async function anOpenBatch(
  world: World,
  count = 1,
  more: Partial<CardOrder> = {},
): Promise<{ batch: Batch; cards: Card[] }> {
  const businessType: BusinessType = more.businessType ?? 'RENEW';
  const employerId = more.employerId ?? null;
  await putAside(world);
  const cards: Card[] = [];
  for (let n = 0; n < count; n += 1) cards.push(await anOrdered(world, { ...more, businessType }));
  const input = { regionCode: more.regionCode ?? REGION, employerId, businessType, expectedCount: count };
  return { batch: await done<Batch>(world, 'cards', 'openBatch', input, BATCH), cards };
}

/** A batch at the maker with cards in production. */
export async function aSentBatch(
  world: World,
  count = 1,
  more: Partial<CardOrder> = {},
): Promise<{ batch: Batch; cards: Card[] }> {
  const { batch, cards } = await anOpenBatch(world, count, more);
  const sent = await done<Batch>(world, 'cards', 'sendBatch', { id: batch.id, version: batch.version }, BATCH);
  return {
    batch: sent,
    cards: await Promise.all(cards.map(({ id }) => cardNow(world, id) as unknown as Promise<Card>)),
  };
}

/** What other tests left waiting is put into a batch that nobody looks at. */
const putAside = (world: World) =>
  force(world, "UPDATE card SET batchId = 'aside' WHERE whereabouts = 'ORDERED' AND batchId IS NULL");

/** A card number that nobody has. */
export const aNumber = (): string => `T${String(nextSerial() + 10_000_000).slice(-8)}`;

/** A chip number of the region that nobody has. */
export const aChip = (): string => `${REGION}${String(nextSerial()).padStart(26, 'C')}`;

export type ReturnLine = Partial<Record<keyof typeof RETURN_COLUMNS, string>>;

/** A return file as a maker writes it, in GB18030. */
export function aReturnFile(lines: readonly ReturnLine[], encoding = 'gb18030'): Buffer {
  const columns = Object.keys(RETURN_COLUMNS) as (keyof typeof RETURN_COLUMNS)[];
  const head = ['序号', ...columns.map(column => RETURN_COLUMNS[column])];
  const rows = lines.map((line, at) => [String(at + 1), ...columns.map(column => line[column] ?? '')]);
  return iconv.encode([head, ...rows].map(cells => cells.join(',')).join('\r\n'), encoding);
}

/** Uploads and imports a return file, of the maker unless told, and gives what the job says of it. */
export async function returned(
  world: World,
  batchId: string,
  bytes: Buffer,
  mutation: 'importReturnFile' | 'importBankReturn' = 'importReturnFile',
): Promise<Record<string, number>> {
  const fileId = await uploadedReturn(world, bytes);
  const { id } = await done<{ id: string }>(world, 'cards', mutation, { batchId, fileId }, 'id');
  const { status, figures, errorCode } = await ended(world, 'cards', id, { RETURN_FILE_IMPORT: importReturn });
  if (status !== 'DONE') throw new Error(`${status} ${errorCode}`);
  return Object.fromEntries(figures.map(({ name, value }) => [name, Number(value)]));
}

/** The extra and doubled lines of a batch that nobody has looked into yet. */
export async function findingsOf(
  world: World,
  batchId: string,
): Promise<{ id: string; line: number; code: string | null }[]> {
  const { nodes } = await read<{
    nodes: { id: string; line: number; code: string | null; acknowledgedAt: string | null }[];
  }>(
    world,
    'cards',
    'query ($filter: ReturnLineFilter!) { returnLines(filter: $filter, first: 200) { nodes { id line code acknowledgedAt } } }',
    { filter: { batchId, findings: true } },
  );
  return nodes.filter(({ acknowledgedAt }) => acknowledgedAt === null);
}

/** Explains every one of them and gives how many they were. */
export async function acknowledged(world: World, batchId: string): Promise<number> {
  const ids = (await findingsOf(world, batchId)).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const input = { ids, note: '制卡商误投，已退回' };
  const rows = await done<{ ok: boolean }[]>(world, 'cards', 'acknowledgeReturnLines', input, 'id ok code');
  return rows.filter(({ ok }) => ok).length;
}

/** Uploads a return file as the card clerk and gives its id. */
export async function uploadedReturn(world: World, bytes: Buffer): Promise<string> {
  const { body } = await world.upload('cards', bytes, 'RETURN_FILE');
  if (body.code) throw new Error(body.code);
  return body.id;
}

/** The lines of the maker's file for the unit of 120 people. */
export function unitReturnLines(): { cardNo: string; number: string; name: string }[] {
  const text = iconv.decode(unitFile('return.csv'), 'gb18030');
  const [, ...lines] = text.trim().split(/\r?\n/);
  return lines.map(line => {
    const [, cardNo, number, name] = line.split(',');
    return { cardNo, number, name };
  });
}

/** The batch of the unit of 120 people: 112 ordered cards, of which the maker's file names 111, sent. */
export async function unitBatch(world: World): Promise<{ batch: Batch; cards: Card[] }> {
  const { missing } = expected.return;
  const named = unitReturnLines().filter(({ name }) => name !== '多余人');
  const people = [...named, { number: missing, name: '欧阳辉' }];
  await putAside(world);
  const employerId = world.place.unitA;
  const holders: { personId: string; employerId: string }[] = [];
  for (const { number, name } of people) {
    const { id } = await aPerson(world, { number, name });
    holders.push({ personId: id, employerId });
  }
  const cards = await ordered(world, holders);
  const input = { regionCode: REGION, employerId, businessType: 'FIRST', expectedCount: people.length };
  const { id, version } = await done<Batch>(world, 'cards', 'openBatch', input, BATCH);
  return { batch: await done<Batch>(world, 'cards', 'sendBatch', { id, version }, BATCH), cards };
}
