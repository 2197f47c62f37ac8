import { type CardFacts, cardLifecycle } from '../../shared/cards';
import { batchLifecycle } from '../../shared/production';
import type { ReturnedCard } from '../../shared/returnFile';
import { cardDataFault } from '../../shared/returnFile';
import type { Card } from '../cards/card.entity';
import { cardFactsOf } from '../cards/card.facts';
import { cards } from '../cards/card.list';
import { attachFile } from '../files/file.service';
import type { Move } from '../platform/amending';
import type { RefInput } from '../platform/bulk';
import type { Commit, Context, Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { transition, transitionMany } from '../platform/records';
import { hold, type Outcome, type Ref } from '../platform/subjects';
import type { ProductionBatch } from './batch.entity';
import { batches } from './batch.list';
import { sendCards } from './batch.service';
import { batchFacts } from './batch.sums';
import { bankCard, normalised } from './making.data';
import { keepManifest, rowsToSend, sameRows } from './manifest';

/** An account that the bank opened for a card. */
export type OpenedAccount = { bankCode?: string | null; bankCardNo: string };

/**
 * Sends a batch to the bank that opens the accounts (NO_BANK_STAGE where the policy has none): the same file as for the maker, with no more
 * of a person than number and name; its cards are in production from now on. STALE when a row changed while the file was made.
 */
export async function sendBatchToBank(ctx: Context, ref: RefInput): Promise<Commit<ProductionBatch>> {
  const rows = await rowsToSend(ctx, ref.id);
  const stored = await keepManifest(ctx, ref.id, rows);
  return async work => {
    const held = await hold(work, batches, ref);
    const sent = await rowsToSend(work, held.id);
    if (!sameRows(rows, sent)) throw new Failure('STALE');
    return transition(work, batches, batchLifecycle, 'sendToBank', ref, {
      facts: batchFacts,
      change: { headCount: sent.length, sentToBankAt: work.now, bankFileId: stored.id },
      after: async inside => {
        const { officeId, regionCode } = held;
        await attachFile(inside, stored, { officeId, regionCode });
        await sendCards(inside, sent);
      },
    });
  };
}

/** Says that the bank has answered for every card of a batch, by file or by hand: BATCH_UNSETTLED with how many it has not. */
export function finishBank(work: Work, ref: RefInput): Promise<ProductionBatch> {
  return transition(work, batches, batchLifecycle, 'finishBank', ref, {
    facts: batchFacts,
    change: { bankReturnedAt: work.now },
  });
}

/** The same after a file was read, when nothing is left to answer. */
export async function finishIfAnswered(work: Work, batchId: string): Promise<void> {
  const held = await hold(work, batches, { id: batchId });
  const { unanswered } = (await batchFacts(work, [held])).get(batchId)!;
  if (held.status === 'SENT_TO_BANK' && unanswered === 0)
    await finishBank(work, { id: batchId, version: held.version });
}

/** Enters an account that the bank opened for a card, by hand (BANK_CARD_FORMAT; BATCH_CLOSED when the bank does not have its batch). */
export async function openAccount(work: Work, { id, version, ...given }: Ref & OpenedAccount): Promise<Card> {
  const account = accountGiven(given);
  const fault = cardDataFault(account, '') ?? (account.bankCardNo ? undefined : 'BANK_CARD_FORMAT');
  if (fault) throw new Failure(fault);
  return transition(
    work,
    cards,
    cardLifecycle,
    'openAccount',
    { id, version },
    opening(work, () => account),
  );
}

/** Enters accounts of many cards, an outcome for each. */
export function openAccounts(work: Work, items: readonly (Ref & OpenedAccount)[]): Promise<Outcome[]> {
  const given = new Map(items.map(item => [item.id, item]));
  return transitionMany(
    work,
    cards,
    cardLifecycle,
    'openAccount',
    items.map(({ id, version }) => ({ id, version })),
    opening(work, id => given.get(id)!),
  );
}

/** What a line or an input says of an account, as it is kept. */
export function accountGiven({
  bankCode,
  bankCardNo,
}: Partial<Pick<ReturnedCard, 'bankCode' | 'bankCardNo'>>): OpenedAccount {
  const read = normalised({ cardNo: '', bankCode, bankCardNo });
  return { bankCode: read.bankCode ?? null, bankCardNo: read.bankCardNo ?? '' };
}

const opening = ({ now }: Work, given: (id: string) => OpenedAccount): Move<Card, CardFacts> => ({
  facts: cardFactsOf,
  change: ({ id }) => {
    const { bankCode, bankCardNo } = given(id);
    return { bankCode: bankCode ?? null, ...bankCard(bankCardNo), accountOpenedAt: now };
  },
});
