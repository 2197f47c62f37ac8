import { reasonWords } from '../../../shared/words/reasons';
import type { reasons as english } from '../en/reasons';

/** 退回补正和不予通过的原因；与纸面一致。 */
export const reasons: typeof english = reasonWords.zh;
