import { type QueryRunner, Table, TableIndex } from 'typeorm';

/**
 * Tables in short. A column is its type and length, `?` when it may be null, `*` when it is in the primary key, `+` when the engine numbers it:
 * `v36` varchar(36), `text`, `int`, `big` bigint, `flag` boolean, `at` datetime(3).
 */
export type Tables = Readonly<
  Record<string, { columns: Readonly<Record<string, string>>; indexes?: Readonly<Record<string, readonly string[]>> }>
>;

/** Creates tables and their indexes; an index named `ux_…` is unique. The same on both engines. */
export async function createTables(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const [name, { columns, indexes = {} }] of Object.entries(tables)) {
    await runner.createTable(
      new Table({
        name,
        columns: Object.entries(columns).map(([column, short]) => ({ name: column, ...columnOf(runner, short) })),
        indices: Object.entries(indexes).map(
          ([index, columnNames]) =>
            new TableIndex({ name: index, columnNames: [...columnNames], isUnique: index.startsWith('ux_') }),
        ),
      }),
    );
  }
}

/** Drops tables, last made first. */
export async function dropTables(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const name of Object.keys(tables).reverse()) await runner.dropTable(name);
}

function columnOf(runner: QueryRunner, short: string) {
  const sqlite = runner.dataSource.options.type === 'better-sqlite3';
  const [, kind, length, marks] = /^(v|text|int|big|flag|at)(\d*)([?*+]*)$/.exec(short)!;
  const types: Record<string, object> = {
    v: { type: 'varchar', length },
    text: { type: 'text' },
    int: { type: sqlite ? 'integer' : 'int' },
    big: { type: 'bigint' },
    flag: { type: sqlite ? 'boolean' : 'tinyint', ...(!sqlite && { width: 1 }) },
    at: { type: 'datetime', precision: 3 },
  };
  return {
    type: 'varchar',
    ...types[kind],
    isNullable: marks.includes('?'),
    isPrimary: marks.includes('*') || marks.includes('+'),
    ...(marks.includes('+') && { isGenerated: true, generationStrategy: 'increment' as const }),
  };
}
