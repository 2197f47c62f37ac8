import DataLoader from 'dataloader';
import { type ItemFacts, itemLifecycle } from '../../shared/checklists';
import type { Refusal } from '../../shared/failures';
import { whyNot } from '../../shared/lifecycle';
import { type Context, once } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { hydrate } from '../platform/rows';
import { rowHindrances } from './bureau.service';
import { Checklist } from './checklist.entity';
import { checklists } from './checklist.list';
import type { ConvertPreview } from './checklist.types';
import { ChecklistItem } from './item.entity';

/** What a conversion of all open rows of a list would do now, by the rules that will judge it; nothing is written. */
export async function convertPreview(ctx: Context, checklistId: string): Promise<ConvertPreview> {
  const [list] = await listsOf(ctx, [checklistId]);
  if (!list) throw new Failure('NOT_FOUND');
  const rows = await itemsOf(ctx, "t.checklistId = ? AND t.status IN ('CONFIRMED', 'DISPUTED')", [checklistId]);
  const hindrances = await rowHindrances(ctx, list, rows);
  const scene = { actor: ctx.actor, now: ctx.now, policy: await checklists.policy!(ctx, list) };
  const judged = rows.map(row => {
    const hindrance = hindrances.get(row.id) ?? null;
    const facts: ItemFacts = { ...row, listStatus: list.status, hindrance, applicationStatus: null };
    const refused = whyNot(itemLifecycle, 'convertItem', facts, scene);
    const { id, version, seq } = row;
    return { id, version, seq, code: refused?.code ?? null, params: refused?.params ?? null };
  });
  const counts = new Map<string, number>();
  for (const { code } of judged) if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    total: judged.length,
    convertible: judged.filter(({ code }) => code === null).length,
    refused: [...counts].map(([code, count]) => ({ code, count })),
    rows: judged,
  };
}

/** What keeps one row from becoming an application; one batch per request, however many rows ask. */
export function hindranceOf(ctx: Context, id: string): Promise<Refusal | null> {
  const loader = once(
    ctx,
    'checklist.hindrances',
    () => new DataLoader<string, Refusal | null>(ids => hindrancesFor(ctx, ids)),
  );
  return loader.load(id);
}

async function hindrancesFor(ctx: Context, ids: readonly string[]): Promise<(Refusal | null)[]> {
  const rows = await itemsOf(ctx, `t.id IN (${marks(ids)})`, ids);
  const found = new Map<string, Refusal | undefined>();
  for (const list of await listsOf(ctx, [...new Set(rows.map(({ checklistId }) => checklistId))])) {
    const own = rows.filter(({ checklistId }) => checklistId === list.id);
    for (const [id, refused] of await rowHindrances(ctx, list, own)) found.set(id, refused);
  }
  return ids.map(id => found.get(id) ?? null);
}

async function listsOf(ctx: Context, ids: readonly string[]): Promise<Checklist[]> {
  if (ids.length === 0) return [];
  const scope = checklists.scope(ctx.actor, 't');
  const rows: Record<string, unknown>[] = await ctx.db.query(
    `SELECT t.* FROM checklist t WHERE t.id IN (${marks(ids)}) AND (${scope.sql})`,
    [...ids, ...scope.params],
  );
  return rows.map(row => hydrate(ctx.db, Checklist, row));
}

async function itemsOf(ctx: Context, where: string, params: readonly string[]): Promise<ChecklistItem[]> {
  const rows: Record<string, unknown>[] = await ctx.db.query(
    `SELECT t.* FROM checklist_item t WHERE ${where} ORDER BY t.seq`,
    [...params],
  );
  return rows.map(row => hydrate(ctx.db, ChecklistItem, row));
}
