import { Box, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationCase } from '../applications/types';
import { Panel } from '../widgets/Panel';
import { toneOf } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { useReasonWords } from './useReasonWords';

/** Everything that moved the case, the latest first. */
export function HistoryPanel({ record: { history } }: { record: ApplicationCase }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('review.history.title')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {[...history].reverse().map(event => (
          <Entry key={event.id} event={event} />
        ))}
      </Box>
    </Panel>
  );
}

function Entry({ event: { verb, toStatus, at, role, reasons } }: { event: ApplicationCase['history'][number] }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { when } = useMoments();
  const reasonWords = useReasonWords();
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '8px minmax(0, 1fr)', columnGap: 1.25 }}>
      <Box
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          mt: '7px',
          borderRadius: '50%',
          border: '2px solid',
          borderColor: palette.tone[toneOf(toStatus)].text,
        }}
      />
      <Box>
        <Typography component="span" sx={{ fontWeight: 500 }}>
          {translate(`events.application.${verb}`)}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {' '}
          {role && translate(`roles.${role}`, { _: translate('review.history.system') })} · {when(at)}
        </Typography>
        {reasons && <Typography variant="body2">{reasonWords(reasons.split(','))}</Typography>}
      </Box>
    </Box>
  );
}
