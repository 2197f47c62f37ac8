import GroupAddOutlined from '@mui/icons-material/GroupAddOutlined';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { UnitHome } from '../checklists/UnitHome';
import { useSession } from '../provider/useSession';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';

/** The unit administrator's morning: of each own unit its list in one sentence over three steps, and who is not yet eligible. */
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
          <UnitHome employerId={id} />
        </Panel>
      ))}
    </Box>
  );
}
