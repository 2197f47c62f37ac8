import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLogoutIfAccessDenied, useNotify, useTranslate } from 'react-admin';
import type { UnitItemsQuery } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { newKey } from '../provider/key';
import { useWords } from '../widgets/useWords';
import type { UnitRow } from './unitProgress';

/** Reads anew whatever shows a list of the unit or its rows. */
export function useUnitRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [kind, name] }) => kind === 'answer' && String(name).startsWith('Unit'),
      }),
    [client],
  );
}

type Verbs = {
  /** Performs one verb, says what came of it, reads anew in any case; its answer when the server did it. */
  act: <R extends object, I extends object>(
    document: TypedDocumentNode<R, { input: I }>,
    input: I,
    done: string,
  ) => Promise<R | undefined>;
  busy: boolean;
};

/** The verbs of a unit on its list and rows; an answered row stands on the screen at once. */
export function useUnitVerbs(): Verbs {
  const client = useQueryClient();
  const refresh = useUnitRefresh();
  const notify = useNotify();
  const translate = useTranslate();
  const words = useWords();
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const [busy, setBusy] = useState(false);
  const act: Verbs['act'] = async (document, input, done) => {
    setBusy(true);
    try {
      const variables = { input: { idempotencyKey: newKey(), ...input } };
      const answer = await (ask as (d: typeof document, v: typeof variables) => ReturnType<typeof ask>)(
        document,
        variables,
      );
      const { item } = answer as { item?: UnitRow };
      if (item) client.setQueriesData<UnitItemsQuery>({ queryKey: ['answer', 'UnitItems'] }, put(item));
      if (done) notify(translate(`checklists.unit.done.${done}`), { type: 'success' });
      return answer as never;
    } catch (error) {
      if (!(await logoutIfAccessDenied(error))) notify(words.error(error), { type: 'warning' });
      return undefined;
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  return { act, busy };
}

const put =
  (item: UnitRow) =>
  (shown: UnitItemsQuery | undefined): UnitItemsQuery | undefined =>
    shown && {
      ...shown,
      page: { ...shown.page, nodes: shown.page.nodes.map(node => (node.id === item.id ? item : node)) },
    };
