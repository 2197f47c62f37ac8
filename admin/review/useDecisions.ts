import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ApplicationVerb } from '../../shared/applications';
import type { FailureCode } from '../../shared/failures';
import { caseAddress } from '../applications/ApplicationTable';
import type { ApplicationCase } from '../applications/types';
import { refusalOf } from '../provider/ask';
import type { ConsoleDataProvider, VerbInput } from '../provider/dataProvider';
import { useWords } from '../widgets/useWords';

/** A decision that can still be taken back. */
export type Undoable = { id: string; version: number; verb: ApplicationVerb; name: string };

/** The case moved while it lay open here: what was the last known event. */
export type Lost = { id: string; seenEventId?: string };

export type Decisions = {
  busy: boolean;
  undoable?: Undoable;
  lost?: Lost;
  /** Does a verb; gives words when it was refused and the person should mend something, else goes on. */
  decide: (verb: ApplicationVerb, input?: Partial<VerbInput>) => Promise<string | undefined>;
  undo: () => Promise<void>;
  forget: () => void;
};

/** Decides the case on the desk, then goes to the next one; for ten seconds the decision can be taken back from wherever one is. */
export function useDecisions(record: ApplicationCase | undefined, next: string | undefined): Decisions {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { notify, navigate, again, words } = useHands();
  const [busy, setBusy] = useState(false);
  const [undoable, setUndoable] = useState<Undoable>();
  const [lost, setLost] = useState<Lost>();

  const decide: Decisions['decide'] = async (verb, input = {}) => {
    if (!record) return undefined;
    const { id, version, latestEvent } = record;
    setBusy(true);
    setLost(undefined);
    try {
      const { data } = await provider.perform('applications', verb, { id, version, ...input });
      const moved = data as { version: number };
      if (undoing.includes(verb)) setUndoable({ id, version: moved.version, verb, name: record.person.name });
      else notify(`applications.done.${verb}`, { type: 'success', messageArgs: { _: words.done } });
      if (undoing.includes(verb) && next) navigate(caseAddress({ id: next }));
      again();
      return undefined;
    } catch (error) {
      const code = refusalOf(error)?.code;
      if (!code || !overtaken.includes(code)) return words.error(error);
      setLost({ id, seenEventId: latestEvent?.id });
      again();
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  const undo = async () => {
    if (!undoable) return;
    const { id, version } = undoable;
    setUndoable(undefined);
    try {
      await provider.perform('applications', 'undoDecision', { id, version });
      notify('applications.done.undoDecision', { type: 'success' });
      navigate(caseAddress({ id }));
    } catch (error) {
      notify(words.error(error), { type: 'warning' });
    }
    again();
  };

  const forget = useCallback(() => setUndoable(undefined), []);
  return { busy, undoable, lost, decide, undo, forget };
}

/** Verbs after which there is a way back. */
const undoing: readonly ApplicationVerb[] = ['approve', 'return', 'reject'];

/** Refusals that mean: somebody was faster, look again. */
const overtaken: readonly FailureCode[] = ['STALE', 'NOT_FROM_HERE', 'NOT_FOUND'];

function useHands() {
  const notify = useNotify();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const client = useQueryClient();
  const words = useWords();
  const again = () => {
    refresh();
    void client.invalidateQueries({ queryKey: ['queue'] });
    void client.invalidateQueries({ queryKey: ['answer', 'QueueCounts'] });
  };
  return { notify, navigate, words, again };
}
