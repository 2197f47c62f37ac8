// Writes admin/graphql: the schema as served, and typed documents for the console. With --check it only compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { buildSchema, lexicographicSortSchema, parse, printSchema } = require('graphql');
const { makeSchema } = require(join(root, 'dist/server/schema.js'));
const operations = require('@graphql-codegen/typescript-operations');
const typedDocuments = require('@graphql-codegen/typed-document-node');

const documentFiles = readdirSync(join(root, 'admin'), { withFileTypes: true, recursive: true })
  .filter(entry => entry.name.endsWith('.graphql') && !entry.parentPath.endsWith('admin/graphql'))
  .map(entry => join(entry.parentPath, entry.name))
  .sort();
const sdl = `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`;
const config = {
  enumsAsTypes: true,
  skipTypename: true,
  useTypeImports: true,
  scalars: { ID: 'string', Day: 'string', Instant: 'string', JSONObject: 'Record<string, unknown>' },
};
const source = await codegen({
  filename: 'graphql.ts',
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents: documentFiles.map(location => ({ location, document: parse(readFileSync(location, 'utf8')) })),
  config,
  plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescriptOperations: operations, typedDocumentNode: typedDocuments },
});

const folder = join(root, 'admin/graphql');
const made = { 'schema.graphql': sdl, 'graphql.ts': `${source}\n` };
const check = process.argv.includes('--check');
for (const [name, text] of Object.entries(made)) {
  const path = join(folder, name);
  if (check && (!existsSync(path) || readFileSync(path, 'utf8') !== text)) {
    process.stderr.write(`admin/graphql/${name} is not what the server and the documents say: run npm run codegen\n`);
    process.exitCode = 1;
  }
  if (!check) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
}
