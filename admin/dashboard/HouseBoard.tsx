import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { HouseOverviewDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';
import { CountTile, tiles } from './CountTile';

/** The system administrator's morning: accounts that are open, closed, or without a second factor; who was in last. */
export function HouseBoard() {
  const translate = useTranslate();
  const { lately } = useMoments();
  const { data } = useAnswer(HouseOverviewDocument, {});
  const nodes = data?.accounts.nodes ?? [];
  const open = nodes.filter(({ disabledAt }) => !disabledAt);
  const latest = open
    .filter(({ lastSignInAt }) => lastSignInAt)
    .sort((one, other) => String(other.lastSignInAt).localeCompare(String(one.lastSignInAt)))
    .slice(0, 6);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={tiles}>
        <CountTile to="/accounts" label={translate('boards.sysadmin.accounts')} count={data?.accounts.totalCount} />
        <CountTile to={closed} label={translate('boards.sysadmin.closed')} count={data?.closed.totalCount} />
        <CountTile
          to="/accounts"
          label={translate('boards.sysadmin.withoutFactor')}
          count={data && open.filter(({ totpSetUp }) => !totpSetUp).length}
          tone="soon"
        />
        <CountTile to="/offices" label={translate('boards.sysadmin.offices')} count={data?.offices.totalCount} />
      </Box>
      <Panel title={translate('boards.sysadmin.latest')} padded={false}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {latest.map(({ id, username, displayName, lastSignInAt }) => (
            <Box component="li" key={id} sx={row}>
              <span>
                {displayName}
                <Typography component="span" variant="body2" sx={{ ml: 1, color: 'text.secondary' }}>
                  {username}
                </Typography>
              </span>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {lastSignInAt && lately(lastSignInAt)}
              </Typography>
            </Box>
          ))}
        </Box>
      </Panel>
    </Box>
  );
}

const closed = `/accounts?${new URLSearchParams({ filter: JSON.stringify({ disabled: true }), sort: 'username', order: 'ASC', page: '1', perPage: '25' })}`;

const row = {
  display: 'flex',
  justifyContent: 'space-between',
  gap: 1,
  px: 2,
  py: 0.75,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
