import { createHash } from 'node:crypto';
import { luhnValid } from '../../shared/identity';
import type { Card } from '../cards/card.entity';
import type { CardData } from '../production/making.data';

/** What the maker prints: numbers of the demo begin with D. */
export function cardData({ id, regionCode }: Card, issuedOn: string): CardData {
  serial += 1;
  return {
    cardNo: `D${String(20_000_000 + serial)}`,
    ...chipAndBank(id, regionCode, serial),
    issuedOn,
    validUntil: `${Number(issuedOn.slice(0, 4)) + 10}${issuedOn.slice(4) === '-02-29' ? '-02-28' : issuedOn.slice(4)}`,
    boxPosition: `箱${String(1 + Math.floor(serial / 50)).padStart(2, '0')}-${String((serial % 50) + 1).padStart(2, '0')}`,
  };
}
let serial = 0;

/** Chip, reset code and bank card of the n-th card. */
export function chipAndBank(id: string, regionCode: string, n: number) {
  const hash = createHash('sha256').update(id).digest('hex');
  const account = `622200${100_000_000 + n}`;
  return {
    chipId: `${regionCode}D156${hash.slice(0, 22)}`.toUpperCase(),
    atr: `0081544C86${hash.slice(22, 32)}`.toUpperCase(),
    bankCode: '102',
    bankCardNo: [...'0123456789'].map(digit => account + digit).find(luhnValid)!,
  };
}
