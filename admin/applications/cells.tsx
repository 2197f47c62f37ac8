import { useLocaleState, useTranslate } from 'react-admin';
import { dayOf, daysBetween } from '../../shared/calendar';
import { dueState } from '../../shared/intake';
import { useNow } from '../provider/clock';
import { useActor } from '../provider/useSession';
import { DueChip } from '../widgets/DueChip';
import { StatusChip } from '../widgets/StatusChip';
import { TwoLines } from '../widgets/TwoLines';
import { useMoments } from '../widgets/useMoments';
import { Mark } from './Mark';
import type { ApplicationRow } from './types';

type CellProps = { record: ApplicationRow };

/** When the case is due, or where it stands when no clock runs. */
export function DueCell({ record: { dueOn, dueProvisional, status } }: CellProps) {
  const today = dayOf(useNow());
  const state = dueState(dueOn ?? null, status, today);
  if (state === 'NONE' || !dueOn) return <StatusChip of="application" status={status} />;
  return (
    <DueChip
      dueOn={dueOn}
      daysLeft={daysBetween(today, dueOn)}
      paused={state === 'PAUSED'}
      provisional={dueProvisional}
    />
  );
}

/** What a reviewer should know before opening a case: back from correction, returned late, own work. */
export function Marks({ record }: CellProps) {
  const actor = useActor();
  const own = actor !== undefined && record.enteredByIds.includes(actor.id);
  return (
    <>
      {record.submissions > 1 && <Mark of="resubmitted" tone="attention" />}
      {record.returnedLate && <Mark of="returnedLate" tone="bad" />}
      {own && <Mark of="own" tone="final" />}
    </>
  );
}

/** The unit, or the office where there is none. */
export function PlaceCell({ record: { employer, office } }: CellProps) {
  const [locale] = useLocaleState();
  const name = locale === 'en' ? office.nameEn : office.nameZh;
  return employer ? <TwoLines first={employer.name} second={name} /> : <TwoLines first={name} />;
}

/** Channel and business in words. */
export function BusinessCell({ record: { businessType, channel } }: CellProps) {
  const translate = useTranslate();
  return (
    <TwoLines
      first={translate(`codes.businessTypes.${businessType}`)}
      second={translate(`codes.channels.${channel}`)}
    />
  );
}

/** What happened last, and when. */
export function LatestCell({ record: { latestEvent } }: CellProps) {
  const translate = useTranslate();
  const { lately } = useMoments();
  if (!latestEvent) return null;
  return <TwoLines first={translate(`events.application.${latestEvent.verb}`)} second={lately(latestEvent.at)} />;
}
