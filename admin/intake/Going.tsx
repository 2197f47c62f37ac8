import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { viewAddress } from '../applications/views';
import { DraftsDocument, type DraftsQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';

/** What this clerk left open: cases returned for correction first, then drafts. */
export function Going() {
  const translate = useTranslate();
  const { data } = useAnswer(DraftsDocument, {
    filter: { own: true, status: ['RETURNED', 'DRAFT'] },
    sort: [{ field: 'openedAt', order: 'DESC' }],
    perPage: 50,
  });
  const cases = data?.page.nodes;
  const sorted = cases && [...cases].sort((a, b) => Number(b.status === 'RETURNED') - Number(a.status === 'RETURNED'));
  return (
    <Panel title={translate('intake.going.title')}>
      {sorted?.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('intake.going.none')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sorted?.slice(0, SHOWN).map(each => (
          <GoingLine key={each.id} draft={each} />
        ))}
      </Box>
      {sorted && sorted.length > SHOWN && (
        <Box
          component={Link}
          to={viewAddress('returned')}
          sx={{ display: 'inline-block', mt: 1, color: 'primary.main' }}
        >
          {translate('intake.going.more', { smart_count: sorted.length - SHOWN })}
        </Box>
      )}
    </Panel>
  );
}

const SHOWN = 8;

/** One open case as a link to the counter's page. */
function GoingLine({ draft }: { draft: DraftsQuery['page']['nodes'][number] }) {
  const translate = useTranslate();
  const { day } = useMoments();
  const { id, status, person, businessType, channel, openedAt, decidedAt } = draft;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ flex: '1 1 10em', minWidth: 0 }}>
        <Box component={Link} to={intakeAddress(id)} sx={link}>
          {person.name}
        </Box>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {translate(`codes.businessTypes.${businessType}`)} · {translate(`codes.channels.${channel}`)} ·{' '}
          {day(decidedAt ?? openedAt)}
        </Typography>
      </Box>
      <StatusChip of="application" status={status} />
    </Box>
  );
}

/** Where a draft or a returned case is gone on with. */
const intakeAddress = (applicationId: string): string => `/intake?case=${applicationId}`;

const row = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  py: 0.875,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
  '&:hover': { bgcolor: 'action.hover' },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
} as const;
