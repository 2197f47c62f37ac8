import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { CasesOfPersonDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';

/** The cases of one person at the own offices, the latest first. */
export function CasesOfPerson({ personId }: { personId: string }) {
  const translate = useTranslate();
  const { day } = useMoments();
  const { data, error, refetch } = useAnswer(CasesOfPersonDocument, { personId });
  const cases = data?.cases.nodes;
  return (
    <Panel title={translate('people.cases')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {cases?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('people.noCases')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cases?.map(({ id, receiptNo, businessType, channel, status, openedAt, submittedAt }) => (
          <Box component="li" key={id} sx={row}>
            <Box sx={{ flex: '1 1 14em', minWidth: 0 }}>
              <Box component={Link} to={`/applications/${id}/show`} sx={link}>
                {translate(`codes.businessTypes.${businessType}`)}
              </Box>
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {[receiptNo, translate(`codes.channels.${channel}`)].filter(Boolean).join(' · ')}
              </Typography>
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {day(submittedAt ?? openedAt)}
            </Typography>
            <StatusChip of="application" status={status} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const row = {
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  py: 1,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 500,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:hover': { textDecoration: 'underline' },
} as const;
