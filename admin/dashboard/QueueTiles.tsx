import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useQueueCounts } from '../applications/useQueueCounts';
import { type ViewName, viewAddress, views } from '../applications/views';
import { CountTile, tiles } from './CountTile';

/** Views of the queue as numbers to press. */
export function QueueTiles({ names }: { names: readonly ViewName[] }) {
  const translate = useTranslate();
  const counts = useQueueCounts({});
  return (
    <Box component="nav" aria-label={translate('review.list.views')} sx={tiles}>
      {names.map(name => (
        <CountTile
          key={name}
          to={viewAddress(name)}
          label={translate(`review.views.${name}`)}
          count={counts?.[name].totalCount}
          capped={counts?.[name].totalIsCapped}
          tone={views[name].tone}
        />
      ))}
    </Box>
  );
}
