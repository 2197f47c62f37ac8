import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined';
import { Badge, Box, Button, Divider, IconButton, Menu, MenuItem, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { NoticesDocument, type NoticesQuery, ReadNoticesDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { newKey } from '../provider/key';
import { useAnswer } from '../provider/useAnswer';
import { EmptyState } from '../widgets/States';
import { useMoments } from '../widgets/useMoments';

type Notice = NoticesQuery['notices']['nodes'][number];

const SHOWN = 12;

/** The bell: how many notices wait, and the latest of them. Asked again each minute while the page is looked at. */
export function Notices() {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useAnswer(NoticesDocument, {}, { refetchInterval: 60_000 });
  const read = useReading();
  const { nodes = [], unread = 0 } = data?.notices ?? {};
  return (
    <>
      <IconButton
        aria-label={translate('layout.notices.open', { smart_count: unread })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={unread} color="error" max={99} sx={small}>
          <NotificationsNoneOutlined fontSize="small" />
        </Badge>
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box component="li" role="presentation" sx={{ display: 'flex', alignItems: 'center', px: 2, minHeight: 34 }}>
          <Typography sx={{ flex: 1, fontWeight: 600 }}>{translate('layout.notices.title')}</Typography>
          {unread > 0 && (
            <Button size="small" variant="text" onClick={() => void read()}>
              {translate('layout.notices.readAll')}
            </Button>
          )}
        </Box>
        <Divider component="li" role="presentation" />
        {nodes.length === 0 && (
          <Box component="li" role="presentation" sx={{ width: 300 }}>
            <EmptyState icon={NotificationsNoneOutlined} title={translate('layout.notices.none')} text="" />
          </Box>
        )}
        {nodes.slice(0, SHOWN).map(notice => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            onOpen={() => {
              setAnchor(null);
              if (!notice.read) void read([notice.id]);
            }}
          />
        ))}
      </Menu>
    </>
  );
}

function NoticeItem({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const params = Object.fromEntries(notice.values.map(({ name, value }) => [name, value]));
  return (
    <MenuItem component={Link} to={notice.link ?? '/'} onClick={onOpen} sx={{ maxWidth: 380, whiteSpace: 'normal' }}>
      <Box>
        <Typography sx={{ fontWeight: notice.read ? 400 : 600 }}>
          {translate(`layout.notices.kinds.${notice.kind}`, params)}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {when(notice.createdAt)}
        </Typography>
      </Box>
    </MenuItem>
  );
}

/** Marks notices as read, all of them when none is named; what cannot be marked stays as it is. */
function useReading() {
  const client = useQueryClient();
  return async (ids?: string[]) => {
    await ask(ReadNoticesDocument, { input: { ids, idempotencyKey: newKey() } }).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ['answer', 'Notices'] });
  };
}

const small = { '& .MuiBadge-badge': { height: 16, minWidth: 16, px: 0.5, fontSize: '0.6875rem' } } as const;
