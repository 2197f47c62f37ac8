import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from '@swc/core';

const ROOT = join(__dirname, '..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap(name => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return filesIn(path);
    return /\.(ts|tsx|mts|mjs)$/.test(name) && !path.startsWith('admin/graphql/') ? [path] : [];
  });
const files = ['shared', 'server', 'admin', 'test'].flatMap(filesIn);
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const own = files.filter(path => !path.startsWith('test/'));

/** Relative imports of a file, as paths from the root. */
const importsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/(?:from|import|import\()\s*['"](\.[^'"]*)['"]/g)].map(([, to]) =>
    relative(ROOT, join(ROOT, dirname(path), to)),
  );

/** The rooms of the server in the order in which they may know each other: each knows itself and those of earlier rows. */
const ROOMS: readonly (readonly string[])[] = [
  ['platform'],
  ['access', 'audit', 'files', 'notices', 'jobs'],
  ['policy', 'calendar'],
  ['people', 'employers', 'offices', 'photos'],
  ['enrolments'],
  ['cards'],
  ['duplicates'],
  ['applications'],
  ['checklists', 'production'],
  ['custody', 'losses'],
  ['inquiry', 'analytics'],
  ['schedule'],
];
const rowOf = (room: string): number => ROOMS.findIndex(row => row.includes(room));
const roomOf = (path: string): string => /^server\/([^/]+)\//.exec(path)?.[1] ?? '';
const LOOSE = ['migrations', 'demo', 'tools'];

const wrong = (allowed: (from: string, to: string) => boolean, within: RegExp): string[] =>
  files
    .filter(path => within.test(path))
    .flatMap(from => importsOf(from).flatMap(to => (allowed(from, to) ? [] : [`${from} → ${to}`])));

describe('who imports whom', () => {
  it.each([
    ['shared knows shared only', /^shared\//, /^shared\//],
    ['the platform knows itself and shared', /^server\/platform\//, /^(shared|server\/platform)\//],
    ['the console knows itself and shared', /^admin\//, /^(shared|admin)\//],
    [
      'widgets and provider know no screen',
      /^admin\/(widgets|provider)\//,
      /^(shared\/|admin\/(widgets|provider|messages|graphql|theme|session|layout)\b)/,
    ],
    ['the server knows itself and shared', /^server\/(?!tools\/)/, /^(shared|server)(\/|$)/],
  ])('%s', (_title, from, to) => {
    expect(wrong((_from, path) => to.test(path), from)).toEqual([]);
  });

  it('a room of the server knows only rooms of earlier rows', () => {
    const turned = wrong((from, to) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (LOOSE.includes(here) || here === there || !there) return true;
      return rowOf(there) >= 0 && rowOf(there) <= rowOf(here);
    }, /^server\/[^/]+\//);
    expect(turned).toEqual([]);
    expect([...new Set(own.map(roomOf))].filter(room => room && rowOf(room) < 0 && !LOOSE.includes(room))).toEqual([]);
  });

  it('rooms of one row know each other without a ring', () => {
    const known = new Map<string, Set<string>>();
    for (const path of own.filter(file => rowOf(roomOf(file)) >= 0))
      for (const to of importsOf(path).map(roomOf))
        if (to && to !== roomOf(path)) known.set(roomOf(path), (known.get(roomOf(path)) ?? new Set()).add(to));
    const rings = [...known].flatMap(([from, tos]) =>
      [...tos].filter(to => known.get(to)?.has(from)).map(to => `${from} ⇄ ${to}`),
    );
    expect(rings).toEqual([]);
  });

  it('no file comes back to itself by its imports', () => {
    const resolved = (to: string): string | undefined =>
      [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find(path => own.includes(path));
    const arrows = new Map(own.map(path => [path, importsOf(path).flatMap(to => resolved(to) ?? [])]));
    const rings: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) rings.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path)) return;
      done.add(path);
      for (const to of arrows.get(path) ?? []) walk(to, [...way, path]);
    };
    for (const path of own) walk(path, []);
    expect(rings).toEqual([]);
  });

  it("no room uses another's resolver or inputs", () => {
    const used = wrong(
      (from, to) => !/\.(resolver|inputs)$/.test(to) || roomOf(from) === roomOf(to),
      /^server\/(?!demo\/|migrations\/|tools\/)[^/]+\//,
    );
    expect(used).toEqual([]);
  });

  it('imports are relative and without an extension', () => {
    const odd = own
      .filter(path => /\.tsx?$/.test(path))
      .flatMap(from =>
        importsOf(from)
          .filter(to => /\.(js|ts|tsx)$/.test(to))
          .map(to => `${from} → ${to}`),
      );
    expect(odd).toEqual([]);
  });
});

