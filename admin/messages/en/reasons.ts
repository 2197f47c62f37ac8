import { reasonWords } from '../../../shared/words/reasons';

/** Why a case is returned for correction, or not accepted; the same as on paper. */
export const reasons = reasonWords.en;
