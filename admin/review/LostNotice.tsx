import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationCase } from '../applications/types';
import { useMoments } from '../widgets/useMoments';
import type { Lost } from './useDecisions';

/** Somebody was faster: who did what, and when; what is shown now is how the case stands. */
export function LostNotice({ record, lost }: { record: ApplicationCase; lost: Lost }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const { latestEvent } = record;
  const moved = latestEvent && latestEvent.id !== lost.seenEventId;
  const words = moved
    ? translate('review.lost.moved', {
        role: translate(`roles.${latestEvent.role}`, { _: translate('review.history.system') }),
        event: translate(`events.application.${latestEvent.verb}`),
        at: when(latestEvent.at),
      })
    : translate('review.lost.changed');
  return <Alert severity="warning">{words}</Alert>;
}
