import { useEffect, useRef } from 'react';
import { BureauListDocument, BureauPreviewDocument, OpenChecklistDocument } from '../graphql/graphql';
import { ask, refused } from '../provider/ask';
import { newKey } from '../provider/key';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import type { BureauChecklist } from './bureauFacts';
import type { Preview } from './rowViews';
import { useAgain } from './useAgain';

type Found = { list?: BureauChecklist; preview?: Preview; decides: boolean; error: unknown; again: () => void };

/** A list with the preview of its conversion; that the bureau has opened a submitted one is noted by looking at it. */
export function useBureauList(id: string, enabled: boolean): Found {
  const session = useSession();
  const again = useAgain();
  const decides = session?.permissions.has('checklist:decide') ?? false;
  const { data, error, refetch } = useAnswer(BureauListDocument, { id }, { enabled });
  const list = data?.checklist ?? undefined;
  const waits = decides && list?.status === 'SUBMITTED';
  const { data: judged } = useAnswer(BureauPreviewDocument, { id }, { enabled: waits });
  const opened = useRef<string | undefined>(undefined);
  const unseen = waits && !list.seenAt;
  useEffect(() => {
    if (!unseen || opened.current === id) return;
    opened.current = id;
    ask(OpenChecklistDocument, { input: { id, idempotencyKey: newKey() } }).then(again, () => undefined);
  }, [unseen, id, again]);
  return {
    list,
    preview: waits ? judged?.preview : undefined,
    decides,
    error: error ?? (data && !data.checklist ? refused({ code: 'NOT_FOUND' }, 404) : undefined),
    again: () => void refetch(),
  };
}
