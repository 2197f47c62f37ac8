import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Box, Button } from '@mui/material';
import { DataTable, useGetResourceLabel, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { PERSON_CATEGORIES } from '../../shared/codes';
import type { PersonRowFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';
import { SelectLine } from '../widgets/fields';
import { ListPage } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { SearchBox } from '../widgets/SearchBox';
import { useListSearch } from '../widgets/useListSearch';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';

/** People of the own regions, masked: found by the whole number, by name or by pinyin. */
export function PersonList() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const narrow = useNarrow();
  const [search] = useListSearch('people');
  return (
    <ListPage<PersonRowFragment>
      title={labelOf('people', 2)}
      filter={search ? { search } : undefined}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={
        session?.permissions.has('person:enter') && (
          <Button component={Link} to="/people/create" variant="contained" startIcon={<PersonAddAltOutlined />}>
            {translate('people.enter')}
          </Button>
        )
      }
      filters={<Filters />}
    >
      {narrow ? <Cards /> : <Table />}
    </ListPage>
  );
}

/** Where a person is shown. */
export const personAddress = ({ id }: { id: string }): string => `/people/${id}/show`;

function Filters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <SearchBox list="people" label={translate('people.search')} />
      <Box sx={{ width: 200 }}>
        <SelectLine
          label={translate('people.fields.category')}
          value={filterValues.category ?? ''}
          options={PERSON_CATEGORIES}
          wordsOf="codes.personCategories"
          empty={translate('widgets.filter.all')}
          onChange={category => setFilters({ ...filterValues, category: category || undefined })}
        />
      </Box>
    </Box>
  );
}

function Table() {
  const translate = useTranslate();
  const { when } = useMoments();
  return (
    <ListTable<PersonRowFragment> linkTo={personAddress} nameOf={({ name }) => name}>
      <DataTable.Col<PersonRowFragment> source="name" render={({ name }) => <RowLink>{name}</RowLink>} />
      <DataTable.Col<PersonRowFragment> source="maskedNumber" disableSort />
      <DataTable.Col<PersonRowFragment> source="birthYear" disableSort />
      <DataTable.Col<PersonRowFragment>
        source="sex"
        disableSort
        render={({ sex }) => translate(`codes.sexes.${sex}`)}
      />
      <DataTable.Col<PersonRowFragment>
        source="category"
        disableSort
        render={({ category }) => translate(`codes.personCategories.${category}`)}
      />
      <DataTable.Col<PersonRowFragment> source="maskedMobile" disableSort />
      <DataTable.Col<PersonRowFragment> source="createdAt" render={({ createdAt }) => when(createdAt)} />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  return (
    <RecordCards<PersonRowFragment>
      linkTo={personAddress}
      nameOf={({ name }) => name}
      mark={({ category }) => translate(`codes.personCategories.${category}`)}
    >
      {({ maskedNumber, birthYear, sex, maskedMobile }) =>
        [maskedNumber, birthYear, translate(`codes.sexes.${sex}`), maskedMobile].filter(Boolean).join(' · ')
      }
    </RecordCards>
  );
}
