import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BureauUnits } from '../checklists/BureauUnits';
import { enrolmentsAddress } from '../employers/EmployerShow';
import { PendingByUnitDocument, type PendingByUnitQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';

/** The checklist officer's morning: the units of this window by stage, then whose people wait for acceptance. */
export function ChecklistBoard() {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <BureauUnits />
      <PendingByUnit />
    </Box>
  );
}

/** Enrolments that wait, unit by unit, the longest first. */
function PendingByUnit() {
  const translate = useTranslate();
  const { data, error, refetch } = useAnswer(PendingByUnitDocument, {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { nodes, totalCount, totalIsCapped } = data.enrolments;
  return (
    <Panel
      title={translate('boards.checklist.title')}
      padded={false}
      actions={
        <Button component={Link} to={enrolmentsAddress(undefined, 'PENDING')} variant="contained">
          {translate('boards.checklist.open')} ({numberWords(totalCount, totalIsCapped)})
        </Button>
      }
    >
      {nodes.length === 0 && <EmptyState title={translate('boards.checklist.none')} text="" />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {unitsOf(nodes).map(({ id, name, count, oldest }) => (
          <Box component="li" key={id ?? '-'} sx={row}>
            <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
              <Box component={Link} to={enrolmentsAddress(id, 'PENDING')} sx={link}>
                {name ?? translate('enrolments.noUnit')}
              </Box>
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {translate('boards.checklist.oldest', { day: oldest })}
              </Typography>
            </Box>
            <Box sx={{ fontSize: '1.25rem', fontWeight: 600 }}>{numberWords(count)}</Box>
          </Box>
        ))}
      </Box>
      {totalCount > nodes.length && (
        <Typography variant="body2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
          {translate('boards.checklist.first', { shown: nodes.length, count: numberWords(totalCount, totalIsCapped) })}
        </Typography>
      )}
    </Panel>
  );
}

type Unit = { id: string | undefined; name: string | undefined; count: number; oldest: string };

/** Rows come oldest first, so that the first of each unit is its oldest. */
function unitsOf(rows: PendingByUnitQuery['enrolments']['nodes']): Unit[] {
  const units = new Map<string, Unit>();
  for (const { employer, registeredOn } of rows) {
    const key = employer?.id ?? '';
    const unit = units.get(key);
    if (unit) unit.count += 1;
    else units.set(key, { id: employer?.id, name: employer?.name, count: 1, oldest: registeredOn });
  }
  return [...units.values()];
}

const row = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 2,
  py: 1,
  borderTop: '1px solid',
  borderColor: 'divider',
  '&:hover': { bgcolor: 'action.hover' },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
} as const;
