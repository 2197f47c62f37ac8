import type { Value } from './store';

type Raw = Readonly<Record<string, Value>>;

const masked = (last4: Value): string => `${'*'.repeat(14)}${last4}`;
const iso = (at: Value): string | null =>
  at === null ? null : `${String(at).slice(0, 10)}T${String(at).slice(11, 23)}Z`;
const SHOWN = 25;

/** The queue as both servers answer it. */
export function queueOf(rows: readonly Raw[], waiting: number): object {
  return {
    applications: {
      nodes: rows.slice(0, SHOWN).map(row => ({
        id: row.id,
        receiptNo: row.receiptNo,
        status: row.status,
        submittedAt: iso(row.submittedAt),
        person: { name: row.name, maskedNumber: masked(row.numberLast4), birthYear: row.birthYear },
        employer: row.employer === null ? null : { name: row.employer },
        office: { nameZh: row.nameZh },
        materialsCount: Number(row.materialsCount),
        latestEvent: row.verb === null ? null : { verb: row.verb, at: iso(row.at), role: row.role },
      })),
      totalCount: Number(waiting),
      pageInfo: { hasNextPage: rows.length > SHOWN },
    },
  };
}

/** One case as both servers answer it. */
export function caseAnswer(row: Raw | undefined): object {
  if (!row) return { application: null };
  return {
    application: {
      id: row.id,
      version: row.version,
      receiptNo: row.receiptNo,
      status: row.status,
      businessType: row.businessType,
      channel: row.channel,
      openedAt: iso(row.openedAt),
      submittedAt: iso(row.submittedAt),
      dueOn: row.dueOn,
      decidedAt: iso(row.decidedAt),
      reasons: JSON.parse(String(row.reasons)),
      note: row.note,
      truthDeclared: row.truthDeclared === 1,
      office: { nameZh: row.nameZh, nameEn: row.nameEn },
      employer: row.employer === null ? null : { name: row.employer },
      person: {
        name: row.name,
        maskedNumber: masked(row.numberLast4),
        birthYear: row.birthYear,
        sex: row.sex === '1' ? 'MALE' : 'FEMALE',
        category: row.category,
      },
      photo:
        row.fileId === null
          ? null
          : { fileId: row.fileId, width: row.width, height: row.height, verdict: row.verdict, takenOn: row.takenOn },
      materials: inOrder(row.materials).map(({ id: _, ...material }) => material),
      history: inOrder(row.history).map(({ id: _, ...change }) => ({ ...change, at: iso(change.at) })),
    },
  };
}

/** MariaDB's driver has read the JSON already. */
function inOrder(json: unknown): Raw[] {
  const rows = (typeof json === 'string' ? JSON.parse(json) : (json ?? [])) as Raw[];
  return rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}
