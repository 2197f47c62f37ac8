import type { FailureCode, Params, Refusal } from '../../shared/failures';

/** What came of each row: null when it was done, else why not. */
export type Outcomes = ReadonlyMap<string, Refusal | null>;

type Answered = { outcomes: readonly { id: string; ok: boolean; code?: string | null; params?: unknown }[] };

/** The outcomes of a bulk mutation by the id of their row. */
export const outcomesOf = ({ outcomes }: Answered): Outcomes =>
  new Map(
    outcomes.map(({ id, ok, code, params }) => [
      id,
      ok ? null : { code: (code ?? 'INTERNAL') as FailureCode, params: (params ?? undefined) as Params | undefined },
    ]),
  );
