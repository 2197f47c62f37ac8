// Builds what has changed since the last build: server and shared to dist/, the console to dist/admin.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = join(root, 'dist');
const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

const filesBelow = folder =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

function stampOf(folders) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...folders.flatMap(filesBelow), join(root, 'package-lock.json')].sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)}|${size}|${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function whenChanged(name, folders, build) {
  const path = join(dist, `${name}.stamp`);
  const stamp = stampOf(folders);
  if (existsSync(path) && readFileSync(path, 'utf8') === stamp) return;
  await build();
  mkdirSync(dist, { recursive: true });
  writeFileSync(path, stamp);
}

async function buildServer() {
  for (const folder of ['server', 'shared']) {
    rmSync(join(dist, folder), { recursive: true, force: true });
    const sources = filesBelow(folder).filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    await Promise.all(
      sources.map(async file => {
        const { code, map } = await transformFile(file, { ...options, swcrc: false, sourceMaps: true });
        const target = join(dist, relative(root, file)).replace(/\.ts$/, '.js');
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
        writeFileSync(`${target}.map`, map ?? '');
      }),
    );
  }
}

async function buildConsole() {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'admin/vite.config.mts'), logLevel: 'warn' });
}

const only = process.argv[2];
if (!only || only === 'server') await whenChanged('server', ['server', 'shared'], buildServer);
if (!only || only === 'console') await whenChanged('console', ['admin', 'shared'], buildConsole);
