import type { CheckCode, Verdict } from '../../shared/checks';
import type { ApplicationCase } from '../applications/types';
import type { Verdict as Shown } from '../widgets/FactRow';

export type CaseCheck = ApplicationCase['checks'][number];

/** The checks with one of these codes that concern what is named, or whatever they concern. */
export function checksOf(record: ApplicationCase, codes: readonly CheckCode[], concern?: string): CaseCheck[] {
  return record.checks.filter(check => codes.includes(check.code) && (!concern || check.concern === concern));
}

/** The worst of some verdicts, as the screen shows it; unknown where nothing was checked. */
export function worstOf(checks: readonly Pick<CaseCheck, 'verdict'>[]): Shown | undefined {
  const worst = order.find(verdict => checks.some(check => check.verdict === verdict));
  return worst && shown[worst];
}

const order: readonly Verdict[] = ['FAIL', 'WARN', 'OK'];
const shown: Readonly<Record<Verdict, Shown>> = { FAIL: 'bad', WARN: 'attention', OK: 'good' };
