import { randomInt } from 'node:crypto';
import type { ColumnType, ValueTransformer } from 'typeorm';
import { v7 } from 'uuid';

type Shape = { type: ColumnType; length?: number; precision?: number; transformer?: ValueTransformer };

/** Column shapes that are alike on both engines (one entity set, no drift). */
export const idColumn: Shape = { type: 'varchar', length: 36 };
export const codeColumn: Shape = { type: 'varchar', length: 40 };
export const dayColumn: Shape = { type: 'varchar', length: 10 };
export const textColumn = (length: number): Shape => ({ type: 'varchar', length });
export const nullable = (options: Shape): Shape & { nullable: true } => ({ ...options, nullable: true });
export const longTextColumn: Shape = { type: 'text' };
export const jsonColumn: Shape = { type: 'simple-json' };
export const flagColumn: Shape = { type: 'boolean' };
export const countColumn: Shape = { type: 'int' };
/** An instant: UTC, to the millisecond, set by the house's clock. */
export const instantColumn: Shape = { type: 'datetime', precision: 3 };

const bigintNumber: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | number | null) => (value == null ? null : Number(value)),
};
/** Whole numbers up to 2^53, amounts in fen among them. */
export const bigColumn: Shape = { type: 'bigint', transformer: bigintNumber };

/** A new id: UUID of version 7, ordered by the instant given, and within one instant by the order in which they are made here. */
export function newId(now: Date): string {
  const msecs = now.getTime();
  latest = { msecs, seq: msecs === latest.msecs ? latest.seq + 1 : randomInt(2 ** 31) };
  return v7(latest);
}

let latest = { msecs: 0, seq: 0 };
