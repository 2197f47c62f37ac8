import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { applicationLifecycle } from '../../shared/applications';
import type { Refusal } from '../../shared/failures';
import { whyNot } from '../../shared/lifecycle';
import { ApproveApplicationsDocument, type ApproveApplicationsMutation, BulkPreviewDocument } from '../graphql/graphql';
import { ask, refused } from '../provider/ask';
import { newKey } from '../provider/key';
import { useAnswer } from '../provider/useAnswer';
import { useScene } from '../provider/useScene';
import type { BulkRow } from './BulkRows';
import { factsOf } from './types';

type Approval = {
  judged?: readonly BulkRow[];
  outcomes?: readonly BulkRow[];
  error?: unknown;
  busy: boolean;
  approve: (rows: readonly BulkRow[], note: string) => Promise<void>;
};

/** Judges the chosen cases on fresh facts, approves those that may be, and keeps what came of each; a repeat does it once. */
export function useBulkApproval(ids: readonly string[]): Approval {
  const [outcomes, setOutcomes] = useState<readonly BulkRow[]>();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [idempotencyKey] = useState(newKey);
  const refresh = useRefresh();
  const client = useQueryClient();
  const { judged, error } = useJudged(ids);
  const approve = async (rows: readonly BulkRow[], note: string) => {
    setBusy(true);
    setFault(undefined);
    try {
      const items = rows.map(({ record: { id, version } }) => ({ id, version }));
      const answer = await ask(ApproveApplicationsDocument, { input: { items, note: note || null, idempotencyKey } });
      const refusals = new Map(answer.outcomes.map(outcome => [outcome.id, refusalIn(outcome)]));
      const told = rows.map(({ record }) => ({ record, refusal: refusals.get(record.id) }));
      setOutcomes([...told.filter(({ refusal }) => refusal), ...told.filter(({ refusal }) => !refusal)]);
      void client.invalidateQueries({ queryKey: ['answer', 'QueueCounts'] });
      refresh();
    } catch (caught) {
      setFault(caught);
    } finally {
      setBusy(false);
    }
  };
  return { judged, outcomes, error: error ?? fault, busy, approve };
}

/** As many as one page holds. */
const MOST = 200;

function useJudged(ids: readonly string[]): { judged?: readonly BulkRow[]; error?: unknown } {
  const tooMany = ids.length > MOST;
  const { data, error } = useAnswer(
    BulkPreviewDocument,
    { filter: { ids: [...ids] }, perPage: ids.length },
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, enabled: !tooMany },
  );
  const scene = useScene(data?.page.nodes[0]?.regionCode);
  if (tooMany) return { error: refused({ code: 'TOO_MANY' }, 0) };
  if (error) return { error };
  if (!data || (!scene && data.page.nodes.length > 0)) return {};
  const judged = data.page.nodes.map(record => ({
    record,
    refusal: scene && whyNot(applicationLifecycle, 'approve', factsOf(record), scene),
    failing: [...new Set(record.checks.filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code))],
  }));
  return { judged };
}

type Outcome = ApproveApplicationsMutation['outcomes'][number];

const refusalIn = ({ ok, code, params }: Outcome): Refusal | undefined =>
  ok ? undefined : ({ code: code ?? 'INTERNAL', params: params ?? undefined } as Refusal);
