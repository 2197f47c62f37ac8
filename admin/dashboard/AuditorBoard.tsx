import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { OutcomeChip } from '../audit/OutcomeChip';
import { Verification } from '../audit/Verification';
import { LatestAuditDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';

/** The auditor's morning: is the trail whole, and what happened last. */
export function AuditorBoard() {
  const translate = useTranslate();
  const { lately } = useMoments();
  const { data } = useAnswer(LatestAuditDocument, {});
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Verification />
      <Panel
        title={translate('boards.auditor.latest')}
        padded={false}
        actions={
          <Button component={Link} to="/audit" variant="outlined">
            {translate('boards.auditor.all')}
          </Button>
        }
      >
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data?.page.nodes.map(({ id, at, actor, action, subject, outcome }) => (
            <Box component="li" key={id} sx={row}>
              <Typography
                component="span"
                variant="body2"
                sx={{ minWidth: { sm: '9em' }, color: 'text.secondary', whiteSpace: 'nowrap' }}
              >
                {lately(at)}
              </Typography>
              <Box sx={{ flex: '1 1 12em', minWidth: 0, overflowWrap: 'anywhere' }}>
                <code>{action}</code>
                <Typography component="span" variant="body2" sx={{ ml: 1, color: 'text.secondary' }}>
                  {[actor ?? translate('audit.nobody'), subject].filter(Boolean).join(' · ')}
                </Typography>
              </Box>
              <OutcomeChip outcome={outcome} />
            </Box>
          ))}
        </Box>
      </Panel>
    </Box>
  );
}

const row = {
  display: 'flex',
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  alignItems: 'center',
  columnGap: 1.5,
  px: 2,
  py: 0.75,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
