import { type Actor, type Owned, type Permission, permits } from './access';
import { type FailureCode, type Refusal, refusal } from './failures';
import type { Policy } from './policy';

/** What a rule is judged in: who acts, the instant, and the region's policy in force for the record. */
export type Scene = { actor: Actor; now: Date; policy: Policy };

/** Says why not, or nothing. Pure: the actor, the moment and the policy are handed in. */
export type Rule<R> = (record: R, scene: Scene) => FailureCode | Refusal | undefined;

/** One row of a lifecycle. `from` empty: the verb makes the record. */
export type Step<S extends string, R> = {
  from: readonly S[];
  /** Absent: the record changes but its status stays. Several: the change that comes with the verb says which of them. */
  to?: S | readonly S[];
  needs: Permission | readonly Permission[];
  rules?: readonly Rule<R>[];
};

export type Lifecycle<S extends string, V extends string, R> = {
  readonly column: string;
  readonly statuses: readonly S[];
  readonly steps: Readonly<Record<V, Step<S, R>>>;
};

/** Declares a lifecycle over one column of a record: verb to row, total over its verbs. */
export function lifecycle<R>() {
  return <const C extends string & keyof R, const Statuses extends readonly string[], V extends string>(
    column: C,
    statuses: Statuses,
    steps: Record<V, Step<Statuses[number], R>>,
  ): Lifecycle<Statuses[number], V, R> => ({ column, statuses, steps });
}

/** The one answer that server guards and console buttons share. Order: who, where from, rules. */
export function whyNot<S extends string, V extends string, R extends Owned>(
  { column, steps }: Lifecycle<S, V, R>,
  verb: V,
  record: R,
  scene: Scene,
): Refusal | undefined {
  const { from, needs, rules = [] } = steps[verb];
  const permissions: readonly Permission[] = typeof needs === 'string' ? [needs] : needs;
  if (!permissions.some(permission => permits(scene.actor, permission, record))) return refusal('FORBIDDEN');
  const status = (record as Record<string, unknown>)[column] as S;
  if (from.length > 0 && !from.includes(status)) return refusal('NOT_FROM_HERE', { status: String(status) });
  for (const rule of rules) {
    const found = rule(record, scene);
    if (found) return typeof found === 'string' ? refusal(found) : found;
  }
  return undefined;
}
