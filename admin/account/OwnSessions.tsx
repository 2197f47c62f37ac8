import { Box, Button, Typography, useTheme } from '@mui/material';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { EndSessionDocument, type OwnSessionFragment, OwnSessionsDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { ToneChip } from '../widgets/ToneChip';
import { useMoments } from '../widgets/useMoments';
import { useWords } from '../widgets/useWords';

/** The browsers in which one is signed in; each can be ended, at once on every process. */
export function OwnSessions() {
  const translate = useTranslate();
  const { data, error, refetch } = useAnswer(OwnSessionsDocument, {});
  const end = useEnding();
  const sessions = data?.sessions.nodes.filter(({ kind }) => kind === 'COOKIE');
  return (
    <Panel title={translate('account.sessions.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sessions?.map(session => (
          <Line key={session.id} session={session} onEnd={() => void end(session.id)} />
        ))}
      </Box>
    </Panel>
  );
}

function Line({ session, onEnd }: { session: OwnSessionFragment; onEnd: () => void }) {
  const translate = useTranslate();
  const { lately, when } = useMoments();
  const { palette } = useTheme();
  const { createdAt, lastSeenAt, expiresAt, current } = session;
  return (
    <Box component="li" sx={line}>
      <Box sx={{ flex: '1 1 14em', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 500 }}>
          {translate('account.sessions.since', { when: lately(createdAt) })}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('account.sessions.lastSeen', { when: lately(lastSeenAt) })} ·{' '}
          {translate('account.sessions.until', { when: when(expiresAt) })}
        </Typography>
      </Box>
      {current ? (
        <ToneChip tone={palette.tone.good}>{translate('account.sessions.current')}</ToneChip>
      ) : (
        <Button size="small" variant="outlined" onClick={onEnd}>
          {translate('account.sessions.end')}
        </Button>
      )}
    </Box>
  );
}

function useEnding(): (id: string) => Promise<void> {
  const notify = useNotify();
  const refresh = useRefresh();
  const words = useWords();
  return async id => {
    try {
      await ask(EndSessionDocument, { input: { id } });
      notify('account.sessions.ended', { type: 'success' });
    } catch (error) {
      notify(words.error(error), { type: 'warning' });
    }
    refresh();
  };
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  py: 1,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;
