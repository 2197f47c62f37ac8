import { DataTable, useGetResourceLabel, useTranslate } from 'react-admin';
import { ListPage } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { numberWords } from '../widgets/numbers';
import { RecordCards } from '../widgets/RecordCards';
import { StatusChip } from '../widgets/StatusChip';
import { TwoLines } from '../widgets/TwoLines';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';
import { BureauFilters } from './BureauFilters';
import { type BureauListRow, listAddress, STAGE_TONES } from './bureauFacts';

/** All photo checklists within reach, the latest first, by stage, unit, office and month. */
export function BureauList() {
  const labelOf = useGetResourceLabel();
  const narrow = useNarrow();
  return (
    <ListPage<BureauListRow>
      title={labelOf('checklists', 2)}
      filters={<BureauFilters />}
      sort={{ field: 'requestedAt', order: 'DESC' }}
    >
      {narrow ? <Cards /> : <Wide />}
    </ListPage>
  );
}

function Wide() {
  const translate = useTranslate();
  const { when } = useMoments();
  return (
    <ListTable<BureauListRow> linkTo={({ id }) => listAddress(id)} nameOf={nameOf}>
      <DataTable.Col<BureauListRow>
        source="employer"
        disableSort
        render={({ employer, no, supplementOfId }) => (
          <TwoLines
            first={<RowLink>{employer.name}</RowLink>}
            second={[no, supplementOfId && translate('bureau.list.supplement')].filter(Boolean).join(' · ')}
          />
        )}
      />
      <DataTable.Col<BureauListRow> source="month" disableSort />
      <DataTable.Col<BureauListRow>
        source="status"
        disableSort
        render={({ status }) => <StatusChip of="checklist" status={status} tone={STAGE_TONES[status]} />}
      />
      <DataTable.NumberCol<BureauListRow> source="rows" disableSort />
      <DataTable.NumberCol<BureauListRow> source="photosMissing" disableSort />
      <DataTable.NumberCol<BureauListRow> source="undecided" disableSort />
      <DataTable.Col<BureauListRow>
        source="submittedAt"
        render={({ submittedAt }) => (submittedAt ? when(submittedAt) : '—')}
      />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  return (
    <RecordCards<BureauListRow>
      nameOf={({ employer }) => employer.name}
      linkTo={({ id }) => listAddress(id)}
      mark={({ status }) => <StatusChip of="checklist" status={status} tone={STAGE_TONES[status]} />}
    >
      {({ no, supplementOfId, rows, undecided, photosMissing }) =>
        [
          no,
          supplementOfId && translate('bureau.list.supplement'),
          translate('bureau.units.people', { smart_count: rows }),
          photosMissing > 0 && translate('bureau.units.missing', { smart_count: photosMissing }),
          undecided > 0 && translate('bureau.units.toDecide', { smart_count: numberWords(undecided) }),
        ]
          .filter(Boolean)
          .join(' · ')
      }
    </RecordCards>
  );
}

const nameOf = ({ employer, no }: BureauListRow): string => `${employer.name} ${no}`;
