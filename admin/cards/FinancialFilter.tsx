import { useListContext, useTranslate } from 'react-admin';
import { addDays, dayOf, daysBetween } from '../../shared/calendar';
import { FIN_STATUSES, type FinStatus } from '../../shared/cards';
import type { CardRowFragment } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { SelectLine } from '../widgets/fields';

/** So many days before the last one a list may ask for. */
const DUE = { due7: 7, due30: 30 } as const;
type Choice = keyof typeof DUE | FinStatus;
const CHOICES: readonly Choice[] = ['due7', 'due30', ...FIN_STATUSES];

/** Narrows the cards down to a state of their financial function, or to those that must be activated soon. */
export function FinancialFilter() {
  const translate = useTranslate();
  const { filterValues, setFilters, setSort } = useListContext();
  const today = dayOf(serverNow());
  const { finDueBy, finStatus } = filterValues as { finDueBy?: string; finStatus?: readonly FinStatus[] };
  const value: Choice | '' = finDueBy
    ? daysBetween(today, finDueBy) > DUE.due7
      ? 'due30'
      : 'due7'
    : (finStatus?.[0] ?? '');
  const choose = (choice: Choice | '') => {
    const due = choice === 'due7' || choice === 'due30';
    setSort(due ? { field: 'finDeadline', order: 'ASC' } : { field: 'id', order: 'DESC' });
    setFilters({
      ...filterValues,
      finDueBy: due ? addDays(today, DUE[choice]) : undefined,
      finStatus: choice && !due ? [choice] : undefined,
    });
  };
  return (
    <SelectLine<Choice>
      label={translate('functions.filter.label')}
      value={value}
      options={CHOICES}
      wordsOf="functions.filter"
      empty={translate('functions.filter.any')}
      onChange={choose}
    />
  );
}

/** What a row says of the financial function: how many days are left, or how it stands. */
export function useFinancialLine(): (card: CardRowFragment) => string | undefined {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  return ({ finStatus, finDeadline, finGuardedAt }) => {
    if (!finStatus) return undefined;
    if (finStatus === 'INACTIVE' && finDeadline && !finGuardedAt)
      return translate('functions.filter.rowDue', { days: daysBetween(today, finDeadline) });
    return translate('functions.filter.row', { status: translate(`statuses.fin.${finStatus}`) });
  };
}
