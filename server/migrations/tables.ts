import { type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm';

/**
 * Tables in short. A column is its name, type and length: `v36` varchar(36), `text`, `int`, `big` bigint, `flag` boolean, `at` datetime(3);
 * `?` when it may be null, `*` when it is in the primary key, `+` when the engine numbers it. An index is its name and columns; `ux_…` is unique.
 */
export type Tables = Readonly<Record<string, { columns: string; indexes?: readonly string[] }>>;

/** Creates tables and their indexes, the same on both engines. */
export async function createTables(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const [name, { columns, indexes = [] }] of Object.entries(tables)) {
    await runner.createTable(
      new Table({
        name,
        columns: listed(columns).map(column => columnOf(runner, column)),
        indices: indexes.map(indexOf),
      }),
    );
  }
}

/** Drops tables, last made first. */
export async function dropTables(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const name of Object.keys(tables).reverse()) await runner.dropTable(name);
}

/** Adds columns that may be null, and indexes, to tables that stand already; `ix_…` in the same notation as above. */
export async function addColumns(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const [name, { columns, indexes = [] }] of Object.entries(tables)) {
    for (const text of listed(columns)) {
      const { name: column, type, length, precision } = columnOf(runner, text);
      const size = length || precision ? `(${length || precision})` : '';
      await runner.query(`ALTER TABLE ${name} ADD COLUMN ${column} ${type}${size} NULL`);
    }
    for (const index of indexes) await runner.createIndex(name, indexOf(index));
  }
}

/** Takes them away again: all at once and by a copy where the engine can, which would else keep room in each row for those that are gone. */
export async function dropColumns(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const [name, { columns, indexes = [] }] of Object.entries(tables)) {
    for (const index of indexes) await runner.query(`DROP INDEX ${dropping(runner, name, index)}`);
    const drops = listed(columns).map(text => `DROP COLUMN ${text.split(' ')[0]}`);
    const atOnce = runner.dataSource.options.type !== 'better-sqlite3' && drops.length > 0;
    const together = atOnce ? [`${drops.join(', ')}, ALGORITHM = COPY`] : drops;
    for (const drop of together) await runner.query(`ALTER TABLE ${name} ${drop}`);
  }
}

const dropping = (runner: QueryRunner, table: string, index: string): string =>
  `${indexOf(index).name}${runner.dataSource.options.type === 'better-sqlite3' ? '' : ` ON ${table}`}`;

const listed = (text: string): string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);

function indexOf(text: string): TableIndex {
  const [name, columns] = text.split(': ');
  return new TableIndex({ name, columnNames: listed(columns), isUnique: name.startsWith('ux_') });
}

function columnOf(runner: QueryRunner, text: string): TableColumnOptions {
  const sqlite = runner.dataSource.options.type === 'better-sqlite3';
  const [, name, kind, length, marks] = /^(\w+) (v|text|int|big|flag|at)(\d*)([?*+]*)$/.exec(text)!;
  const types: Record<string, Omit<TableColumnOptions, 'name'>> = {
    v: { type: 'varchar', length },
    text: { type: 'text' },
    int: { type: sqlite ? 'integer' : 'int' },
    big: { type: 'bigint' },
    flag: sqlite ? { type: 'boolean' } : { type: 'tinyint' },
    at: { type: 'datetime', precision: 3 },
  };
  return {
    name,
    ...types[kind],
    isNullable: marks.includes('?'),
    isPrimary: marks.includes('*') || marks.includes('+'),
    ...(marks.includes('+') && { isGenerated: true, generationStrategy: 'increment' as const }),
  };
}
