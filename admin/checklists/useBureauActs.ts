import { useCallback, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { Refusal } from '../../shared/failures';
import type { ReturnReason } from '../../shared/reasons';
import {
  ConvertItemsDocument,
  type ConvertItemsMutation,
  ReturnItemsDocument,
  UndoItemsDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { newKey } from '../provider/key';
import { useWords } from '../widgets/useWords';
import { type RowRef, refusalIn } from './bureauFacts';
import { useAgain } from './useAgain';

/** What came of one row: done, or why not. */
export type RowOutcome = { id: string; refusal?: Refusal };

type Kind = 'convert' | 'return';
type Undoable = { kind: Kind; rows: readonly RowRef[]; name?: string };
type Giving = { reasons: readonly ReturnReason[]; note: string };
type Told = (outcomes: readonly RowOutcome[]) => void;

export type BureauActs = {
  busy: boolean;
  undoable?: Undoable;
  /** Converts rows in steps; tells what has come so far after each, and gives an outcome for every row. */
  convert: (rows: readonly RowRef[], name?: string, told?: Told) => Promise<readonly RowOutcome[]>;
  giveBack: (rows: readonly RowRef[], giving: Giving, name?: string) => Promise<readonly RowOutcome[]>;
  undo: () => Promise<void>;
  forget: () => void;
};

/** So many rows go in one transaction; the server takes a thousand. */
const STEP = 500;

/** Converts and returns rows of a list, an outcome for each, and takes back within ten seconds what was done last. */
export function useBureauActs(checklistId: string): BureauActs {
  const [busy, setBusy] = useState(false);
  const [undoable, setUndoable] = useState<Undoable>();
  const tell = useTelling();
  const again = useAgain();
  const sending = useSendingOnce(checklistId);

  const act = async (kind: Kind, send: Send, rows: readonly RowRef[], name?: string, told?: Told) => {
    setBusy(true);
    setUndoable(undefined);
    const done = new Map<string, RowRef>();
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    const keep: Send = async items => {
      const outcomes = await send(items);
      for (const { id, refusal } of outcomes) if (!refusal) done.set(id, { id, version: (versions.get(id) ?? 0) + 1 });
      return outcomes;
    };
    try {
      return await inSteps(keep, rows, told);
    } finally {
      setBusy(false);
      if (done.size > 0) setUndoable({ kind, rows: [...done.values()], name });
      void again();
    }
  };

  const convert: BureauActs['convert'] = (rows, name, told) =>
    act(
      'convert',
      items => sending('convert', { items }, input => ask(ConvertItemsDocument, { input })),
      rows,
      name,
      told,
    );

  const giveBack: BureauActs['giveBack'] = (rows, { reasons, note }, name) => {
    const more = { reasons: [...reasons], note: note || null };
    return act(
      'return',
      items => sending('return', { items, ...more }, input => ask(ReturnItemsDocument, { input })),
      rows,
      name,
    );
  };

  const undo = async () => {
    if (!undoable) return;
    setUndoable(undefined);
    setBusy(true);
    const send: Send = items => sending('undo', { items }, input => ask(UndoItemsDocument, { input }));
    tell('undo', await inSteps(send, undoable.rows).catch((error: unknown) => error));
    setBusy(false);
    void again();
  };

  const forget = useCallback(() => setUndoable(undefined), []);
  return { busy, undoable, convert, giveBack, undo, forget };
}

/** Sends rows in steps and tells what has come so far after each. */
async function inSteps(send: Send, rows: readonly RowRef[], told?: Told): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (let at = 0; at < rows.length; at += STEP) {
    const items = rows.slice(at, at + STEP).map(({ id, version }) => ({ id, version }));
    outcomes.push(...(await send(items)));
    told?.(outcomes);
  }
  return outcomes;
}

type Send = (items: RowRef[]) => Promise<RowOutcome[]>;

type Answer = { outcomes: ConvertItemsMutation['outcomes'] };
type Keyed<C> = C & { checklistId: string; idempotencyKey: string };

/** Sends under one key until there is an answer, so that a repeat after a lost answer does nothing twice. */
function useSendingOnce(checklistId: string) {
  const keys = useRef(new Map<string, string>());
  return async <C extends object>(
    verb: string,
    content: C,
    send: (input: Keyed<C>) => Promise<Answer>,
  ): Promise<RowOutcome[]> => {
    const text = JSON.stringify([verb, content]);
    const idempotencyKey = keys.current.get(text) ?? newKey();
    keys.current.set(text, idempotencyKey);
    const { outcomes } = await send({ ...content, checklistId, idempotencyKey });
    keys.current.delete(text);
    return outcomes.map(outcome => ({ id: outcome.id, refusal: refusalIn(outcome.ok ? null : outcome) }));
  };
}

/** Says how many it was done to, and why not to the others. */
export function useTelling(): (what: 'undo' | 'return', came: unknown) => void {
  const notify = useNotify();
  const translate = useTranslate();
  const words = useWords();
  return (what, came) => {
    if (!Array.isArray(came)) return notify(words.error(came), { type: 'warning' });
    const outcomes = came as readonly RowOutcome[];
    const failed = outcomes.flatMap(({ refusal }) => refusal ?? []);
    const done = outcomes.length - failed.length;
    const [first] = failed;
    if (!first) return notify(`bureau.${what}.done`, { type: 'success', messageArgs: { smart_count: done } });
    const why = words.refusal(first);
    notify(translate(`bureau.${what}.some`, { done, failed: failed.length, why }), { type: 'warning' });
  };
}
