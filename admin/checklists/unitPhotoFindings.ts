import type { PhotoFinding } from '../../shared/photos';
import type { UnitRow } from './unitProgress';

/** What keeps a photo from being used. */
export const blocksOf = ({ findings }: Pick<NonNullable<UnitRow['photo']>, 'findings'>): PhotoFinding[] =>
  (findings as unknown as PhotoFinding[]).filter(({ severity }) => severity === 'BLOCK');

/** Whether cutting the very same photo may mend all that is wrong with it. */
export const mayBeCut = (blocks: readonly PhotoFinding[]): boolean =>
  blocks.length > 0 && blocks.every(({ code, params: { mend } }) => code === 'RATIO' || mend === 'CROP');
