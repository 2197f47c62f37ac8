import iconv from 'iconv-lite';
import { type Stored, storeBytes } from '../files/file.service';
import type { Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { open } from '../platform/secrets';
import type { ProductionBatch } from './batch.entity';
import { batches } from './batch.list';

/** One card that is to be made, with whom it is for. */
export type RowToSend = {
  cardId: string;
  version: number;
  personId: string;
  personVersion: number;
  number: string;
  name: string;
  /** It has been at the bank. */
  atBank: boolean;
};

/** The cards of a batch that are still to be made, in the order of its rows: those that are ordered, or for which the bank has an account. */
export async function rowsToSend({ db }: Context, batchId: string): Promise<RowToSend[]> {
  const rows: (Omit<RowToSend, 'number' | 'atBank'> & { sealed: string; atBank: number | boolean })[] = await db.query(
    `SELECT c.id AS cardId, c.version, p.id AS personId, p.version AS personVersion, p.number AS sealed, p.name,
       c.whereabouts = 'IN_PRODUCTION' AS atBank
     FROM production_item i JOIN card c ON c.id = i.cardId JOIN person p ON p.id = c.personId
     WHERE i.batchId = ? AND c.batchId = i.batchId AND i.outcome IS NULL AND c.whereabouts IN ('ORDERED', 'IN_PRODUCTION') ORDER BY i.seq`,
    [batchId],
  );
  return rows.map(({ sealed, atBank, ...row }) => ({ ...row, number: open(sealed), atBank: Boolean(Number(atBank)) }));
}

/** Whether nothing that a manifest says has changed. */
export const sameRows = (one: readonly RowToSend[], other: readonly RowToSend[]): boolean =>
  one.length === other.length &&
  one.every(({ cardId, personId, personVersion }, at) => {
    const { cardId: card, personId: person, personVersion: version } = other[at];
    return cardId === card && personId === person && personVersion === version;
  });

/**
 * Makes the manifest of a batch for the maker and keeps it, encrypted: GB18030, a line that says district, bank, maker, batch number and
 * head count, then one line for each person. NOT_FOUND outside the actor's reach.
 */
export async function keepManifest(ctx: Context, batchId: string, rows: readonly RowToSend[]): Promise<Stored> {
  const scope = batches.scope(ctx.actor, 't');
  const [batch]: (Pick<ProductionBatch, 'no' | 'regionCode'> & { bankCode: string | null })[] = await ctx.db.query(
    `SELECT t.no, t.regionCode, COALESCE(m.bankCode, f.bankCode) AS bankCode FROM production_batch t
     JOIN office f ON f.id = t.officeId LEFT JOIN employer m ON m.id = t.employerId WHERE t.id = ? AND (${scope.sql})`,
    [batchId, ...scope.params],
  );
  if (!batch) throw new Failure('NOT_FOUND');
  const { regionCode, bankCode, no } = batch;
  const lines = [
    [regionCode, bankCode ?? '', '', no, String(rows.length)],
    ['序号', '社会保障号码', '姓名'],
    ...rows.map(({ number, name }, at) => [String(at + 1), number, name]),
  ];
  const text = lines.map(cells => `${cells.map(quoted).join(',')}\r\n`).join('');
  return storeBytes(ctx, iconv.encode(text, 'gb18030'), { purpose: 'MANIFEST', mime: 'text/csv' });
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
