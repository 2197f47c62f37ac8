import { Box, Button, TextField } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { UNIT_STAGES, type UnitStage } from '../../shared/checklists';
import { CountTile, tiles } from '../dashboard/CountTile';
import { BureauUnitsDocument, type BureauUnitsQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { useNarrow } from '../widgets/useNarrow';
import { useSettled } from '../widgets/useSettled';
import { BureauGrantDialog } from './BureauGrantDialog';
import { BureauPager } from './BureauPager';
import { type BureauUnit, UnitCards, UnitTable } from './BureauUnitRows';

const PER_PAGE = 20;

/** The units of this window: how many stand at each stage, and who they are; what waits for the bureau comes first. */
export function BureauUnits() {
  const translate = useTranslate();
  const narrow = useNarrow();
  const session = useSession();
  const [params] = useSearchParams();
  const stage = UNIT_STAGES.find(one => one === params.get('stage'));
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const [turned, setTurned] = useState({ of: '', page: 1 });
  const of = `${stage}|${search}`;
  const page = turned.of === of ? turned.page : 1;
  const { data, error, refetch } = useAnswer(
    BureauUnitsDocument,
    { filter: { ...(stage && { stage: [stage] }), ...(search && { search }) }, page, perPage: PER_PAGE },
    { placeholderData: keepPreviousData, refetchInterval: 60_000 },
  );
  const [granting, setGranting] = useState<BureauUnit>();
  const grants = session?.permissions.has('window:grant') ?? false;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const units = data?.units;
  const onGrant = grants ? setGranting : undefined;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <StageTiles stages={units?.stages} stage={stage} />
      <Panel
        title={translate('bureau.units.title')}
        padded={false}
        actions={
          <>
            <TextField
              type="search"
              value={typed}
              placeholder={translate('bureau.units.search')}
              onChange={event => setTyped(event.target.value)}
              slotProps={{ htmlInput: { 'aria-label': translate('bureau.units.search'), maxLength: 60 } }}
              sx={{ width: { xs: '100%', sm: 260 } }}
            />
            <Button component={Link} to="/checklists" variant="outlined">
              {translate('bureau.units.lists')}
            </Button>
          </>
        }
      >
        {units?.nodes.length === 0 && (
          <EmptyState title={translate('bureau.units.none')} text={translate('bureau.units.noneText')} />
        )}
        {units && units.nodes.length > 0 && (
          <>
            {narrow ? (
              <UnitCards units={units.nodes} onGrant={onGrant} />
            ) : (
              <UnitTable units={units.nodes} onGrant={onGrant} />
            )}
            <BureauPager
              page={page}
              perPage={PER_PAGE}
              count={units.totalCount}
              onChange={next => setTurned({ of, page: next })}
            />
          </>
        )}
      </Panel>
      {granting && <BureauGrantDialog unit={granting} onClose={() => setGranting(undefined)} />}
    </Box>
  );
}

type TilesProps = { stages?: BureauUnitsQuery['units']['stages']; stage?: UnitStage };

/** In the order of the bureau's work: what lies here first, what is over last. */
const ORDER: readonly UnitStage[] = ['SUBMITTED', 'NOT_STARTED', 'OPEN', 'SEALED', 'RETURNED', 'CONFIRMED'];

function StageTiles({ stages, stage }: TilesProps) {
  const translate = useTranslate();
  const countOf = (one: UnitStage) => stages?.find(({ stage: of }) => of === one)?.count;
  return (
    <Box component="nav" aria-label={translate('bureau.units.stages')} sx={stageTiles}>
      {ORDER.map(one => (
        <CountTile
          key={one}
          to={one === stage ? '/' : `/?stage=${one}`}
          label={translate(`codes.unitStages.${one}`)}
          count={countOf(one)}
          tone={one === 'SUBMITTED' ? 'soon' : undefined}
          current={one === stage}
        />
      ))}
    </Box>
  );
}

const stageTiles = {
  ...tiles,
  gridTemplateColumns: {
    xs: 'repeat(2, minmax(0, 1fr))',
    sm: 'repeat(3, minmax(0, 1fr))',
    md: 'repeat(6, minmax(0, 1fr))',
  },
} as const;
