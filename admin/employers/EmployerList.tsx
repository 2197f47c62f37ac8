import DomainAddOutlined from '@mui/icons-material/DomainAddOutlined';
import { Box, Button } from '@mui/material';
import { DataTable, useGetResourceLabel, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EMPLOYER_KINDS } from '../../shared/codes';
import type { EmployerRowFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';
import { SelectLine } from '../widgets/fields';
import { ListPage } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { SearchBox } from '../widgets/SearchBox';
import { useListSearch } from '../widgets/useListSearch';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';

/** Units of the own regions: employers, schools, communities, villages. */
export function EmployerList() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const narrow = useNarrow();
  const [search] = useListSearch('employers');
  return (
    <ListPage<EmployerRowFragment>
      title={labelOf('employers', 2)}
      filter={search ? { search } : undefined}
      sort={{ field: 'name', order: 'ASC' }}
      actions={
        session?.permissions.has('employer:enter') && (
          <Button component={Link} to="/employers/create" variant="contained" startIcon={<DomainAddOutlined />}>
            {translate('employers.enter')}
          </Button>
        )
      }
      filters={<Filters />}
    >
      {narrow ? <Cards /> : <Table />}
    </ListPage>
  );
}

const addressOf = ({ id }: EmployerRowFragment): string => `/employers/${id}/show`;
const nameOf = ({ name }: EmployerRowFragment): string => name;

function Filters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <SearchBox list="employers" label={translate('employers.search')} />
      <Box sx={{ width: 200 }}>
        <SelectLine
          label={translate('employers.fields.kind')}
          value={filterValues.kind ?? ''}
          options={EMPLOYER_KINDS}
          wordsOf="codes.employerKinds"
          empty={translate('widgets.filter.all')}
          onChange={kind => setFilters({ ...filterValues, kind: kind || undefined })}
        />
      </Box>
    </Box>
  );
}

function Table() {
  const translate = useTranslate();
  const { day } = useMoments();
  return (
    <ListTable<EmployerRowFragment> linkTo={addressOf} nameOf={nameOf}>
      <DataTable.Col<EmployerRowFragment> source="name" render={({ name }) => <RowLink>{name}</RowLink>} />
      <DataTable.Col<EmployerRowFragment> source="creditCode" disableSort />
      <DataTable.Col<EmployerRowFragment>
        source="kind"
        disableSort
        render={({ kind }) => translate(`codes.employerKinds.${kind}`)}
      />
      <DataTable.Col<EmployerRowFragment> source="address" disableSort />
      <DataTable.Col<EmployerRowFragment>
        source="selfApplyAllowed"
        disableSort
        render={({ selfApplyAllowed }) => translate(`employers.${selfApplyAllowed ? 'mayApply' : 'mayNotApply'}`)}
      />
      <DataTable.Col<EmployerRowFragment> source="createdAt" render={({ createdAt }) => day(createdAt)} />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  return (
    <RecordCards<EmployerRowFragment>
      linkTo={addressOf}
      nameOf={nameOf}
      mark={({ kind }) => translate(`codes.employerKinds.${kind}`)}
    >
      {({ creditCode, address }) => [creditCode, address].filter(Boolean).join(' · ')}
    </RecordCards>
  );
}
