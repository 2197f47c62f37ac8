import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { BureauItemsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSettled } from '../widgets/useSettled';
import { type BureauChecklist, type BureauItem, isOpen, type RowRef } from './bureauFacts';
import { filterOf, hinderedIn, type Preview, type Viewing, viewingOf } from './rowViews';

/** So many people on one page of the wall. */
export const PER_PAGE = 24;

export type BureauRowsState = {
  viewing: Viewing;
  items?: readonly BureauItem[];
  count: number;
  page: number;
  turn: (page: number) => void;
  typed: string;
  setTyped: (text: string) => void;
  /** The row that the keys mean. */
  current?: BureauItem;
  /** It was reached by keys, so the page has to follow. */
  walked: boolean;
  focus: (item: BureauItem) => void;
  step: (by: 1 | -1) => void;
  chosen: readonly RowRef[];
  isChosen: (item: BureauItem) => boolean;
  choose: (item: BureauItem) => void;
  chooseAll: (items: readonly BureauItem[]) => void;
  unchoose: () => void;
  error: unknown;
  again: () => void;
};

/** A page of the rows of a list as the address and the search narrow them, which of them the keys mean, and which are chosen. */
export function useBureauRows(list: BureauChecklist, preview: Preview | undefined): BureauRowsState {
  const [params] = useSearchParams();
  const viewing = viewingOf(params, list);
  const [typed, setTyped] = useState('');
  const settled = useSettled(typed.trim());
  const search = viewing.view === 'hindered' ? '' : settled;
  const of = [viewing.view, viewing.code, search].join('|');
  const [turned, setTurned] = useState({ of, page: 1 });
  const page = turned.of === of ? turned.page : 1;
  const waits = viewing.view === 'hindered' && !preview;
  const named = viewing.view === 'hindered';
  const filter = { checklistId: list.id, ...filterOf(viewing, preview, { page, perPage: PER_PAGE }) };
  const { data, error, refetch } = useAnswer(
    BureauItemsDocument,
    { filter: { ...filter, ...(search && { search }) }, page: named ? 1 : page, perPage: PER_PAGE },
    { placeholderData: keepPreviousData, enabled: !waits },
  );
  const items = data?.page.nodes;
  return {
    viewing,
    items,
    count: named ? hinderedIn(preview, viewing.code).length : (data?.page.totalCount ?? 0),
    page,
    turn: next => setTurned({ of, page: next }),
    typed,
    setTyped,
    ...useCurrent(items),
    ...useChosen(items),
    error,
    again: () => void refetch(),
  };
}

type Going = Pick<BureauRowsState, 'current' | 'walked' | 'focus' | 'step'>;

/** The row that the keys mean; when it leaves the view, the one that takes its place. */
function useCurrent(items: readonly BureauItem[] | undefined): Going {
  const [at, setAt] = useState({ id: '', index: 0, walked: false });
  const found = items?.findIndex(({ id }) => id === at.id) ?? -1;
  const index = found >= 0 ? found : Math.min(at.index, Math.max(0, (items?.length ?? 0) - 1));
  const go = (next: number, walked: boolean) => {
    const item = items?.[next];
    if (item) setAt({ id: item.id, index: next, walked });
  };
  return {
    current: items?.[index],
    walked: at.walked,
    focus: item => go(items?.indexOf(item) ?? 0, false),
    step: by => go(index + by, true),
  };
}

type Choosing = Pick<BureauRowsState, 'chosen' | 'isChosen' | 'choose' | 'chooseAll' | 'unchoose'>;

/** Chosen rows stay chosen from page to page, with the version that was seen last; decided ones fall out. */
function useChosen(items: readonly BureauItem[] | undefined): Choosing {
  const [kept, setKept] = useState<ReadonlyMap<string, number>>(new Map());
  const shown = new Map(items?.map(item => [item.id, item]));
  const chosen = [...kept].flatMap(([id, version]) => {
    const item = shown.get(id);
    if (item) return isOpen(item) ? [{ id, version: item.version }] : [];
    return [{ id, version }];
  });
  return {
    chosen,
    isChosen: ({ id }) => kept.has(id),
    choose: ({ id, version }) => setKept(now => toggled(now, id, version)),
    chooseAll: rows => setKept(now => new Map([...now, ...rows.map(({ id, version }) => [id, version] as const)])),
    unchoose: () => setKept(new Map()),
  };
}

function toggled(now: ReadonlyMap<string, number>, id: string, version: number): ReadonlyMap<string, number> {
  const next = new Map(now);
  if (!next.delete(id)) next.set(id, version);
  return next;
}
