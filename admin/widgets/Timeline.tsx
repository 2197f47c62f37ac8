import { Box, Typography, useTheme } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { toneOf } from './StatusChip';
import { useMoments } from './useMoments';

export type TimelineEvent = { id: string; verb: string; toStatus: string; at: string; role?: string | null };

type Props<E extends TimelineEvent> = {
  events: readonly E[];
  /** Where the words of the verbs stand: `events.<of>.<verb>`. */
  of: string;
  /** Who acted where no role did. */
  system: string;
  /** What stands below an entry. */
  more?: (event: E) => ReactNode;
};

/** Everything that moved a record, the latest first. */
export function Timeline<E extends TimelineEvent>({ events, of, system, more }: Props<E>) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { when } = useMoments();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {[...events].reverse().map(event => (
        <Box
          component="li"
          key={event.id}
          sx={{ display: 'grid', gridTemplateColumns: '8px minmax(0, 1fr)', columnGap: 1.25 }}
        >
          <Box
            aria-hidden
            sx={{
              width: 8,
              height: 8,
              mt: '7px',
              borderRadius: '50%',
              border: '2px solid',
              borderColor: palette.tone[toneOf(event.toStatus)].text,
            }}
          />
          <Box>
            <Typography component="span" sx={{ fontWeight: 500 }}>
              {translate(`events.${of}.${event.verb}`)}
            </Typography>
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {' '}
              {event.role && translate(`roles.${event.role}`, { _: system })} · {when(event.at)}
            </Typography>
            {more?.(event)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
