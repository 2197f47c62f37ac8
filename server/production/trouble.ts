import type { TroubleKind } from '../../shared/cardMaking';
import { cardLifecycle } from '../../shared/cards';
import type { Card } from '../cards/card.entity';
import type { Work } from '../platform/context';
import { takeSerials } from '../platform/serial';

/** What a card says of the voucher that stands in for it; nothing for one that nobody waits for. */
export type Vouchers = (card: Card) => Partial<Pick<Card, 'troubleKind' | 'troubleNo'>>;

/** Before any was given. */
export const NO_VOUCHERS: Vouchers = () => ({});

/**
 * Gives vouchers for cards that are missing (漏卡凭证) or wrong (错卡凭证), T-18: one for all cards of a unit in this act, one for each
 * person of their own, none for a card that nobody waits for any more. With it the new card is fetched in the place of a collection voucher.
 */
export async function vouchersFor(work: Work, kind: TroubleKind, records: readonly Card[]): Promise<Vouchers> {
  const { from } = cardLifecycle.steps[kind === 'MISSING' ? 'markMissing' : 'void'];
  const numbers = new Map<string, string>();
  const byUnit = new Map<string, string>();
  const waiting = records.filter(
    ({ openKey, whereabouts }) => openKey !== null && (from as readonly string[]).includes(whereabouts),
  );
  for (const regionCode of new Set(waiting.map(one => one.regionCode))) {
    const here = waiting.filter(one => one.regionCode === regionCode);
    const each = [...new Set(here.map(waitsWith))];
    const given = await numbersOf(work, kind, regionCode, each.length);
    for (const [at, key] of each.entries()) byUnit.set(key, given[at]);
    for (const one of here) numbers.set(one.id, byUnit.get(waitsWith(one))!);
  }
  return ({ id }) => (numbers.has(id) ? { troubleKind: kind, troubleNo: numbers.get(id)! } : {});
}

const SERIES: Readonly<Record<TroubleKind, string>> = { MISSING: 'LOUK', WRONG: 'CUOK' };

/** The cards of a unit go together, one of nobody's alone. */
const waitsWith = ({ id, regionCode, employerId }: Card): string => `${regionCode} ${employerId ?? id}`;

async function numbersOf(work: Work, kind: TroubleKind, regionCode: string, count: number): Promise<string[]> {
  const series = `${SERIES[kind]}-${regionCode}`;
  const first = await takeSerials(work, series, count);
  return Array.from({ length: count }, (_, at) => `${series}-${String(first + at).padStart(6, '0')}`);
}

/** The ids of the cards that a voucher of a unit stands in for; none when there is no such voucher. */
export async function cardsOfVoucher(
  { db }: Work,
  no: string,
  employerId: string,
): Promise<ReadonlySet<string> | undefined> {
  const rows: { id: string }[] = await db.query('SELECT id FROM card WHERE troubleNo = ? AND employerId = ?', [
    no,
    employerId,
  ]);
  return rows.length > 0 ? new Set(rows.map(({ id }) => id)) : undefined;
}
