import { UNDO_SECONDS } from '../../shared/applications';
import { ageBetween, type Day, dayOf } from '../../shared/calendar';
import { checklistLifecycle, itemLifecycle } from '../../shared/checklists';
import { INSURANCE_KINDS, type InsuranceKind, insuranceKinds } from '../../shared/codes';
import { photoRequired } from '../../shared/materials';
import type { Policy } from '../../shared/policy';
import { Employer } from '../employers/employer.entity';
import { employers } from '../employers/employer.list';
import type { Work } from '../platform/context';
import { dbTime, isDuplicate, marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { begin, createMany } from '../platform/records';
import { open } from '../platform/secrets';
import { takeSerials } from '../platform/serial';
import { hold } from '../platform/subjects';
import { versionInForce } from '../policy/policy.service';
import type { Checklist } from './checklist.entity';
import { checklists } from './checklist.list';
import type { ChecklistItem } from './item.entity';
import { items } from './item.list';
import { isCollective, windowFor } from './window.service';

/**
 * Requests the photo checklist of a unit or of a community: its accepted enrolments in medical insurance
 * without a card, a card on its way, an open case, or a row on a list in work. LIST_EMPTY without any, DUPLICATE while one list is in work.
 */
export async function requestChecklist(work: Work, employerId: string): Promise<Checklist> {
  const unit = await hold(work, employers, { id: employerId });
  const [inWork] = await work.db.query('SELECT id FROM checklist WHERE openKey = ?', [unit.id]);
  if (inWork) throw new Failure('DUPLICATE');
  const people = await candidatesOf(work, unit);
  const list = await beginList(work, unit, 'request', { supplementOfId: null, openKey: unit.id }, people.length);
  await addRows(work, list, people);
  return list;
}

/**
 * Puts the rows of a submitted list that were returned on a supplement (补报表) with a seal of its own, once they can no longer be
 * taken back; the sealed manifest of the others stays as it is. LIST_EMPTY when there are none.
 */
export async function requestSupplement(work: Work, checklistId: string): Promise<Checklist> {
  const list = await hold(work, checklists, { id: checklistId });
  if (list.status !== 'SUBMITTED') throw new Failure('LIST_NOT_SUBMITTED', { status: list.status });
  const settled = new Date(work.now.getTime() - UNDO_SECONDS * 1000);
  return supplementOf(work, list, await returnedRows(work, list, settled));
}

/** The supplement that the confirmation of a list leaves behind; undefined when no row was returned. */
export async function supplementAfter(work: Work, list: Checklist): Promise<Checklist | undefined> {
  const rows = await returnedRows(work, list, null);
  return rows.length > 0 ? supplementOf(work, list, rows) : undefined;
}

/** Puts somebody on an open list who joined after it was requested (增员): an accepted enrolment of the unit, without card or case. */
export async function addItem(work: Work, { checklistId, personId }: { checklistId: string; personId: string }) {
  const list = await hold(work, checklists, { id: checklistId });
  const unit = await work.db.findOneByOrFail(Employer, { id: list.employerId });
  const [person] = await candidatesOf(work, unit, personId);
  if (!person) throw await whyNoCandidate(work, list, personId);
  const [{ n }] = await work.db.query('SELECT MAX(seq) AS n FROM checklist_item WHERE checklistId = ?', [list.id]);
  const values = rowOf(list, person, Number(n) + 1, await checklists.policy!(work, list), dayOf(work.now));
  return begin(work, items, itemLifecycle, 'addItem', values, {
    listStatus: list.status,
    hindrance: null,
    applicationStatus: null,
  });
}

/** One who may stand on a list, with what a returned row hands on to its supplement. */
type Candidate = Pick<ChecklistItem, 'personId' | 'enrolmentId'> & {
  name: string;
  birthDate: string;
  kept?: Pick<ChecklistItem, 'photoId' | 'idCopyFileId' | 'reasons' | 'note'>;
};

const MEDICAL: readonly InsuranceKind[] = INSURANCE_KINDS.filter(kind => insuranceKinds[kind].branch === 'MEDICAL');

const KEY = "CONCAT(p.id, '|SOCIAL_SECURITY')";
const FREE = `NOT EXISTS (SELECT 1 FROM application a WHERE a.openKey = ${KEY})
  AND NOT EXISTS (SELECT 1 FROM card c WHERE c.openKey = ${KEY}) AND NOT EXISTS (SELECT 1 FROM card c WHERE c.inForceKey = ${KEY})
  AND NOT EXISTS (SELECT 1 FROM checklist_item i JOIN checklist l ON l.id = i.checklistId
    WHERE i.personId = p.id AND l.openKey IS NOT NULL AND i.status IN ('LISTED', 'CONFIRMED', 'DISPUTED'))`;

/** the people of a unit who may stand on its list, in the order of their names. */
async function candidatesOf(work: Work, unit: Employer, personId?: string): Promise<Candidate[]> {
  const kinds = isCollective(unit) ? (['RESIDENT_MEDICAL'] as const) : MEDICAL;
  const rows: Candidate[] = await work.db.query(
    `SELECT p.id AS personId, MIN(e.id) AS enrolmentId, MIN(p.name) AS name, MIN(p.birthDate) AS birthDate
     FROM enrolment e JOIN person p ON p.id = e.personId
     WHERE e.employerId = ? AND e.status = 'ACCEPTED' AND e.insuranceKind IN (${marks(kinds)}) AND p.deceasedOn IS NULL
       ${personId ? 'AND p.id = ?' : ''} AND ${FREE} GROUP BY p.id`,
    [unit.id, ...kinds, ...(personId ? [personId] : [])],
  );
  return inOrder(rows);
}

const byName = new Intl.Collator('zh-CN-u-co-pinyin');
const inOrder = (rows: Candidate[]): Candidate[] =>
  rows.sort((a, b) => byName.compare(a.name, b.name) || (a.personId < b.personId ? -1 : 1));

/** Why somebody cannot join: not of this unit (NOT_FOUND), on a list already (DUPLICATE), or with a card or case (OPEN_ELSEWHERE). */
async function whyNoCandidate(work: Work, { id, employerId }: Checklist, personId: string): Promise<Failure> {
  const [listed] = await work.db.query('SELECT id FROM checklist_item WHERE checklistId = ? AND personId = ?', [
    id,
    personId,
  ]);
  if (listed) return new Failure('DUPLICATE');
  const [enrolled] = await work.db.query(
    `SELECT id FROM enrolment WHERE employerId = ? AND personId = ? AND status = 'ACCEPTED' AND insuranceKind IN (${marks(MEDICAL)})`,
    [employerId, personId, ...MEDICAL],
  );
  return new Failure(enrolled ? 'OPEN_ELSEWHERE' : 'NOT_FOUND');
}

async function returnedRows(work: Work, list: Checklist, before: Date | null): Promise<Candidate[]> {
  const rows: (Omit<Candidate, 'kept'> & {
    photoId: string | null;
    idCopyFileId: string | null;
    reasons: string;
    note: string | null;
  })[] = await work.db.query(
    `SELECT t.personId, t.enrolmentId, p.name, p.birthDate, t.photoId, t.idCopyFileId, t.reasons, t.note
       FROM checklist_item t JOIN person p ON p.id = t.personId
       WHERE t.checklistId = ? AND t.status = 'RETURNED' ${before ? 'AND t.actedAt < ?' : ''}
         AND NOT EXISTS (SELECT 1 FROM checklist_item o JOIN checklist l ON l.id = o.checklistId
           WHERE l.supplementOfId = t.checklistId AND o.personId = t.personId)`,
    [list.id, ...(before ? [dbTime(before)] : [])],
  );
  return inOrder(
    rows.map(({ photoId, idCopyFileId, reasons, note, ...row }) => ({
      ...row,
      kept: { photoId, idCopyFileId, reasons: JSON.parse(reasons) as string[], note },
    })),
  );
}

async function supplementOf(work: Work, list: Checklist, people: readonly Candidate[]): Promise<Checklist> {
  const [{ n }] = await work.db.query('SELECT COUNT(*) AS n FROM checklist WHERE supplementOfId = ?', [list.id]);
  const unit = (await work.db.findOneByOrFail(Employer, { id: list.employerId })) as Employer;
  const from = { supplementOfId: list.id, openKey: `${list.id}|${Number(n) + 1}` };
  const made = await beginList(work, unit, 'supplement', from, people.length);
  await addRows(work, made, people);
  return made;
}

async function beginList(
  work: Work,
  unit: Employer,
  verb: 'request' | 'supplement',
  from: Pick<Checklist, 'supplementOfId' | 'openKey'>,
  rows: number,
): Promise<Checklist> {
  const today = dayOf(work.now);
  const window = await windowFor(work, unit, today);
  const month = (window.from ?? today).slice(0, 7);
  const series = `HDB-${unit.regionCode}-${month.replace('-', '')}`;
  const version = await versionInForce(work.db, unit.regionCode, work.now);
  const values = {
    ...BLANK,
    ...from,
    regionCode: unit.regionCode,
    officeId: unit.officeId,
    employerId: unit.id,
    channel: isCollective(unit) ? ('COMMUNITY' as const) : ('EMPLOYER_CHECKLIST' as const),
    month,
    windowFrom: window.from,
    windowTo: window.to,
    policyId: version?.id ?? null,
    requestedById: work.actor.id,
    requestedAt: work.now,
    no: `${series}-${String(await takeSerials(work, series, 1)).padStart(5, '0')}`,
  };
  const facts = { rows, windowOpen: window.open, windowFrom: window.from, windowTo: window.to };
  try {
    return await begin(work, checklists, checklistLifecycle, verb, values, facts);
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('DUPLICATE');
    throw error;
  }
}

async function addRows(work: Work, list: Checklist, people: readonly Candidate[]): Promise<void> {
  const policy = await checklists.policy!(work, list);
  const today = dayOf(work.now);
  const rows = people.map((person, at) => ({
    ...rowOf(list, person, at + 1, policy, today),
    status: 'LISTED' as const,
  }));
  await createMany(work, items, 'addItem', rows, itemLifecycle.steps.addItem.needs);
}

function rowOf(
  { id, regionCode, officeId, employerId }: Checklist,
  { personId, enrolmentId, birthDate, kept }: Candidate,
  seq: number,
  policy: Policy,
  today: Day,
) {
  return {
    checklistId: id,
    seq,
    regionCode,
    officeId,
    employerId,
    personId,
    enrolmentId,
    photoRequired: photoRequired(policy, ageBetween(open(birthDate), today)),
    photoId: null,
    idCopyFileId: null,
    disputeField: null,
    proposed: null,
    evidenceFileId: null,
    correction: null,
    excludeReason: null,
    reasons: [],
    note: null,
    applicationId: null,
    correctedById: null,
    actedById: null,
    actedAt: null,
    ...kept,
  };
}

const BLANK = {
  sealedById: null,
  sealedAt: null,
  sealedBy: null,
  manifestFileId: null,
  manifestHash: null,
  sealVoidedAt: null,
  submittedById: null,
  submittedAt: null,
  seenById: null,
  seenAt: null,
  decidedById: null,
  decidedAt: null,
  reasons: [],
  note: null,
  voucherNo: null,
  costNo: null,
  costOn: null,
  costAmount: null,
  declaredPhotos: null,
};
