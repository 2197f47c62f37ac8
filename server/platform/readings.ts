import type { Context } from './context';
import { type Listing, one } from './listing';
import type { Entity } from './rows';
import type { Selection } from './selection';

const readings = new Map<unknown, Listing<never>>();

/** Says by which listing a record is answered after a mutation moved it: one way to read, whoever asks. */
export function answeredBy<E extends object, Filter>(entity: Entity<E>, listing: Listing<Filter>): void {
  readings.set(entity, listing as unknown as Listing<never>);
}

/** The answer of a mutation: a record is read anew as it was asked for; anything else is what it is. */
export async function answer(ctx: Context, done: unknown, selection: Selection): Promise<unknown> {
  const listing = readings.get((done as object | null)?.constructor);
  if (!listing) return done;
  return (await one(ctx, listing, (done as { id: string }).id, selection)) ?? done;
}
