import { median } from './load';
import type { Figures, Results } from './rounds';

type Whole = { starts: readonly number[]; idle: readonly number[]; peak: readonly number[] };

/** What is aimed at now, by row of the table: at most, or at least where it says so. */
const GOALS: Readonly<Record<string, string>> = {
  'W1 p50 ms': '<= 2 x',
  'W3 p50 ms': '<= 2.5 x',
  'W4 p50 ms': '<= 2 x',
  'W4a p50 ms': '<= 2 x',
  'W4r p50 ms': '<= 2 x',
  'W4h p50 ms': '<= 2 x',
  'W4m p50 ms': '<= 2 x',
  'W7 requests/s': '>= 0.6 x',
};

const COLUMNS: readonly (readonly [title: string, of: keyof Figures])[] = [
  ['p50 ms', 'p50'],
  ['p95 ms', 'p95'],
  ['p99 ms', 'p99'],
  ['requests/s', 'perSecond'],
  ['cpu ms', 'cpu'],
];

/** One table: both servers' medians over the rounds, the median of the rounds' ratios, and how far these spread. */
export function tableOf(results: Results, { starts, idle, peak }: Whole): string {
  const rows = [['', 'ours', 'limit', 'ratio', 'spread', 'goal']];
  for (const [name, { ours, limit }] of Object.entries(results)) {
    for (const [title, of] of COLUMNS) {
      const ratios = ours.map((figures, at) => figures[of] / limit[at][of]);
      const label = `${name} ${title}`;
      rows.push([
        label,
        shown(median(ours.map(figures => figures[of]))),
        shown(median(limit.map(figures => figures[of]))),
        `${median(ratios).toFixed(2)} x`,
        `${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)}`,
        GOALS[label] ?? '',
      ]);
    }
  }
  const whole = (label: string, [ours, limit]: readonly number[], goal: string) =>
    rows.push([label, String(ours), String(limit), `${(ours / limit).toFixed(2)} x`, '', goal]);
  whole('start ms', starts, '< 3000');
  whole('idle MB', idle, '< 200');
  whole('peak MB', peak, '');
  const widths = rows[0].map((_, at) => Math.max(...rows.map(row => row[at].length)));
  return rows
    .map(row => row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  '))
    .join('\n');
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
