import { ListAndCard1764540000000 } from './listAndCard';
import { OneCase1764000000000 } from './oneCase';
import { Roster1764500000000 } from './roster';
import { SecondHalf1764580000000 } from './secondHalf';

/** All migrations in order. */
export const migrations: readonly (new () => object)[] = [
  OneCase1764000000000,
  Roster1764500000000,
  ListAndCard1764540000000,
  SecondHalf1764580000000,
];
