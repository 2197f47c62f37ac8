import { Box, Pagination, Paper } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SearchBox } from '../widgets/SearchBox';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { EmptyState, ErrorState } from '../widgets/States';
import { UnitMend } from './UnitMend';
import { UnitPerson } from './UnitPerson';
import { UnitTile } from './UnitTile';
import { UnitZone } from './UnitZone';
import { inWork, type UnitList, type UnitRow } from './unitProgress';
import { unitViews, viewsOf } from './unitViews';
import { useUnitImport } from './useUnitImport';
import { UNIT_SEARCH, useUnitRows } from './useUnitRows';

const PER_PAGE = 120;

/** Step one: photos and ID copies, dropped by the folder; each flies to its person, and what is wrong is said with the mend. */
export function UnitPhotos({ list }: { list: UnitList }) {
  const photos = useUnitImport(list.id, 'PHOTO');
  const copies = useUnitImport(list.id, 'ID_COPY');
  const [open, setOpen] = useState<{ row: UnitRow; file?: File }>();
  const closed = !inWork(list);
  const importing = photos.running || copies.running;
  return (
    <>
      {!closed && (
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { md: 'repeat(2, minmax(0, 1fr))' } }}>
          <UnitZone checklistId={list.id} work={photos} other={copies} />
          <UnitZone checklistId={list.id} work={copies} other={photos} />
        </Box>
      )}
      {!closed && !importing && <UnitMend list={list} onOpen={row => setOpen({ row })} />}
      <People
        list={list}
        flying={importing}
        onOpen={row => setOpen({ row })}
        onFile={closed ? undefined : (row, file) => setOpen({ row, file })}
      />
      {open && (
        <UnitPerson list={list} row={open.row} file={open.file} onClose={() => setOpen(undefined)} key={open.row.id} />
      )}
    </>
  );
}

type PeopleProps = {
  list: UnitList;
  flying: boolean;
  onOpen: (row: UnitRow) => void;
  onFile?: (row: UnitRow, file: File) => void;
};

function People({ list, flying, onOpen, onFile }: PeopleProps) {
  const translate = useTranslate();
  const offered = viewsOf(list, ['all'], ['missing', 'refused', 'noCopy']);
  const { rows, error, refetch, view, setView, page, pages, setPage } = useUnitRows(list.id, PER_PAGE, offered);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  return (
    <Paper variant="outlined" component="section" aria-label={translate('checklists.unit.list')} sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 20em', minWidth: 0 }}>
          <SegmentedFilter
            label={translate('checklists.unit.views.label')}
            value={view}
            segments={offered.map(value => ({
              value,
              label: translate(`checklists.unit.views.${value}`),
              count: unitViews[value].count(list),
            }))}
            onChange={value => setView(value as typeof view)}
          />
        </Box>
        <SearchBox list={UNIT_SEARCH} label={translate('checklists.unit.search')} />
      </Box>
      {rows?.length === 0 && <EmptyState />}
      <Box component="ul" sx={tiles}>
        {rows?.map((row, at) => (
          <UnitTile key={row.id} row={row} at={at} flying={flying} onOpen={onOpen} onFile={onFile} />
        ))}
      </Box>
      {pages > 1 && (
        <Pagination
          sx={{ mt: 1.5, display: 'flex', justifyContent: 'center' }}
          count={pages}
          page={page}
          siblingCount={0}
          onChange={(_event, to) => setPage(to)}
        />
      )}
    </Paper>
  );
}

const tiles = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: { xs: 'repeat(auto-fill, minmax(92px, 1fr))', sm: 'repeat(auto-fill, minmax(100px, 1fr))' },
  listStyle: 'none',
  m: 0,
  p: 0,
} as const;
