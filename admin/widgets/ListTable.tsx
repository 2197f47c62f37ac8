import { Box, Checkbox, TableCell, TableRow } from '@mui/material';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  DataTable,
  DataTableBody,
  type DataTableProps,
  type RaRecord,
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { BulkBar, TABLE_HEAD_HEIGHT } from './BulkBar';
import { EmptyState } from './States';

type Rows = { linkTo: (record: RaRecord) => string | undefined; nameOf: (record: RaRecord) => string };

type Props<R extends RaRecord> = Omit<
  DataTableProps<R>,
  'body' | 'rowClick' | 'bulkActionButtons' | 'bulkActionsToolbar'
> & {
  /** Where a row leads; the whole row is one real link. */
  linkTo?: (record: R) => string | undefined;
  /** What a row is called: its check box and its link say it. */
  nameOf: (record: R) => string;
  /** Acts on the chosen rows; without them rows have no check boxes. */
  bulkActions?: ReactNode;
};

/** The table of every list: rows are links that open in a new tab too, check boxes have names, heads sort. */
export function ListTable<R extends RaRecord = RaRecord>({ linkTo, nameOf, bulkActions, children, ...rest }: Props<R>) {
  const rows = useMemo(
    () => ({ linkTo: (linkTo ?? (() => undefined)) as Rows['linkTo'], nameOf: nameOf as Rows['nameOf'] }),
    [linkTo, nameOf],
  );
  return (
    <RowsContext value={rows}>
      <Box sx={{ position: 'relative' }}>
        {bulkActions && <BulkBar>{bulkActions}</BulkBar>}
        <DataTable<R>
          empty={<EmptyState />}
          body={Body}
          rowClick={false}
          bulkActionButtons={bulkActions ? NOTHING : false}
          bulkActionsToolbar={NOTHING}
          sx={tableLook}
          {...rest}
        >
          {children}
        </DataTable>
      </Box>
    </RowsContext>
  );
}

/** The bar with the actions stands beside the table, so that it and its dialogs outlive the last row. */
const NOTHING = <></>;

/** Put into the first column: the link that covers the row. */
export function RowLink({ children }: { children: ReactNode }) {
  const { linkTo, nameOf } = useContext(RowsContext);
  const translate = useTranslate();
  const record = useRecordContext();
  const to = record && linkTo(record);
  if (!record || !to) return <>{children}</>;
  return (
    <Box component={Link} to={to} title={translate('widgets.list.open', { label: nameOf(record) })} sx={wholeRow}>
      {children}
    </Box>
  );
}

const RowsContext = createContext<Rows>({ linkTo: () => undefined, nameOf: () => '' });

function Body({ children }: { children?: ReactNode }) {
  return <DataTableBody row={Row}>{children}</DataTableBody>;
}

function Row({ children, className }: { children?: ReactNode; className?: string }) {
  const { hasBulkActions } = useDataTableConfigContext();
  return (
    <TableRow hover className={className}>
      {hasBulkActions && <SelectCell />}
      {children}
    </TableRow>
  );
}

function SelectCell() {
  const translate = useTranslate();
  const record = useRecordContext();
  const { nameOf } = useContext(RowsContext);
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext();
  const selected = useDataTableSelectedIdsContext();
  if (!record) return null;
  return (
    <TableCell padding="checkbox">
      <Checkbox
        checked={selected?.includes(record.id) ?? false}
        disabled={isRowSelectable ? !isRowSelectable(record) : false}
        onClick={event => handleToggleItem?.(record.id, event)}
        slotProps={{ input: { 'aria-label': translate('widgets.list.select', { label: nameOf(record) }) } }}
      />
    </TableCell>
  );
}

/** The link's own box reaches over its row; what else can be pressed lies above it. */
const wholeRow = {
  color: 'inherit',
  textDecoration: 'none',
  fontWeight: 500,
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
} as const;

const tableLook = {
  position: 'relative',
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& thead .RaDataTable-headerCell': { height: TABLE_HEAD_HEIGHT, py: 0, bgcolor: 'sunken' },
  '& .MuiTableCell-paddingCheckbox': { width: 44, pl: 1, pr: 0.5 },
  '& .MuiTableCell-paddingCheckbox .MuiCheckbox-root': { p: '6px' },
  '& th, & td': { px: 1 },
  '& tbody td': { py: '4px' },
  '& tbody tr': { position: 'relative' },
  '& tbody tr:has(a:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
  '& tbody td :is(button, label, a + a)': { position: 'relative', zIndex: 1 },
  '& tbody td.MuiTableCell-paddingCheckbox': { position: 'relative', zIndex: 1 },
} as const;
