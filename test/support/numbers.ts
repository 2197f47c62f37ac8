import { creditCodeCheckCharacter, identityCheckCharacter } from '../../shared/identity';

/** An invented identity number in a division that does not exist. An odd serial is a man's. */
export function identityNumber(serial: number, { birth = '19850315', division = '419901' } = {}): string {
  const spread = addDaysTo(birth, Math.floor(serial / 1000));
  const body = `${division}${spread}${String(serial % 1000).padStart(3, '0')}`;
  return body + identityCheckCharacter(body);
}

/** An invented credit code of an enterprise. */
export function creditCode(serial: number): string {
  const body = `91419901MT${String(serial).padStart(6, '0')}0`.slice(0, 17);
  return body + creditCodeCheckCharacter(body);
}

function addDaysTo(compact: string, days: number): string {
  const at = new Date(`${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10).replaceAll('-', '');
}
