import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import { Box, Button, Pagination, Paper } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConfirmItemDocument, ResetItemDocument } from '../graphql/graphql';
import { SearchBox } from '../widgets/SearchBox';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { EmptyState, ErrorState } from '../widgets/States';
import { useNarrow } from '../widgets/useNarrow';
import { UnitAdd } from './UnitAdd';
import { UnitConfirmAll } from './UnitConfirmAll';
import { UnitDispute } from './UnitDispute';
import { UnitExclude } from './UnitExclude';
import { UnitPerson } from './UnitPerson';
import { UnitRowCards } from './UnitRowCards';
import { UnitRowTable } from './UnitRowTable';
import { useSealGuard } from './UnitSealGuard';
import { inWork, type UnitList, type UnitRow } from './unitProgress';
import { type UnitView, unitViews, viewsOf } from './unitViews';
import { UNIT_SEARCH, useUnitRows } from './useUnitRows';
import { useUnitVerbs } from './useUnitVerbs';

/** The verbs of a row on this screen, in the order of their buttons. */
export type RowVerb = 'confirmItem' | 'disputeItem' | 'excludeItem' | 'resetItem';

/** What a table or its cards can do with a row. */
export type RowActs = {
  list: UnitList;
  busy: boolean;
  onVerb: (verb: RowVerb, row: UnitRow) => void;
  onLook: (row: UnitRow) => void;
};

type Asking = { what: 'dispute' | 'exclude' | 'look'; row: UnitRow };

const PER_PAGE = 50;
const FURTHER: readonly UnitView[] = ['missing', 'refused', 'noCopy', 'disputed', 'excluded', 'converted', 'returned'];

/** Step two: each person is right, wrong, or left out; by keyboard row by row, or all of a view at once. */
export function UnitRows({ list }: { list: UnitList }) {
  const narrow = useNarrow();
  const guard = useSealGuard();
  const { act, busy } = useUnitVerbs();
  const [asking, setAsking] = useState<Asking>();
  const offered = viewsOf(list, inWork(list) ? ['all', 'toCheck', 'confirmed'] : ['all'], FURTHER);
  const shown = useUnitRows(list.id, PER_PAGE, offered);
  const { rows, error, refetch, page, pages, setPage } = shown;
  const close = () => setAsking(undefined);
  const acts: RowActs = {
    list,
    busy,
    onLook: row => setAsking({ what: 'look', row }),
    onVerb: (verb, row) => {
      const { id, version } = row;
      if (verb === 'confirmItem') guard(() => void act(ConfirmItemDocument, { id, version }, ''));
      else if (verb === 'resetItem') guard(() => void act(ResetItemDocument, { id, version }, ''));
      else guard(() => setAsking({ what: verb === 'disputeItem' ? 'dispute' : 'exclude', row }));
    },
  };
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  return (
    <Paper variant="outlined" component="section" sx={{ overflow: 'hidden' }}>
      <Tools list={list} offered={offered} shown={shown} />
      {rows?.length === 0 && <EmptyState />}
      {rows &&
        rows.length > 0 &&
        (narrow ? <UnitRowCards rows={rows} {...acts} /> : <UnitRowTable rows={rows} {...acts} />)}
      {pages > 1 && (
        <Pagination
          sx={{ p: 1, display: 'flex', justifyContent: 'center', borderTop: '1px solid', borderColor: 'divider' }}
          count={pages}
          page={page}
          siblingCount={0}
          onChange={(_event, to) => setPage(to)}
        />
      )}
      {asking?.what === 'dispute' && <UnitDispute row={asking.row} onClose={close} />}
      {asking?.what === 'exclude' && <UnitExclude row={asking.row} onClose={close} />}
      {asking?.what === 'look' && <UnitPerson list={list} row={asking.row} onClose={close} />}
    </Paper>
  );
}

type ToolsProps = { list: UnitList; offered: readonly UnitView[]; shown: ReturnType<typeof useUnitRows> };

function Tools({ list, offered, shown: { view, setView, filter } }: ToolsProps) {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const open = inWork(list);
  const mayBeChecked =
    view === 'all' || view === 'toCheck' || view === 'missing' || view === 'refused' || view === 'noCopy';
  return (
    <Box sx={{ display: 'grid', gap: 1, p: 1.5, borderBottom: '1px solid', borderColor: 'divider' }}>
      <SegmentedFilter
        label={translate('checklists.unit.views.label')}
        value={view}
        segments={offered.map(value => ({
          value,
          label: translate(`checklists.unit.views.${value}`),
          count: unitViews[value].count(list),
        }))}
        onChange={value => setView(value as UnitView)}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <SearchBox list={UNIT_SEARCH} label={translate('checklists.unit.search')} />
        <Box sx={{ flex: 1 }} />
        {list.status === 'OPEN' && (
          <Button variant="outlined" startIcon={<PersonAddOutlined />} onClick={() => setAdding(true)}>
            {translate('actions.addItem')}
          </Button>
        )}
        {open && mayBeChecked && <UnitConfirmAll list={list} filter={filter} />}
      </Box>
      {adding && <UnitAdd list={list} onClose={() => setAdding(false)} />}
    </Box>
  );
}
