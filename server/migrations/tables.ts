import { type QueryRunner, Table, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm';

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

/** Adds columns to tables that exist: `{ enrolment: 'sentName text?, …' }`. Each may be null, since the rows that are there have no value. */
export async function addColumns(runner: QueryRunner, tables: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    for (const text of listed(columns)) {
      if (!text.endsWith('?')) throw new Error(`${name}: ${text} is added to rows that have no value for it`);
      const column = new TableColumn(columnOf(runner, text));
      const type = runner.dataSource.driver.createFullType(column);
      await runner.query(`ALTER TABLE ${name} ADD COLUMN \`${column.name}\` ${type} NULL`);
    }
  }
}

/** Takes added columns away again, last first. */
export async function dropColumns(runner: QueryRunner, tables: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, columns] of Object.entries(tables).reverse()) {
    for (const text of listed(columns).reverse())
      await runner.query(`ALTER TABLE ${name} DROP COLUMN \`${text.split(' ')[0]}\``);
  }
}

const listed = (text: string): string[] => text.split(',').map(part => part.trim());

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
