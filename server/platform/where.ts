/** A condition of SQL with its parameters in order. */
export type Where = { sql: string; params: readonly unknown[] };

export const NOWHERE: Where = { sql: '1 = 0', params: [] };
export const ANYWHERE: Where = { sql: '1 = 1', params: [] };

/** All of these conditions. */
export function all(...conditions: readonly Where[]): Where {
  if (conditions.length === 0) return ANYWHERE;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

/** The column holds one of these values; none of them finds nothing. */
export function oneOf(column: string, values: readonly unknown[]): Where {
  if (values.length === 0) return NOWHERE;
  if (values.length === 1) return { sql: `${column} = ?`, params: values };
  return { sql: `${column} IN (${values.map(() => '?').join(',')})`, params: values };
}
