import type { Actor } from '../../shared/access';
import { ANYWHERE, NOWHERE, oneOf, type Where } from './where';

/** Records of an office: bureau staff within their offices; nobody else. */
export function ofOffices({ reach }: Actor, column: string): Where {
  if (reach.kind === 'system') return ANYWHERE;
  return reach.kind === 'offices' ? oneOf(column, reach.ids) : NOWHERE;
}

/** Records of a whole region: bureau staff of that region; nobody else. */
export function ofRegions({ reach }: Actor, column: string): Where {
  if (reach.kind === 'system') return ANYWHERE;
  return reach.kind === 'offices' ? oneOf(column, reach.regions) : NOWHERE;
}

/** Records of an employer: its administrators. */
export function ofEmployers({ reach }: Actor, column: string): Where {
  return reach.kind === 'employers' ? oneOf(column, reach.ids) : NOWHERE;
}

/** Either of these conditions. */
export function either(...conditions: readonly Where[]): Where {
  const live = conditions.filter(({ sql }) => sql !== NOWHERE.sql);
  if (live.length === 0) return NOWHERE;
  if (live.length === 1) return live[0];
  return { sql: live.map(({ sql }) => `(${sql})`).join(' OR '), params: live.flatMap(({ params }) => params) };
}
