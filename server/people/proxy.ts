import type { ProxyRelation } from '../../shared/codes';
import { parseIdentityNumber } from '../../shared/identity';
import { Failure } from '../platform/failures';
import type { Person } from './person.entity';

/** Somebody who acts in the place of a person. */
export type ProxyGiven = { name: string; number: string; relation: ProxyRelation; validTo?: string | null };

/** The number of a certificate as it is kept: half width, no blanks, capitals, 15 digits upgraded. */
export function certificateNumber(raw: string, today: string): string {
  const number = raw.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const parsed = parseIdentityNumber(number, today);
  return parsed.ok ? parsed.number : number;
}

/** a proxy is not the holder (PROXY_IS_HOLDER) and has a certificate in force (CERTIFICATE_EXPIRED); gives what is kept of them. */
export function checkedProxy({ name, number, relation, validTo }: ProxyGiven, person: Person, today: string) {
  const plain = certificateNumber(number, today);
  if (plain === person.number) throw new Failure('PROXY_IS_HOLDER');
  if (validTo && validTo < today) throw new Failure('CERTIFICATE_EXPIRED', { of: 'proxy' });
  return { name: name.trim(), relation, number: plain, last4: plain.slice(-4) };
}

/** the holder's own document is in force, else CERTIFICATE_EXPIRED. */
export function checkDocument({ idValidTo }: Person, today: string): void {
  if (idValidTo !== null && idValidTo < today) throw new Failure('CERTIFICATE_EXPIRED', { of: 'holder' });
}
