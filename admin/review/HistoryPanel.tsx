import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationCase } from '../applications/types';
import { Panel } from '../widgets/Panel';
import { Timeline } from '../widgets/Timeline';
import { useReasonWords } from './useReasonWords';

/** Everything that moved the case, the latest first. */
export function HistoryPanel({ record: { history } }: { record: ApplicationCase }) {
  const translate = useTranslate();
  const reasonWords = useReasonWords();
  return (
    <Panel title={translate('review.history.title')}>
      <Timeline
        events={history}
        of="application"
        system={translate('review.history.system')}
        more={({ reasons }) => reasons && <Typography variant="body2">{reasonWords(reasons.split(','))}</Typography>}
      />
    </Panel>
  );
}
