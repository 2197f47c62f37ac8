import { dayOf } from '../../shared/calendar';
import type { CardFacts } from '../../shared/cards';
import { cardLifecycle, type LostBy } from '../../shared/cards';
import type { OutletKind } from '../../shared/codes';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { tell } from '../notices/notice.service';
import { designatedOffice } from '../offices/office.service';
import { certificateNumber } from '../people/proxy';
import type { Move } from '../platform/amending';
import { policyIn, type Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import type { Outcome, Ref } from '../platform/subjects';
import { settle } from '../production/settling';
import { cardsOfVoucher, NO_VOUCHERS, vouchersFor } from '../production/trouble';

type CardMove = Move<Card, CardFacts>;

/** Receives a card at the actor's own office. */
export async function receiveCard(work: Work, { id, version }: Ref, shelf: string): Promise<Card> {
  return transition(work, cards, cardLifecycle, 'receive', { id, version }, await reception(work, shelf));
}

/**
 * Receives many cards at the actor's own office, on one shelf, an outcome for each; each unit is told how many of its cards are ready.
 * COUNT_CHANGED when not as many were counted as are named, NOT_DESIGNATED where no cards are handed out.
 */
export async function receiveCards(
  work: Work,
  refs: readonly Ref[],
  { shelf, expectedCount }: { shelf: string; expectedCount: number },
): Promise<Outcome[]> {
  const found = new Set(refs.map(({ id }) => id)).size;
  if (found !== expectedCount) throw new Failure('COUNT_CHANGED', { expected: expectedCount, found });
  return transitionMany(work, cards, cardLifecycle, 'receive', refs, await reception(work, shelf));
}

/** How a unit shows that it may take its cards, and who takes them. */
export type UnitIssue = {
  employerId: string;
  voucherNo?: string | null;
  letterNo?: string | null;
  agent: { name: string; number: string; validTo?: string | null };
};

/**
 * Hands a card to its unit: against the voucher of a confirmed checklist, or of exactly this card when it was missing or wrong
 * (VOUCHER_UNKNOWN), or a letter of introduction (MATERIALS_MISSING without any of them), to an agent whose certificate is in force (CERTIFICATE_EXPIRED).
 */
export async function issueCard(work: Work, { id, version }: Ref, issue: UnitIssue): Promise<Card> {
  return transition(work, cards, cardLifecycle, 'issueToEmployer', { id, version }, await issuing(work, issue));
}

/** Hands many cards to their unit, an outcome for each. */
export async function issueCards(work: Work, refs: readonly Ref[], issue: UnitIssue): Promise<Outcome[]> {
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
export const NO_KEEPER = { keeperOfficeId: null, keeperEmployerId: null, shelf: null, keptSince: null } as const;

const NO_ISSUE = { voucherNo: null, agentName: null, agentNumber: null, agentNumberLast4: null } as const;

async function reception(work: Work, shelf: string): Promise<CardMove> {
  const office = await designatedOffice(work, 'COLLECT');
  const policy = await policyIn(work, office.regionCode);
  if (!policy.custodians.includes(custodianOf(office.kind))) throw new Failure('NOT_DESIGNATED');
  let made: readonly string[] = [];
  return {
    facts: (inside, records) => {
      made = records.filter(({ whereabouts }) => whereabouts === 'PRODUCED').map(({ id }) => id);
      return cardFactsOf(inside, records);
    },
    change: { ...NO_KEEPER, ...NO_ISSUE, keeperOfficeId: office.id, shelf: shelf.trim(), keptSince: work.now },
    after: async (inside, records) => {
      const fresh = new Set(made);
      await tellUnits(
        inside,
        records.filter(({ id }) => fresh.has(id)),
        office.id,
      );
    },
  };
}

const custodianOf = (kind: OutletKind) => (kind === 'BANK_BRANCH' ? 'BANK' : 'CENTRE');

async function tellUnits(work: Work, records: readonly Card[], officeId: string): Promise<void> {
  const counts = new Map<string, number>();
  for (const { employerId } of records) if (employerId) counts.set(employerId, (counts.get(employerId) ?? 0) + 1);
  for (const [employerId, count] of counts)
    await tell(work, { employerId }, 'CARD_READY', { officeId, count }, { link: '/register' });
}

async function issuing(work: Work, { employerId, voucherNo, letterNo, agent }: UnitIssue): Promise<CardMove> {
  await designatedOffice(work, 'COLLECT');
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
    after: (inside, records) => settle(inside, records, 'MISSING'),
  };
}
