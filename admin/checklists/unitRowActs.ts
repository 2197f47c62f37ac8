import type { UnitList, UnitRow } from './unitProgress';

/** The verbs of a row on this screen, in the order of their buttons. */
export type RowVerb = 'confirmItem' | 'disputeItem' | 'excludeItem' | 'resetItem';

/** What a table or its cards can do with a row. */
export type RowActs = {
  list: UnitList;
  busy: boolean;
  onVerb: (verb: RowVerb, row: UnitRow) => void;
  onLook: (row: UnitRow) => void;
};
