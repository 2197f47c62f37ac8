import { Button } from '@mui/material';
import { DataTable, useGetResourceLabel, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ListPage } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { StatusChip } from '../widgets/StatusChip';
import { TwoLines } from '../widgets/TwoLines';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';
import { listAddress, type UnitList } from './unitProgress';
import { useUnitWords } from './useUnitWords';

/** All lists of the own units, the latest first; a new one is requested on the first page. */
export function UnitChecklists() {
  const labelOf = useGetResourceLabel();
  const translate = useTranslate();
  const narrow = useNarrow();
  return (
    <ListPage<UnitList>
      title={labelOf('checklists', 2)}
      sort={{ field: 'requestedAt', order: 'DESC' }}
      actions={
        <Button component={Link} to="/" variant="outlined">
          {translate('checklists.unit.home')}
        </Button>
      }
    >
      {narrow ? <Cards /> : <Table />}
    </ListPage>
  );
}

const nameOf = ({ no }: UnitList): string => no;
const linkTo = (list: UnitList): string => listAddress(list);

function Table() {
  const words = useUnitWords();
  const { when } = useMoments();
  const translate = useTranslate();
  return (
    <ListTable<UnitList> nameOf={nameOf} linkTo={linkTo}>
      <DataTable.Col<UnitList>
        source="no"
        disableSort
        render={({ no, supplementOfId }) => (
          <TwoLines
            first={<RowLink>{no}</RowLink>}
            second={supplementOfId ? translate('checklists.unit.supplement') : undefined}
          />
        )}
      />
      <DataTable.Col<UnitList>
        source="status"
        disableSort
        render={({ status }) => <StatusChip of="checklist" status={status} />}
      />
      <DataTable.Col<UnitList> source="standing" disableSort render={list => words.sentence(list)} />
      <DataTable.Col<UnitList> source="requestedAt" render={({ requestedAt }) => when(requestedAt)} />
      <DataTable.Col<UnitList>
        source="employer"
        disableSort
        cellSx={() => ({ maxWidth: 240 })}
        render={({ employer }) => <TwoLines first={employer.name} />}
      />
    </ListTable>
  );
}

function Cards() {
  const words = useUnitWords();
  return (
    <RecordCards<UnitList>
      nameOf={nameOf}
      linkTo={linkTo}
      mark={({ status }) => <StatusChip of="checklist" status={status} />}
    >
      {list => `${words.sentence(list)} · ${list.employer.name}`}
    </RecordCards>
  );
}
