import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { cardLifecycle } from '../../shared/cards';
import type { FailureCode, Refusal } from '../../shared/failures';
import { cardNumberFault } from '../../shared/identity';
import type { Scene } from '../../shared/lifecycle';
import { whyNot } from '../../shared/lifecycle';
import { cardFactsOf } from '../cards/CardSteps';
import {
  BatchesDocument,
  MarkCardsProducedDocument,
  PreviewReturnFileDocument,
  ScannedCardsDocument,
  type ScannedCardsQuery,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { newKey } from '../provider/key';
import { useScene } from '../provider/useScene';
import { useWords } from '../widgets/useWords';
import { batchAddress } from './batches';
import { type Outcomes, outcomesOf } from './outcomes';
import { bringReturnFile } from './useReturnFile';

type Found = ScannedCardsQuery['lines'][number];
/** A scanned line as it stands on the desk: the number may be typed beside it. */
export type ScanLine = Found & { key: string; typed: string; outcome?: Refusal | null };

export type Scan = {
  lines: readonly ScanLine[];
  busy: boolean;
  fault: string | undefined;
  said: { severity: 'success' | 'warning'; words: string } | undefined;
  read(text: string): Promise<boolean>;
  bring(file: File): Promise<void>;
  type(key: string, cardNo: string): void;
  mark(): Promise<void>;
  clear(): void;
  /** Why a line cannot be marked produced; nothing when it can, or while that is not known yet. */
  refusalOf(line: ScanLine): Refusal | undefined;
  /** The lines that can be marked produced. */
  ready: readonly ScanLine[];
  /** Who acts under which policy is known: what can be done with a card can be said. */
  known: boolean;
};

/** The number that a line gives its card. */
export const numberOf = ({ cardNo, typed }: ScanLine): string =>
  (typed || cardNo || '').normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** What lies on the card clerk's desk: lines as they were read, what they mean, and what came of them. */
export function useScan(): Scan {
  const translate = useTranslate();
  const words = useWords();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [lines, setLines] = useState<readonly ScanLine[]>([]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState<Scan['said']>();
  const scene = useScene(lines.find(({ card }) => card)?.card?.regionCode);
  const trying = async (act: () => Promise<void>) => {
    setBusy(true);
    setFault(undefined);
    setSaid(undefined);
    try {
      await act();
      return true;
    } catch (error) {
      setFault(words.error(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const ready = lines.filter(line => scene && line.outcome === undefined && !refusalIn(scene, line));
  return {
    lines,
    busy,
    fault,
    said,
    ready,
    known: scene !== undefined,
    refusalOf: line => refusalIn(scene, line),
    read: text =>
      trying(async () => {
        const { lines: found } = await ask(ScannedCardsDocument, { text });
        setLines(before => merged(before, found));
      }),
    bring: async file => {
      await trying(async () => {
        const address = await homeOf(file);
        if (address) navigate(address);
        else setFault(translate('production.returned.noBatch'));
      });
    },
    type: (key, typed) => setLines(before => before.map(line => (line.key === key ? { ...line, typed } : line))),
    mark: async () => {
      await trying(async () => {
        const outcomes = await produced(ready);
        setLines(before => before.map(line => settled(line, outcomes)));
        setSaid(saying(translate, outcomes));
        refresh();
      });
    },
    clear: () => void trying(async () => setLines([])),
  };
}

function saying(translate: ReturnType<typeof useTranslate>, outcomes: Outcomes): Scan['said'] {
  const refused = [...outcomes.values()].filter(Boolean).length;
  const done = outcomes.size - refused;
  return refused === 0
    ? { severity: 'success', words: translate('production.scan.done', { smart_count: done }) }
    : { severity: 'warning', words: translate('production.scan.some', { done, refused }) };
}

/** Why a line cannot be marked produced: it means no card, its card is elsewhere, or its number is not known. */
function refusalIn(scene: Scene | undefined, line: ScanLine): Refusal | undefined {
  if (line.code) return { code: line.code as FailureCode };
  if (!line.card) return { code: 'CARD_UNKNOWN' };
  if (!scene) return undefined;
  const refusal = whyNot(cardLifecycle, 'markProduced', cardFactsOf(line.card), scene);
  if (refusal) return refusal;
  return cardNumberFault(numberOf(line)) === 'FORMAT' ? { code: 'CARD_NUMBER_FORMAT' } : undefined;
}

/** New lines above; a line for a card that lies there already takes its place. */
function merged(before: readonly ScanLine[], found: readonly Found[]): ScanLine[] {
  const fresh = found.map((line): ScanLine => ({ ...line, key: newKey(), typed: '' }));
  const again = new Set(fresh.flatMap(({ card }) => card?.id ?? []));
  return [...fresh, ...before.filter(({ card }) => !card || !again.has(card.id))];
}

async function produced(lines: readonly ScanLine[]): Promise<Outcomes> {
  const items = lines.map(line => ({
    id: line.card!.id,
    version: line.card!.version,
    cardNo: numberOf(line),
    chipId: line.chipId,
    atr: line.atr,
    issuedOn: line.issuedOn,
    validUntil: line.validUntil,
  }));
  return outcomesOf(await ask(MarkCardsProducedDocument, { input: { items, idempotencyKey: newKey() } }));
}

function settled(line: ScanLine, outcomes: Outcomes): ScanLine {
  const outcome = line.card ? outcomes.get(line.card.id) : undefined;
  return outcome === undefined ? line : { ...line, outcome };
}

/** The page of the batch at the maker that a return file answers: the one whose cards it names most. */
async function homeOf(file: File): Promise<string | undefined> {
  const { id: fileId } = await bringReturnFile(file);
  const { page } = await ask(BatchesDocument, { filter: { status: ['SENT_TO_MAKER'] }, perPage: 50 });
  let best: { address: string; named: number } | undefined;
  for (const batch of page.nodes) {
    const { preview } = await ask(PreviewReturnFileDocument, { batchId: batch.id, fileId });
    const { produced: made, failed, unchanged, refused } = preview.counts;
    const named = made + failed + unchanged + refused;
    if (named > (best?.named ?? 0)) best = { address: batchAddress(batch, fileId), named };
  }
  return best?.address;
}
