import { addDays, dayOf } from '../../shared/calendar';
import type { CardFacts } from '../../shared/cards';
import { cardLifecycle, type LostBy } from '../../shared/cards';
import type { OutletKind } from '../../shared/codes';
import type { Policy } from '../../shared/policy';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { tell } from '../notices/notice.service';
import type { Office } from '../offices/office.entity';
import { designatedOffice } from '../offices/office.service';
import { certificateNumber } from '../people/proxy';
import type { Move } from '../platform/amending';
import { newId } from '../platform/columns';
import { policyIn, type Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import type { Outcome, Ref } from '../platform/subjects';
import { settle } from '../production/settling';
import { cardsOfVoucher, NO_VOUCHERS, vouchersFor } from '../production/trouble';
import { incoming } from './handOver.incoming';
import { itemsWentMissing, makeHandOver } from './handOver.writing';
import { tellHolders, tellUnits } from './ready';

export type CardMove = Move<Card, CardFacts>;

/** Receives a card at the actor's own office. */
export async function receiveCard(work: Work, { id, version }: Ref, shelf: string): Promise<Card> {
  return transition(work, cards, cardLifecycle, 'receive', { id, version }, await reception(work, shelf));
}

/**
 * Receives many cards at the actor's own office, on one shelf, an outcome for each; each unit is told how many of its cards are ready.
 * COUNT_CHANGED when not as many were counted as are named, NOT_DESIGNATED where no cards are handed out. What comes from the maker or a
 * unit is a hand-over, with a difference when the giver declared another number.
 */
export async function receiveCards(
  work: Work,
  refs: readonly Ref[],
  { shelf, expectedCount, declaredCount }: { shelf: string; expectedCount: number; declaredCount?: number | null },
): Promise<Outcome[]> {
  checkCount(refs, expectedCount);
  return transitionMany(
    work,
    cards,
    cardLifecycle,
    'receive',
    refs,
    await reception(work, shelf, { declaredCount, inBulk: true }),
  );
}

/** How a unit shows that it may take its cards, and who takes them. */
export type UnitIssue = {
  employerId: string;
  voucherNo?: string | null;
  letterNo?: string | null;
  agent: { name: string; number: string; validTo?: string | null };
  /** How many were counted by hand. */
  givenCount?: number | null;
};

/**
 * Hands a card to its unit: against the voucher of a confirmed checklist, or of exactly this card when it was missing or wrong
 * (VOUCHER_UNKNOWN), or a letter of introduction (MATERIALS_MISSING without any of them), to an agent whose certificate is in force (CERTIFICATE_EXPIRED).
 */
export async function issueCard(work: Work, { id, version }: Ref, issue: UnitIssue): Promise<Card> {
  return transition(work, cards, cardLifecycle, 'issueToEmployer', { id, version }, await issuing(work, issue));
}

/** Hands many cards to their unit, an outcome for each; the unit counts them itself (COUNT_CHANGED when others were counted here). */
export async function issueCards(work: Work, refs: readonly Ref[], issue: UnitIssue): Promise<Outcome[]> {
  if (issue.givenCount != null) checkCount(refs, issue.givenCount);
  return transitionMany(work, cards, cardLifecycle, 'issueToEmployer', refs, await issuing(work, issue));
}

/** Who lost a card before its holder had it, and how that was found. */
export type MissingReport = { lostBy: LostBy; note: string };

/** Marks a card as missing in our hands: nobody keeps it any more, and its batch counts it so when it had no outcome yet. */
export function markMissing(work: Work, { id, version }: Ref, report: MissingReport): Promise<Card> {
  return transition(work, cards, cardLifecycle, 'markMissing', { id, version }, missing(work, report));
}

/** Marks many cards as missing, an outcome for each. */
export function markManyMissing(work: Work, refs: readonly Ref[], report: MissingReport): Promise<Outcome[]> {
  return transitionMany(work, cards, cardLifecycle, 'markMissing', refs, missing(work, report));
}

/** What a card says of its keeper once nobody keeps it. */
export const NO_KEEPER = {
  keeperOfficeId: null,
  keeperEmployerId: null,
  shelf: null,
  keptSince: null,
  handOverId: null,
} as const;

const NO_ISSUE = { voucherNo: null, agentName: null, agentNumber: null, agentNumberLast4: null } as const;

/** COUNT_CHANGED when not as many things were counted as are named; what lies twice under the scanner is one. */
export function checkCount(refs: readonly { id: string }[], expected: number): void {
  const found = new Set(refs.map(({ id }) => id)).size;
  if (found !== expected) throw new Failure('COUNT_CHANGED', { expected, found });
}

/** The own office where it may keep cards (P-14): NOT_DESIGNATED where no cards are handed out, or for a kind of keeper the region has not. */
export async function ownCustodian(work: Work): Promise<{ office: Office; policy: Policy }> {
  const office = await designatedOffice(work, 'COLLECT');
  return { office, policy: await checkCustodian(work, office) };
}

/** NOT_DESIGNATED for an office of a kind that keeps no cards in its region (P-14); gives the region's policy. */
export async function checkCustodian(work: Work, office: Office): Promise<Policy> {
  const policy = await policyIn(work, office.regionCode);
  if (!policy.custodians.includes(custodianOf(office.kind))) throw new Failure('NOT_DESIGNATED');
  return policy;
}

/** The day on which a card was first ready, and the last day of its custody by the policy of that day (P-15); neither starts again. */
export function clocksOf({ now }: Work, { custodyLimitDays }: Policy, { readyOn }: Card): Partial<Card> {
  if (readyOn !== null) return {};
  const today = dayOf(now);
  return { readyOn: today, custodyUntil: custodyLimitDays === null ? null : addDays(today, custodyLimitDays) };
}

/** How cards come into the own office and onto a shelf: from the maker, from a unit, or from another office. */
export async function reception(
  work: Work,
  shelf: string,
  { declaredCount, inBulk = false }: { declaredCount?: number | null; inBulk?: boolean } = {},
): Promise<CardMove> {
  const { office, policy } = await ownCustodian(work);
  const by = incoming(work, office, declaredCount ?? null);
  const fresh = new Set<string>();
  return {
    facts: cardFactsOf,
    change: record => {
      if (record.whereabouts === 'PRODUCED') fresh.add(record.id);
      return {
        ...NO_KEEPER,
        ...NO_ISSUE,
        ...clocksOf(work, policy, record),
        keeperOfficeId: office.id,
        shelf: shelf.trim(),
        keptSince: work.now,
        handOverId: by.idOf(record),
      };
    },
    after: async (inside, records) => {
      await by.follow(inside, records);
      const ready = records.filter(({ id }) => fresh.has(id));
      await tellUnits(inside, ready, office.id);
      if (inBulk) await tellHolders(inside, ready, office, policy);
    },
  };
}

const custodianOf = (kind: OutletKind) => (kind === 'BANK_BRANCH' ? 'BANK' : 'CENTRE');

async function issuing(work: Work, issue: UnitIssue): Promise<CardMove> {
  const { employerId, voucherNo, letterNo, agent, givenCount } = issue;
  const { id: officeId, regionCode } = await designatedOffice(work, 'COLLECT');
  const handOverId = newId(work.now);
  const { paper, only } = await paperOf(work, employerId, voucherNo?.trim(), letterNo?.trim());
  const today = dayOf(work.now);
  if (agent.validTo && agent.validTo < today) throw new Failure('CERTIFICATE_EXPIRED', { of: 'agent' });
  const agentNumber = certificateNumber(agent.number, today);
  return {
    facts: async (inside, records) => {
      const known = await cardFactsOf(inside, records);
      return new Map(
        [...known].map(([id, facts]) => [
          id,
          { ...facts, unitAtCounter: employerId, voucherForOthers: only && !only.has(id) },
        ]),
      );
    },
    change: {
      ...NO_KEEPER,
      keeperEmployerId: employerId,
      keptSince: work.now,
      voucherNo: paper,
      agentName: agent.name.trim(),
      agentNumber,
      agentNumberLast4: agentNumber.slice(-4),
      handOverId,
    },
    after: async (inside, records) => {
      const counted = { givenCount: givenCount == null ? null : records.length, takenCount: null };
      const made = { id: handOverId, kind: 'ISSUE' as const, officeId, regionCode, employerId, keeperOfficeId: null };
      const { no } = await makeHandOver(inside, { ...made, ...counted }, records);
      const params = { handOverId, no, count: records.length };
      await tell(inside, { employerId }, 'HAND_OVER_GIVEN', params, { link: '/register' });
    },
  };
}

/** What the unit shows; of a missing or wrong card's voucher the cards that it is for. */
type Paper = { paper: string; only?: ReadonlySet<string> };

async function paperOf(work: Work, employerId: string, voucherNo?: string, letterNo?: string): Promise<Paper> {
  if (!voucherNo) {
    if (letterNo) return { paper: letterNo };
    throw new Failure('MATERIALS_MISSING', { kinds: ['INTRODUCTION_LETTER'] });
  }
  const known: unknown[] = await work.db.query(
    "SELECT id FROM checklist WHERE voucherNo = ? AND employerId = ? AND status = 'CONFIRMED'",
    [voucherNo, employerId],
  );
  if (known.length > 0) return { paper: voucherNo };
  const only = await cardsOfVoucher(work, voucherNo, employerId);
  if (!only) throw new Failure('VOUCHER_UNKNOWN');
  return { paper: voucherNo, only };
}

function missing(work: Work, { lostBy, note }: MissingReport): CardMove {
  let vouchers = NO_VOUCHERS;
  return {
    facts: async (inside, records) => {
      vouchers = await vouchersFor(inside, 'MISSING', records);
      return cardFactsOf(inside, records);
    },
    reasons: [lostBy],
    change: card => ({
      ...NO_KEEPER,
      missingSince: work.now,
      lostBy,
      missingNote: note.trim(),
      ...vouchers(card),
    }),
    after: async (inside, records) => {
      await settle(inside, records, 'MISSING');
      await itemsWentMissing(
        inside,
        records.map(({ id }) => id),
      );
    },
  };
}
