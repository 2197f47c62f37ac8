import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { FactRow } from '../widgets/FactRow';
import { type CaseCheck, worstOf } from './verdicts';

type Props = { label: string; checks: readonly CaseCheck[]; changed?: boolean; children: ReactNode };

/** A field of the form with what the automatic checks found beside it; what fails is said in words, with its rule. */
export function CheckedFact({ label, checks, changed, children }: Props) {
  const translate = useTranslate();
  const failing = checks.filter(({ verdict }) => verdict !== 'OK');
  const note = failing.map(({ code, rule }) => `${translate(`checks.${code}`)} ${rule}`).join(' ');
  return (
    <FactRow label={label} verdict={worstOf(checks)} note={note || undefined} changed={changed}>
      {children}
    </FactRow>
  );
}
