import { applicationLifecycle } from '../../shared/applications';
import { dayOf } from '../../shared/calendar';
import { resumedDue } from '../../shared/intake';
import { turnaroundOf } from '../../shared/policy';
import { visibleBefore } from '../../shared/reasons';
import { cardKey } from '../cards/card.key';
import { orderCards, voidCardsOf } from '../cards/card.service';
import { tell } from '../notices/notice.service';
import { officeBy } from '../offices/office.service';
import type { RefInput } from '../platform/bulk';
import type { Work } from '../platform/context';
import { isDuplicate } from '../platform/database';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import type { Application } from './application.entity';
import { factsOf as facts } from './application.facts';
import type { DecideApplication, RejectApplication, ReturnApplication } from './application.inputs';
import { applications } from './application.list';
import { firstSubmissions } from './submission';

/**
 * Submits a case: at the first submission the window of the channel must be open, the policy is frozen on the case,
 * the receipt number is given and the clock starts. At a later one the time of the correction is given back.
 */
export async function submitApplication(work: Work, ref: RefInput): Promise<Application> {
  const held = await hold(work, applications, ref);
  const change = held.submittedAt ? await resumed(work, held) : (await firstSubmissions(work, held, 1))[0];
  return transition(work, applications, applicationLifecycle, 'submit', ref, {
    facts,
    change,
    after: async (inside, [submitted]) => tellReviewer(inside, submitted),
  });
}

/** Approves a case and orders its card in the same transaction. */
export function approveApplication(work: Work, { note = null, ...ref }: DecideApplication): Promise<Application> {
  return transition(work, applications, applicationLifecycle, 'approve', ref, approval(work, note));
}

/** Approves many cases with an outcome for each. */
export function approveApplications(work: Work, refs: readonly Ref[], note: string | null): Promise<Outcome[]> {
  return transitionMany(work, applications, applicationLifecycle, 'approve', refs, approval(work, note));
}

/** Returns a case for correction with all reasons at once (一次性告知); a defect that was visible before is flagged. A card that was ordered becomes void. */
export async function returnApplication(
  work: Work,
  { note = null, reasons: given, ...ref }: ReturnApplication,
): Promise<Application> {
  const reasons = [...new Set(given)];
  const held = await hold(work, applications, ref);
  const key = cardKey(held.personId, held.cardKind);
  return transition(work, applications, applicationLifecycle, 'return', ref, {
    facts,
    reasons,
    change: {
      ...decided(work, note),
      beforeDecision: told(held),
      reasons,
      earlierReasons: [...new Set([...held.earlierReasons, ...reasons])],
      returnedLate: held.returnedLate || visibleBefore(reasons, held.earlierReasons, held.changed),
      changed: [],
      pausedAt: work.now,
      openKey: key,
    },
    after: async (inside, records) => {
      if (held.status === 'APPROVED')
        await voidCardsOf(
          inside,
          records.map(({ id }) => id),
        );
      await tellEntrants(inside, records, 'CASE_RETURNED');
    },
  });
}

/** Rejects a case with its reason; final once the time for an undo is over. */
export async function rejectApplication(
  work: Work,
  { note = null, reason, ...ref }: RejectApplication,
): Promise<Application> {
  const held = await hold(work, applications, ref);
  return transition(work, applications, applicationLifecycle, 'reject', ref, {
    facts,
    reasons: [reason],
    change: { ...decided(work, note), beforeDecision: told(held), reasons: [reason], openKey: null },
    after: (inside, records) => tellEntrants(inside, records, 'CASE_REJECTED'),
  });
}

/** Withdraws a case; whoever entered it may. */
export function withdrawApplication(work: Work, ref: RefInput): Promise<Application> {
  return transition(work, applications, applicationLifecycle, 'withdraw', ref, {
    facts,
    change: { openKey: null, pausedAt: null },
  });
}

/** Takes the own decision back within 10 seconds: the ordered card becomes void, the key goes back to the case, and it says again what it said before. */
export async function undoDecision(work: Work, ref: RefInput): Promise<Application> {
  const held = await hold(work, applications, ref);
  try {
    return await transition(work, applications, applicationLifecycle, 'undoDecision', ref, {
      facts,
      change: {
        decidedAt: null,
        decidedById: null,
        note: null,
        ...(held.beforeDecision ?? { reasons: [] }),
        changed: [...new Set([...(held.beforeDecision?.changed ?? []), ...held.changed])],
        beforeDecision: null,
        pausedAt: null,
        openKey: cardKey(held.personId, held.cardKind),
      },
      after: async (inside, records) => {
        if (held.status === 'APPROVED')
          await voidCardsOf(
            inside,
            records.map(({ id }) => id),
          );
      },
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('OPEN_ELSEWHERE');
    throw error;
  }
}

const decided = (work: Work, note: string | null) => ({ decidedAt: work.now, decidedById: work.actor.id, note });

/** What a case says of its earlier returns; an undo brings it back. */
const told = ({ reasons, earlierReasons, returnedLate, changed }: Application) => ({
  reasons,
  earlierReasons,
  returnedLate,
  changed,
});

const approval = (work: Work, note: string | null) => ({
  facts,
  change: { ...decided(work, note), beforeDecision: null, reasons: [], openKey: null, pausedAt: null },
  after: async (inside: Work, records: readonly Application[]) => {
    await orderCards(
      inside,
      records.map(({ id, personId, cardKind, businessType, regionCode, officeId, employerId }) => ({
        applicationId: id,
        personId,
        kind: cardKind,
        businessType,
        regionCode,
        officeId,
        employerId,
      })),
    );
  },
});

async function resumed(work: Work, held: Application): Promise<Partial<Application>> {
  const policy = await applications.policy!(work, held);
  const base = { submissions: held.submissions + 1, pausedAt: null };
  if (!held.dueOn || !held.pausedAt || policy.returnedClock !== 'PAUSES') return base;
  const office = await officeBy(work.db, held.officeId);
  const { unit } = turnaroundOf(policy, held.businessType, office.kind);
  const calendar = await work.house.calendarOf(work.db);
  const due = resumedDue(
    calendar,
    { on: held.dueOn, provisional: held.dueProvisional },
    unit,
    dayOf(held.pausedAt),
    dayOf(work.now),
  );
  return { ...base, dueOn: due.on, dueProvisional: due.provisional };
}

async function tellEntrants(
  work: Work,
  records: readonly Application[],
  kind: 'CASE_RETURNED' | 'CASE_REJECTED',
): Promise<void> {
  for (const { id, enteredByIds, receiptNo, reasons } of records) {
    const params = { applicationId: id, receiptNo: receiptNo ?? '', reasons: reasons.join(',') };
    for (const accountId of enteredByIds) await tell(work, { accountId }, kind, params, { link: linkTo(id) });
  }
}

async function tellReviewer(work: Work, { id, receiptNo, decidedById, submissions }: Application): Promise<void> {
  if (submissions < 2 || !decidedById) return;
  await tell(
    work,
    { accountId: decidedById },
    'CASE_RESUBMITTED',
    { applicationId: id, receiptNo: receiptNo ?? '' },
    { link: linkTo(id) },
  );
}

const linkTo = (id: string): string => `/applications/${id}/show`;
