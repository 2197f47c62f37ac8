import { useRef, useState } from 'react';
import type { FailureCode } from '../../shared/failures';
import { linesOf } from '../../shared/scan';
import { ReadScanDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { beep } from '../widgets/beep';
import { useWords } from '../widgets/useWords';
import type { Scanned } from './receiving';

/** What the latest scan came to; a second scan of one card changes nothing. */
export type Sign = { kind: 'good' | 'bad' | 'again'; line: Scanned };

type Queue = {
  /** Takes what was scanned, typed or pasted, however fast it comes. */
  take: (text: string) => void;
  /** How many lines are not looked up yet. */
  waiting: number;
  sign: Sign | undefined;
  fault: string | undefined;
  clear: () => void;
};

type Given = {
  known: readonly Scanned[];
  isGood: (line: Scanned) => boolean;
  /** New lines, the latest first. */
  onScanned: (lines: readonly Scanned[]) => void;
};

/** Looks up scans in the order in which they came, many at a time, while the next are taken: none is lost, none is taken twice. */
export function useScanQueue({ known, isGood, onScanned }: Given): Queue {
  const words = useWords();
  const queue = useRef<string[]>([]);
  const asking = useRef(false);
  const latest = useRef({ known, isGood, onScanned });
  latest.current = { known, isGood, onScanned };
  const [waiting, setWaiting] = useState(0);
  const [sign, setSign] = useState<Sign>();
  const [fault, setFault] = useState<string>();
  const drain = async () => {
    asking.current = true;
    try {
      for (let lines = queue.current.slice(0, AT_ONCE); lines.length > 0; lines = queue.current.slice(0, AT_ONCE)) {
        const signs = signsOf(await lookedUp(lines), latest.current.known, latest.current.isGood);
        queue.current = queue.current.slice(lines.length);
        setWaiting(queue.current.length);
        const fresh = signs.filter(({ kind }) => kind !== 'again').map(({ line }) => line);
        latest.current.onScanned(fresh.reverse());
        setSign(signs.findLast(({ kind }) => kind === 'bad') ?? signs.at(-1));
        beep(signs.some(({ kind }) => kind === 'bad') ? 'bad' : 'good');
      }
    } catch (error) {
      setFault(words.error(error));
    } finally {
      asking.current = false;
    }
  };
  return {
    waiting,
    sign,
    fault,
    take: text => {
      queue.current = [...queue.current, ...linesOf(text)];
      setWaiting(queue.current.length);
      setFault(undefined);
      if (!asking.current && queue.current.length > 0) void drain();
    },
    clear: () => setSign(undefined),
  };
}

const AT_ONCE = 200;

async function lookedUp(lines: readonly string[]): Promise<Scanned[]> {
  const { lines: answers } = await ask(ReadScanDocument, { text: lines.join('\n') });
  return answers.map(({ line, card, code }) => ({
    text: lines[line - 1],
    card: card ?? null,
    code: (code ?? null) as FailureCode | null,
  }));
}

function signsOf(lines: readonly Scanned[], known: readonly Scanned[], isGood: Given['isGood']): Sign[] {
  const seen = new Set(known.map(keyOf));
  return lines.map(line => {
    const again = line.code === 'DUPLICATE' || seen.has(keyOf(line));
    seen.add(keyOf(line));
    if (again) return { kind: 'again', line };
    return { kind: line.card && isGood(line) ? 'good' : 'bad', line };
  });
}

const keyOf = ({ card, text }: Scanned): string => card?.id ?? text;
