import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const ALL = Array.from({ length: 102 }, (_, at) => `R-${String(at + 1).padStart(2, '0')}`);
const TITLE = /(?:\b(?:it|itReads|test|describe|onEachEngine)|\])\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g;
const ROW = /^\s*\[\s*'((?:R-\d+[, ]*)+)'/gm;

const testsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap(name => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return testsIn(path);
    return /\.test\.tsx?$/.test(name) && path !== 'test/rules.test.ts' ? [path] : [];
  });

/** The rules that the titles of tests name, and the rows that fill a title. */
function namedBy(paths: readonly string[]): Set<string> {
  const titles = paths.flatMap(path => {
    const text = readFileSync(join(ROOT, path), 'utf8').replace(/\)\s*\(/g, '](');
    return [
      ...[...text.matchAll(TITLE)].map(([, , title]) => title),
      ...[...text.matchAll(ROW)].map(([, rule]) => rule),
    ];
  });
  return new Set(titles.flatMap(title => title.match(/\bR-\d{2,3}\b/g) ?? []));
}

/** What the README says of each rule. */
function stated(): Map<string, string> {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const part = /<!-- rules -->([\s\S]*?)<!-- \/rules -->/.exec(readme)?.[1] ?? '';
  const lines = part.split('\n').filter(line => /\| *R-\d/.test(line));
  const pairs = lines.flatMap(line => {
    const state = /enforced|shown|not yet/.exec(line)?.[0] ?? '';
    return (line.match(/\bR-\d{2,3}\b/g) ?? []).map(rule => [rule, state] as const);
  });
  expect(new Set(pairs.map(([rule]) => rule)).size).toBe(pairs.length);
  return new Map(pairs);
}

describe('the rules', () => {
  const tests = testsIn('test');

  it('that tests name are rules of the list', () => {
    expect([...namedBy(tests)].filter(rule => !ALL.includes(rule))).toEqual([]);
  });

  it('stand in the README, each once, as enforced, shown or not yet', () => {
    expect([...stated().keys()].sort(byNumber)).toEqual(ALL);
  });

  it('are called enforced where a test names them, and not otherwise', () => {
    const states = stated();
    const named = namedBy(tests);
    const throughDoors = namedBy(tests.filter(path => !path.startsWith('test/shared/')));
    expect(ALL.filter(rule => states.get(rule) === 'enforced' && !named.has(rule))).toEqual([]);
    expect([...throughDoors].filter(rule => states.get(rule) !== 'enforced')).toEqual([]);
    expect(throughDoors.size).toBeGreaterThan(30);
  });
});

const byNumber = (a: string, b: string): number => Number(a.slice(2)) - Number(b.slice(2));
