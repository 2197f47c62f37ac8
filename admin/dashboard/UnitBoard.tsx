import GroupAddOutlined from '@mui/icons-material/GroupAddOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { enrolmentsAddress } from '../employers/EmployerShow';
import { EnrolmentCountsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';
import { CountTile, tiles } from './CountTile';

/** The unit administrator's morning: the own units and how their people's enrolments stand. */
export function UnitBoard() {
  const translate = useTranslate();
  const employers = useSession()?.employers ?? [];
  if (employers.length === 0) return <EmptyState title={translate('boards.unit.none')} text="" />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {employers.map(({ id, name }) => (
        <Panel
          key={id}
          title={name}
          actions={
            <Button component={Link} to="/roster" size="small" variant="outlined" startIcon={<GroupAddOutlined />}>
              {translate('boards.unit.roster')}
            </Button>
          }
        >
          <Figures employerId={id} />
        </Panel>
      ))}
    </Box>
  );
}

function Figures({ employerId }: { employerId: string }) {
  const translate = useTranslate();
  const { data } = useAnswer(EnrolmentCountsDocument, { employerId });
  return (
    <>
      <Box sx={{ ...tiles, maxWidth: 520 }}>
        <CountTile
          to={enrolmentsAddress(employerId, 'ACCEPTED')}
          label={translate('boards.unit.accepted')}
          count={data?.accepted.totalCount}
          capped={data?.accepted.totalIsCapped}
        />
        <CountTile
          to={enrolmentsAddress(employerId, 'PENDING')}
          label={translate('boards.unit.pending')}
          count={data?.pending.totalCount}
          capped={data?.pending.totalIsCapped}
          tone="soon"
        />
      </Box>
      <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
        {translate('boards.unit.text')}
      </Typography>
    </>
  );
}
