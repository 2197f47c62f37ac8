import type { Whereabouts } from '../../shared/cards';
import type { FailureCode } from '../../shared/failures';
import { linesOf, readScan, type Scan } from '../../shared/scan';
import type { Card } from '../cards/card.entity';
import type { CardFilter } from '../cards/card.filter';
import { cardListing, cards } from '../cards/card.list';
import type { Context } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { list } from '../platform/listing';
import { blindIndex } from '../platform/secrets';
import type { Selection } from '../platform/selection';

/** How many lines one scan may hold. */
const SCAN_LINES = 1000;
/** And how many characters. */
export const SCAN_CHARACTERS = 200_000;

/** One line of a scan: which card it means and what it says of it; or why it means none. */
export type ScannedLine = {
  line: number;
  code: FailureCode | null;
  card: Card | null;
  cardNo: string | null;
  chipId: string | null;
  atr: string | null;
  issuedOn: string | null;
  validUntil: string | null;
};

/**
 * Finds the cards that scanned, typed or pasted lines mean, within the actor's reach. A line that is misread gets the code of its fault,
 * one that names nobody's card CARD_UNKNOWN, a reader's line whose name is not the holder's ID_MISMATCH; a second line for one card is a
 * DUPLICATE. TOO_MANY above 1,000 lines.
 */
export async function resolveScan(ctx: Context, text: string, shown: Selection): Promise<ScannedLine[]> {
  const lines = linesOf(text);
  if (lines.length > SCAN_LINES) throw new Failure('TOO_MANY', { max: SCAN_LINES });
  const scans = lines.map(readScan);
  const found = await candidates(ctx, scans);
  const seen = new Set<string>();
  const meant = scans.map(scan => {
    if ('fault' in scan) return { code: scan.fault };
    const card = cardFor(scan, found);
    if (!card) return { code: 'CARD_UNKNOWN' as const };
    if (scan.name && scan.name !== card.name.toUpperCase()) return { code: 'ID_MISMATCH' as const };
    if (seen.has(card.id)) return { code: 'DUPLICATE' as const };
    seen.add(card.id);
    return { code: null, id: card.id };
  });
  const byId = await shownCards(ctx, [...seen], shown);
  return scans.map((scan, at) => {
    const { code, id } = meant[at] as { code: FailureCode | null; id?: string };
    const {
      cardNo = null,
      chipId = null,
      atr = null,
      issuedOn = null,
      validUntil = null,
    } = 'fault' in scan ? {} : scan;
    return { line: at + 1, code, card: (id && byId.get(id)) || null, cardNo, chipId, atr, issuedOn, validUntil };
  });
}

type Candidate = {
  id: string;
  cardNo: string | null;
  whereabouts: Whereabouts;
  numberIndex: string;
  name: string;
};

/** Of several cards of one person the one with which there is most to do. */
const FIRST: readonly Whereabouts[] = [
  'IN_PRODUCTION',
  'PRODUCED',
  'IN_CUSTODY',
  'WITH_EMPLOYER',
  'ORDERED',
  'FAILED',
  'MISSING',
  'COLLECTED',
  'VOID',
];

async function candidates(ctx: Context, scans: readonly (Scan | { fault: FailureCode })[]): Promise<Candidate[]> {
  const read = scans.filter((scan): scan is Scan => !('fault' in scan));
  const cardNos = [...new Set(read.flatMap(({ cardNo }) => cardNo ?? []))];
  const indexes = [...new Set(read.flatMap(({ number }) => (number ? indexOf(number) : [])))];
  const scope = cards.scope(ctx.actor, 't');
  const ask = async (where: string, values: readonly string[]): Promise<Candidate[]> =>
    values.length === 0
      ? []
      : ctx.db.query(
          `SELECT t.id, t.cardNo, t.whereabouts, p.numberIndex, p.name FROM card t JOIN person p ON p.id = t.personId
           WHERE ${where} IN (${marks(values)}) AND (${scope.sql})`,
          [...values, ...scope.params],
        );
  const all = [...(await ask('t.cardNo', cardNos)), ...(await ask('p.numberIndex', indexes))];
  return all.sort((one, other) => FIRST.indexOf(one.whereabouts) - FIRST.indexOf(other.whereabouts));
}

/** By the person where one is named, of whose cards the one with this number comes first; else by the number alone. */
function cardFor({ number, cardNo }: Scan, found: readonly Candidate[]): Candidate | undefined {
  if (!number) return found.find(one => one.cardNo === cardNo);
  const own = found.filter(one => one.numberIndex === indexOf(number));
  return own.find(one => cardNo !== null && one.cardNo === cardNo) ?? own[0];
}

const indexOf = (number: string): string => blindIndex('number', number);

const PAGE = 200;

async function shownCards(ctx: Context, ids: readonly string[], shown: Selection): Promise<ReadonlyMap<string, Card>> {
  const byId = new Map<string, Card>();
  const selection: Selection = new Map([['nodes', shown]]);
  for (let at = 0; at < ids.length; at += PAGE) {
    const filter = { ids: ids.slice(at, at + PAGE) };
    const { nodes } = await list<Card, CardFilter>(ctx, cardListing, filter, { first: PAGE }, selection);
    for (const card of nodes) byId.set(card.id, card);
  }
  return byId;
}
