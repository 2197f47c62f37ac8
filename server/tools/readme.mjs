// Rewrites the parts of README.md that are drawn from the code: lifecycles, tables, who may do what. With --check it only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const built = path => require(join(root, 'dist', path));
require('reflect-metadata');

const lifecycles = {
  Application: built('shared/applications.js').applicationLifecycle,
  Enrolment: built('shared/enrolments.js').enrolmentLifecycle,
  'Photo checklist': built('shared/checklists.js').checklistLifecycle,
  'Row of a photo checklist': built('shared/checklists.js').itemLifecycle,
  'Production batch': built('shared/production.js').batchLifecycle,
  'Card, where it is': built('shared/cards.js').cardLifecycle,
  'Card, its social security function': built('shared/cardFunctions.js').ssLifecycle,
  'Card, its financial function': built('shared/cardFunctions.js').finLifecycle,
};
const { grants, ROLES } = built('shared/access.js');

function drawn([title, { steps }]) {
  const lines = Object.entries(steps).flatMap(([verb, { from, to }]) =>
    from.length === 0
      ? [`  [*] --> ${to}: ${verb}`]
      : from.flatMap(status => [to ?? status].flat().map(next => `  ${status} --> ${next}: ${verb}`)),
  );
  return [`**${title}**`, '', '```mermaid', 'stateDiagram-v2', ...lines, '```', ''].join('\n');
}

async function tables() {
  const { DataSource } = require('typeorm');
  const { entities } = built('server/schema.js');
  const source = new DataSource({ type: 'better-sqlite3', database: ':memory:', entities: [...entities] });
  await source.initialize();
  const names = new Map(source.entityMetadatas.map(meta => [meta.tableName, meta]));
  const target = column =>
    ({
      accountId: 'account',
      actorId: 'account',
      personId: 'person',
      employerId: 'employer',
      officeId: 'office',
      applicationId: 'application',
      photoId: 'photo',
      fileId: 'stored_file',
      policyId: 'region_policy',
      checklistId: 'checklist',
      itemId: 'checklist_item',
      enrolmentId: 'enrolment',
      batchId: 'production_batch',
      cardId: 'card',
      jobId: 'job',
    })[column];
  const lines = [...names].flatMap(([table, meta]) =>
    meta.columns
      .map(({ propertyName }) => target(propertyName))
      .filter(to => to && to !== table && names.has(to))
      .map(to => `  ${to} ||--o{ ${table} : ""`),
  );
  await source.destroy();
  return ['```mermaid', 'erDiagram', ...new Set(lines), '```', ''].join('\n');
}

const roles = () =>
  [
    '| role | may |',
    '|---|---|',
    ...ROLES.map(role => `| \`${role}\` | ${grants[role].map(one => `\`${one}\``).join(' ')} |`),
    '',
  ].join('\n');

/** Rules that a screen shows without a refusal behind them. */
const SHOWN = ['R-06', 'R-48', 'R-81'];

function rules() {
  const files = readdirSync(join(root, 'test'), { withFileTypes: true, recursive: true }).filter(one =>
    /\.test\.tsx?$/.test(one.name),
  );
  const named = new Set();
  for (const { parentPath, name } of files) {
    const text = readFileSync(join(parentPath, name), 'utf8');
    for (const [, title] of text.matchAll(
      /\b(?:it|itReads|test|describe|onEachEngine)(?:\.each\([\s\S]*?\))?\(\s*['"`]([^'"`\n]*)/g,
    )) {
      for (const [rule] of title.matchAll(/\bR-\d{2,3}\b/g)) named.add(rule);
    }
  }
  const every = Array.from({ length: 102 }, (_, at) => `R-${String(at + 1).padStart(2, '0')}`);
  const line = (word, list) => `| ${word} | ${list.length} | ${list.join(' ')} |`;
  const enforced = every.filter(rule => named.has(rule));
  const shown = every.filter(rule => !named.has(rule) && SHOWN.includes(rule));
  const rest = every.filter(rule => !named.has(rule) && !SHOWN.includes(rule));
  return [
    '| state | rules | which |',
    '|---|---|---|',
    line('enforced, named by a test', enforced),
    line('shown', shown),
    line('not yet', rest),
    '',
  ].join('\n');
}

const parts = {
  lifecycles: Object.entries(lifecycles).map(drawn).join('\n'),
  tables: await tables(),
  roles: roles(),
  rules: rules(),
};
const path = join(root, 'README.md');
const before = readFileSync(path, 'utf8');
const after = Object.entries(parts).reduce(
  (text, [name, part]) =>
    text.replace(
      new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}\n${part}\n${close}`,
    ),
  before,
);
if (!process.argv.includes('--check')) writeFileSync(path, after);
else if (after !== before) {
  process.stderr.write('README.md is not what the code says: run npm run readme\n');
  process.exitCode = 1;
}
