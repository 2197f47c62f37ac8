import { OneCase1764000000000 } from './oneCase';

/** All migrations in order. */
export const migrations: readonly (new () => object)[] = [OneCase1764000000000];
