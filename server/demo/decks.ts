import type { DueState } from '../../shared/intake';
import type { RegionCode } from './places';

/** What becomes of a case in the demo. */
export type Scenario =
  /** A draft with nothing yet, one that could be submitted, and one whose photo is refused. */
  | 'DRAFT_BARE'
  | 'DRAFT_READY'
  | 'DRAFT_BAD_PHOTO'
  /** Waits for its first decision; OWN was entered by somebody who reviews as well. */
  | 'WAITING'
  | 'OWN'
  /** Waits, but something has happened since: the document ran out, the holder died, left the insurance, was enrolled again. */
  | 'EXPIRED'
  | 'DECEASED'
  | 'LEFT'
  | 'TWICE'
  /** Back from correction, with what changed lit. */
  | 'RESUBMITTED'
  | 'RETURNED'
  | 'RETURNED_TWICE'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'APPROVED'
  | 'APPROVED_LATER'
  /** Approved and taken back within seconds. */
  | 'UNDONE';

/** So many cases of one scenario, for those that wait with how they stand to their due date. */
export type Card = { scenario: Scenario; due?: DueState; count: number };

/** The cases of each region, those first that can be dealt on few days only. */
export const DECKS: Readonly<Record<RegionCode, readonly Card[]>> = {
  '419901': [
    { scenario: 'WAITING', due: 'TODAY', count: 7 },
    { scenario: 'WAITING', due: 'SOON', count: 8 },
    { scenario: 'WAITING', due: 'OVERDUE', count: 9 },
    { scenario: 'DECEASED', count: 1 },
    { scenario: 'LEFT', count: 1 },
    { scenario: 'TWICE', count: 1 },
    { scenario: 'EXPIRED', count: 2 },
    { scenario: 'OWN', due: 'FINE', count: 7 },
    { scenario: 'RESUBMITTED', count: 9 },
    { scenario: 'WAITING', due: 'FINE', count: 20 },
    { scenario: 'RETURNED', count: 11 },
    { scenario: 'RETURNED_TWICE', count: 3 },
    { scenario: 'UNDONE', count: 2 },
    { scenario: 'REJECTED', count: 7 },
    { scenario: 'WITHDRAWN', count: 5 },
    { scenario: 'DRAFT_BARE', count: 5 },
    { scenario: 'DRAFT_READY', count: 4 },
    { scenario: 'DRAFT_BAD_PHOTO', count: 5 },
    { scenario: 'APPROVED_LATER', count: 8 },
    { scenario: 'APPROVED', count: 112 },
  ],
  '419902': [
    { scenario: 'WAITING', due: 'TODAY', count: 4 },
    { scenario: 'WAITING', due: 'SOON', count: 3 },
    { scenario: 'WAITING', due: 'OVERDUE', count: 3 },
    { scenario: 'WAITING', due: 'FINE', count: 5 },
    { scenario: 'RESUBMITTED', count: 3 },
    { scenario: 'RETURNED', count: 4 },
    { scenario: 'REJECTED', count: 3 },
    { scenario: 'WITHDRAWN', count: 2 },
    { scenario: 'DRAFT_BARE', count: 2 },
    { scenario: 'DRAFT_BAD_PHOTO', count: 2 },
    { scenario: 'APPROVED', count: 32 },
  ],
};
