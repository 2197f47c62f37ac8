import type { ApplicationStatus } from '../../shared/applications';
import type { SsStatus, Whereabouts } from '../../shared/cards';
import { progressOf } from '../../shared/inquiry/reason';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { stepped } from './inquiry.service';
import type { CardProgress } from './inquiry.types';

type Row = { id: string; status: ApplicationStatus; whereabouts: Whereabouts | null; ssStatus: SsStatus | null };

/** At which of the five steps these cases are, with their cards: one statement for all. */
export async function progressesOf({ db }: Context, ids: readonly string[]): Promise<(CardProgress | Failure)[]> {
  const rows: Row[] = await db.query(
    `SELECT a.id AS id, a.status AS status, c.whereabouts AS whereabouts, c.ssStatus AS ssStatus FROM application a
     LEFT JOIN card c ON c.applicationId = a.id AND c.whereabouts <> 'VOID' WHERE a.id IN (${marks(ids)})`,
    [...ids],
  );
  const all = new Map(rows.map(row => [row.id, row]));
  return ids.map(id => {
    const row = all.get(id);
    if (!row) return new Failure('NOT_FOUND');
    const { whereabouts, ssStatus } = row;
    return stepped(progressOf(row.status, whereabouts ? { whereabouts, ssStatus } : null));
  });
}
