import AddTaskOutlined from '@mui/icons-material/AddTaskOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { dayOf } from '../../shared/calendar';
import { viewAddress } from '../applications/views';
import { ClerkDayDocument, type ClerkDayQuery } from '../graphql/graphql';
import { Going } from '../intake/Going';
import { usePrintReceipt } from '../intake/usePrintReceipt';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';
import { CountTile, tiles } from './CountTile';

/** The window's morning: a new case, what came back, what is left open, and today's receipts. */
export function ClerkBoard() {
  const translate = useTranslate();
  const { data } = useAnswer(ClerkDayDocument, { today: { own: true, status: ['SUBMITTED', 'APPROVED', 'RETURNED'] } });
  const today = dayOf(serverNow());
  const accepted = data?.accepted.nodes.filter(
    ({ submittedAt }) => submittedAt && dayOf(new Date(submittedAt)) === today,
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={tiles}>
        <Button
          component={Link}
          to="/intake"
          variant="contained"
          startIcon={<AddTaskOutlined />}
          sx={{ minHeight: 76, justifyContent: 'flex-start', textAlign: 'start', whiteSpace: 'normal', px: 2 }}
        >
          <span>
            {translate('boards.clerk.newCase')}
            <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', fontWeight: 400 }}>
              {translate('boards.clerk.newCaseText')}
            </Box>
          </span>
        </Button>
        <CountTile
          to={viewAddress('returned')}
          label={translate('boards.clerk.returned')}
          count={data?.returned.totalCount}
          capped={data?.returned.totalIsCapped}
          tone="soon"
        />
        <CountTile
          to={viewAddress('drafts')}
          label={translate('boards.clerk.drafts')}
          count={data?.drafts.totalCount}
          capped={data?.drafts.totalIsCapped}
        />
        <CountTile to={viewAddress('own')} label={translate('boards.clerk.today')} count={accepted?.length} />
      </Box>
      <Box sx={columns}>
        <Going />
        <Today accepted={accepted} />
      </Box>
    </Box>
  );
}

function Today({ accepted }: { accepted: ClerkDayQuery['accepted']['nodes'] | undefined }) {
  const translate = useTranslate();
  const { lately } = useMoments();
  const { print, printing } = usePrintReceipt();
  return (
    <Panel title={translate('boards.clerk.today')}>
      {accepted?.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('boards.clerk.noneToday')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {accepted?.map(({ id, receiptNo, person, businessType, submittedAt }) => (
          <Box component="li" key={id} sx={row}>
            <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
              <Box component={Link} to={`/applications/${id}/show`} sx={link}>
                {receiptNo}
              </Box>
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {person.name} · {translate(`codes.businessTypes.${businessType}`)} ·{' '}
                {submittedAt && lately(submittedAt)}
              </Typography>
            </Box>
            <IconButton
              aria-label={translate('boards.clerk.print', { name: person.name })}
              disabled={printing}
              onClick={() => void print(id)}
            >
              <PrintOutlined fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
} as const;

const row = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  py: 0.75,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
} as const;
