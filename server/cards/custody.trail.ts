import { handOf } from '../../shared/cards';
import { newId } from '../platform/columns';
import { insertRows } from '../platform/rows';
import type { Trail } from '../platform/subjects';
import type { Card } from './card.entity';
import { CustodyEntry } from './custody.entity';

/** Every verb that moves a card to another hand, office, unit or shelf leaves a line in the custody ledger, in the same transaction. */
export const custodyTrail: Trail<Card> = {
  placeOf: ({ whereabouts, keeperOfficeId, keeperEmployerId, shelf }) =>
    [handOf[whereabouts], keeperOfficeId ?? '', keeperEmployerId ?? '', shelf ?? ''].join('|'),
  nowhere: 'NONE|||',
  follow: ({ db, now }, verb, records) =>
    insertRows(
      db,
      CustodyEntry,
      records.map(({ id, whereabouts, keeperOfficeId, keeperEmployerId, shelf, handOverId }) => ({
        id: newId(now),
        cardId: id,
        at: now,
        verb,
        hand: handOf[whereabouts],
        officeId: keeperOfficeId,
        employerId: keeperEmployerId,
        shelf,
        handOverId,
      })),
    ),
};
