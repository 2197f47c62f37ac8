import { Employer } from '../employers/employer.entity';
import { fileDigest, sha256Of } from '../files/file.service';
import type { Context } from '../platform/context';
import { isoTime } from '../platform/database';
import { open } from '../platform/secrets';
import type { Checklist } from './checklist.entity';

/** What a seal is put under: who, when, for which window, and each row as it stood (R-15). */
export type Manifest = {
  format: 1;
  unit: { name: string; creditCode: string };
  no: string;
  window: { from: string | null; to: string | null };
  sealedBy: string;
  sealedAt: string;
  rows: readonly ManifestRow[];
};
export type ManifestRow = {
  seq: number;
  status: string;
  name: string;
  number: string;
  photoSha256: string | null;
  idCopySha256: string | null;
};

/** The one way to write a value down: keys in order, no blanks; equal values give equal bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** The rows of a list as they stand, with the digests of their pictures, and a fingerprint by which a change is seen without reading files. */
export async function rowsNow(
  ctx: Context,
  list: Pick<Checklist, 'id'>,
  sealedAt: string,
): Promise<{ rows: ManifestRow[]; print: string }> {
  const raw = await rawRows(ctx, list.id);
  const rows: ManifestRow[] = [];
  for (const { photoFileId, idCopyFileId, number, ...row } of raw)
    rows.push({
      seq: Number(row.seq),
      status: statusAtSeal(row, sealedAt),
      name: row.name,
      number: open(number),
      photoSha256: photoFileId ? await fileDigest(ctx, photoFileId) : null,
      idCopySha256: idCopyFileId ? await fileDigest(ctx, idCopyFileId) : null,
    });
  return { rows, print: printOf(raw) };
}

/** What would change if a row did: ids of its files, its status, and its person's version. */
export async function printNow(ctx: Context, list: Pick<Checklist, 'id'>): Promise<string> {
  return printOf(await rawRows(ctx, list.id));
}

/** The manifest of a list under a seal, as bytes, with its SHA-256. */
export async function manifestOf(
  ctx: Context,
  list: Checklist,
  seal: Pick<Manifest, 'sealedBy' | 'sealedAt'>,
): Promise<{ bytes: Buffer; hash: string; print: string }> {
  const { name, creditCode } = await ctx.db.findOneByOrFail(Employer, { id: list.employerId });
  const { rows, print } = await rowsNow(ctx, list, seal.sealedAt);
  const manifest: Manifest = {
    format: 1,
    unit: { name, creditCode },
    no: list.no,
    window: { from: list.windowFrom, to: list.windowTo },
    ...seal,
    rows,
  };
  const bytes = Buffer.from(canonical(manifest), 'utf8');
  return { bytes, hash: sha256Of(bytes), print };
}

type Raw = {
  id: string;
  seq: string | number;
  status: string;
  disputeField: string | null;
  actedAt: string | Date | null;
  name: string;
  number: string;
  personVersion: string | number;
  photoFileId: string | null;
  idCopyFileId: string | null;
};

const rawRows = (ctx: Context, listId: string): Promise<Raw[]> =>
  ctx.db.query(
    `SELECT i.id, i.seq, i.status, i.disputeField, i.actedAt, p.name, p.number, p.version AS personVersion, h.fileId AS photoFileId, i.idCopyFileId
     FROM checklist_item i JOIN person p ON p.id = i.personId LEFT JOIN photo h ON h.id = i.photoId
     WHERE i.checklistId = ? ORDER BY i.seq`,
    [listId],
  );

const printOf = (raw: readonly Raw[]): string =>
  sha256Of(
    Buffer.from(
      raw
        .map(({ id, status, personVersion, photoFileId, idCopyFileId }) =>
          [id, status, Number(personVersion), photoFileId, idCopyFileId].join(),
        )
        .join('|'),
    ),
  );

/** What the bureau did with a row since does not change what was sealed of it. */
function statusAtSeal(
  { status, disputeField, actedAt }: Pick<Raw, 'status' | 'disputeField' | 'actedAt'>,
  sealedAt: string,
) {
  if (!actedAt || isoTime(actedAt)! < sealedAt || !['CONVERTED', 'RETURNED'].includes(status)) return status;
  return disputeField ? 'DISPUTED' : 'CONFIRMED';
}
