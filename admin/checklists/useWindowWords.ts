import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import type { UnitWindow } from '../../shared/checklists';
import { useNow } from '../provider/clock';

type Shown = Omit<UnitWindow, 'provisional'>;

/** A closed or endless window of a unit in a few words; an open one says its days by itself. */
export function useWindowWords(): (window: Shown) => string {
  const translate = useTranslate();
  const today = dayOf(useNow());
  return ({ kind, open, from, to }) => {
    if (open || !from || !to) return translate(`codes.unitWindowKinds.${kind}`);
    return from > today ? translate('bureau.units.opens', { day: from }) : translate('bureau.units.ended', { day: to });
  };
}
