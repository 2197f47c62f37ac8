import type { Day } from '../../shared/calendar';
import { identityCheckCharacter } from '../../shared/identity';

/** The identity number of an invented person in a division 4199xx, which does not exist: birth, sequence by sex, check character. */
export const numberOf = (division: number, birth: Day, sequence: number): string =>
  withCheck(`${419900 + division}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);

/** Seventeen digits with their check character. */
export const withCheck = (body: string): string => body + identityCheckCharacter(body);
