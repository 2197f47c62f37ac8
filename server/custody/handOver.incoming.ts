import type { Card } from '../cards/card.entity';
import type { Office } from '../offices/office.entity';
import { newId } from '../platform/columns';
import type { Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { itemsCameIn, makeHandOver } from './handOver.writing';

/** The hand-overs by which cards come into an office in one act: from the maker, from each unit, or late by one that was counted before. */
export type Incoming = {
  /** The hand-over by which a card comes, asked while it still stands where it was. */
  idOf(card: Card): string | null;
  /** Writes the hand-overs once the cards are in. */
  follow(work: Work, cards: readonly Card[]): Promise<void>;
};

type Group = { id: string; kind: 'DELIVERY' | 'RETURN'; employerId: string | null; cardIds: Set<string> };

/** What comes into an office now; `declared` is what the giver said, for one giver at a time (INVALID_INPUT otherwise). */
export function incoming({ now }: Work, { id: officeId, regionCode }: Office, declared: number | null): Incoming {
  const groups = new Map<string, Group>();
  const known: string[] = [];
  const groupOf = (kind: Group['kind'], employerId: string | null): Group => {
    const key = `${kind} ${employerId ?? ''}`;
    const group = groups.get(key) ?? { id: newId(now), kind, employerId, cardIds: new Set() };
    groups.set(key, group);
    return group;
  };
  return {
    idOf: ({ id, whereabouts, handOverId, keeperEmployerId }) => {
      if (whereabouts !== 'PRODUCED') known.push(id);
      if (whereabouts === 'IN_TRANSIT') return handOverId;
      const group = whereabouts === 'PRODUCED' ? groupOf('DELIVERY', null) : groupOf('RETURN', keeperEmployerId);
      group.cardIds.add(id);
      return group.id;
    },
    follow: async (work, cards) => {
      if (declared !== null && groups.size > 1) throw new Failure('INVALID_INPUT', { fields: ['declaredCount'] });
      await itemsCameIn(work, known);
      for (const { cardIds, ...group } of groups.values()) {
        const taken = {
          officeId,
          keeperOfficeId: officeId,
          regionCode,
          givenCount: declared,
          takenCount: cardIds.size,
        };
        await makeHandOver(
          work,
          { ...group, ...taken },
          cards.filter(({ id }) => cardIds.has(id)),
        );
      }
    },
  };
}
