import { newId } from '../../server/platform/columns';
import { dbTime } from '../../server/platform/database';
import { dayOf } from '../../shared/calendar';
import { REGION, type Scene } from './holders';
import type { Row } from './store';

/** The status changes of a case and its card. */
export function changesOf(
  { status, verb, openedAt, submittedAt, decidedAt }: Scene,
  application: Row,
  cards: Row[],
): Row[] {
  const change = (at: Date, name: string, from: string | null, to: string, role: string, subject = 'application') => ({
    id: newId(at),
    subject,
    subjectId: subject === 'card' ? cards[0].id : application.id,
    verb: name,
    fromStatus: from,
    toStatus: to,
    at: dbTime(at),
    month: dayOf(at).slice(0, 7),
    officeId: application.officeId,
    regionCode: REGION,
    channel: subject === 'card' ? null : application.channel,
    businessType: 'FIRST',
    role,
    reasons: null,
  });
  return [
    change(openedAt, 'open', null, 'DRAFT', 'clerk'),
    ...(submittedAt ? [change(submittedAt, 'submit', 'DRAFT', 'SUBMITTED', 'clerk')] : []),
    ...(decidedAt && verb ? [change(decidedAt, verb, 'SUBMITTED', status, 'reviewer')] : []),
    ...(decidedAt && cards.length > 0 ? [change(decidedAt, 'order', null, 'ORDERED', 'reviewer', 'card')] : []),
  ];
}

const ENTRIES_PER_CASE = 4;

/** The audit entry of a status change. */
export function entryOf({ n }: Scene, change: Row, at: number): Row {
  return {
    id: change.id,
    at: change.at,
    actorId: 'bench-clerk',
    roles: change.role,
    action: `${change.subject}.${change.verb}`,
    subject: change.subject,
    subjectId: change.subjectId,
    officeId: change.officeId,
    outcome: 'DONE',
    purpose: null,
    detail: JSON.stringify({ from: change.fromStatus, to: change.toStatus }),
    address: '127.0.0.1',
    mac: 'bench',
    chain: 'bench',
    seq: n * ENTRIES_PER_CASE + at,
    link: 'bench',
  };
}