describe('what only some places may', () => {
  const holding = (pattern: RegExp, but: RegExp, within: readonly string[] = own) =>
    within.filter(path => !but.test(path) && pattern.test(codeOf(textOf(path))));

  it.each([
    [
      'read the clock',
      /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/,
      /^(server\/platform\/clock\.ts|server\/main\.ts|server\/tools\/|admin\/)/,
    ],
    [
      'read the environment',
      /\bprocess\.env\b/,
      /^server\/(main|loadDemo|invite|platform\/environment)\.ts$|^server\/tools\/|^admin\/vite/,
    ],
    ['write to the console', /\bconsole\.\w+\(/, /^server\/tools\//],
    ['name the type any', /(:\s*any\b|\bas any\b|<any\b|\bany\[\])/, /^$/],
    ['leave something to do', /\b(TODO|FIXME|XXX|HACK)\b/, /^$/],
    ['switch a check off', /@ts-(ignore|expect-error|nocheck)|biome-ignore/, /^$/],
    ['export by default', /^export default /m, /^admin\/vite\.config\.mts$/],
    ['look outside the project', /\.\.\/shared\/(data|sources)|\/work\//, /^$/],
  ])('nobody else may %s', (_what, pattern, but) => {
    expect(holding(pattern, but)).toEqual([]);
  });

  it('no test is skipped for good, and none is alone', () => {
    const tests = files.filter(path => /\.test\.tsx?$/.test(path) && path !== 'test/architecture.test.ts');
    expect(holding(/\b(it|test|describe)\.(only|todo)\b|\bx(it|describe)\(/, /^$/, tests)).toEqual([]);
    expect(holding(/\b(it|test|describe)\.skip\(/, /^$/, tests)).toEqual([]);
  });
});

describe('how long things are', () => {
  it('files have at most 250 lines', () => {
    const long = files
      .filter(path => !/\/(oneCase|.*\.words)/.test(path))
      .map(path => [path, textOf(path).split('\n').length - 1] as const);
    expect(long.filter(([, lines]) => lines > 250).map(([path, lines]) => `${path}: ${lines}`)).toEqual([]);
  });

  it('functions have at most 60 lines, those of screens 120', () => {
    expect(own.filter(path => /\.tsx?$/.test(path)).flatMap(longFunctions)).toEqual([]);
  });
});

/** The code without comments and without what stands in quotes. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(^|\s)\/\/[^\n]*/g, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

type Node = { type?: string; span?: { start: number; end: number } } & Readonly<Record<string, unknown>>;
const FUNCTIONS = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|MethodProperty)$/;

function longFunctions(path: string): string[] {
  const text = textOf(path);
  const bytes = Buffer.from(text, 'utf8');
  const tree = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x'), decorators: true }) as unknown as Node;
  const base = (tree.span?.start ?? 1) - Math.max(0, firstCode(text));
  const most = path.endsWith('.tsx') ? 120 : 60;
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const { type, span } = node as Node;
    if (type && span && FUNCTIONS.test(type)) {
      const lines = bytes
        .subarray(span.start - base, span.end - base)
        .toString('utf8')
        .split('\n').length;
      if (lines > most) found.push(`${path}: ${lines} lines from byte ${span.start - base}`);
    }
    Object.values(node).forEach(visit);
  };
  visit(tree);
  return found;
}

/** Where the first token stands, in bytes: the parser counts from there. */
function firstCode(text: string): number {
  const lead = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text)![0];
  return Buffer.byteLength(lead, 'utf8');
}
