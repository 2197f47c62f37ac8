import { useState } from 'react';
import type { HandOverWholeFragment } from '../graphql/graphql';

export type HandOverItem = HandOverWholeFragment['items'][number];

/** What came of one scan: a card of the list, the same once more, or one that is not on it. */
export type Heard = { cardNo: string; found: 'listed' | 'again' | 'unlisted' };

export type Count = {
  arrived: ReadonlySet<string>;
  unlisted: readonly string[];
  heard: Heard | undefined;
  toggle: (cardId: string) => void;
  scan: (text: string) => void;
  drop: (cardNo: string) => void;
  total: number;
};

/** The taker's own count: each card is scanned or ticked; what is not on the list is kept beside it. */
export function useCount(items: readonly HandOverItem[]): Count {
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const [unlisted, setUnlisted] = useState<readonly string[]>([]);
  const [heard, setHeard] = useState<Heard>();
  const read = (texts: readonly string[]) => {
    const there = new Set(arrived);
    const beside = [...unlisted];
    let last: Heard | undefined;
    for (const cardNo of texts) {
      const item = items.find(one => one.cardNo === cardNo);
      const known = item?.cardId ? there.has(item.cardId) : beside.includes(cardNo);
      last = { cardNo, found: known ? 'again' : item?.cardId ? 'listed' : 'unlisted' };
      if (known) continue;
      if (item?.cardId) there.add(item.cardId);
      else beside.unshift(cardNo);
    }
    setArrived(there);
    setUnlisted(beside);
    if (last) setHeard(last);
  };
  return {
    arrived,
    unlisted,
    heard,
    total: arrived.size + unlisted.length,
    toggle: cardId => {
      const next = new Set(arrived);
      if (!next.delete(cardId)) next.add(cardId);
      setArrived(next);
    },
    scan: text =>
      read(
        text
          .split(/\r?\n/)
          .map(line => line.normalize('NFKC').replace(/\s/g, '').toUpperCase().slice(0, 40))
          .filter(Boolean),
      ),
    drop: cardNo => setUnlisted(unlisted.filter(one => one !== cardNo)),
  };
}
