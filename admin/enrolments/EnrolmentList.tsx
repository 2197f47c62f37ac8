import { Box, useTheme } from '@mui/material';
import { DataTable, useGetResourceLabel, useListContext, useTranslate } from 'react-admin';
import { ENROLMENT_STATUSES } from '../../shared/enrolments';
import { EmployerPicker } from '../employers/EmployerPicker';
import { EnrolmentCountsDocument, type EnrolmentRowFragment } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { ListPage } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { SearchBox } from '../widgets/SearchBox';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { StatusChip } from '../widgets/StatusChip';
import { ToneChip } from '../widgets/ToneChip';
import { TwoLines } from '../widgets/TwoLines';
import { useListSearch } from '../widgets/useListSearch';
import { useNarrow } from '../widgets/useNarrow';
import { AcceptAllButton } from './AcceptAll';
import { BulkAcceptButton } from './BulkAccept';
import { DiffersMark } from './Differs';
import { EnrolmentSteps } from './EnrolmentSteps';
import { dayWords } from './EnrolmentsOf';

/** Enrolments as a queue: what waits for acceptance first, oldest first, by status and unit. */
export function EnrolmentList() {
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const narrow = useNarrow();
  const [search] = useListSearch('enrolments');
  if (!session) return null;
  const look = {
    decides: session.permissions.has('enrolment:decide'),
    linkTo: session.permissions.has('person:read') ? personAddress : undefined,
  };
  return (
    <ListPage<EnrolmentRowFragment>
      title={labelOf('enrolments', 2)}
      filter={search ? { search } : undefined}
      filterDefaultValues={{ status: ['PENDING'] }}
      sort={{ field: 'createdAt', order: 'ASC' }}
      filters={<Filters />}
      actions={look.decides && <AcceptAllButton />}
    >
      {narrow ? <Cards {...look} /> : <Table {...look} />}
    </ListPage>
  );
}

type Look = { decides: boolean; linkTo?: (enrolment: EnrolmentRowFragment) => string };

const personAddress = ({ person }: EnrolmentRowFragment): string => `/people/${person.id}/show`;
const nameOf = ({ person }: EnrolmentRowFragment): string => person.name;
const isPending = ({ status }: EnrolmentRowFragment): boolean => status === 'PENDING';

function Filters() {
  const translate = useTranslate();
  const session = useSession();
  const { filterValues, setFilters, onUnselectItems } = useListContext();
  const { employerId } = filterValues;
  const { data } = useAnswer(EnrolmentCountsDocument, { employerId });
  const [status = ''] = (filterValues.status ?? []) as readonly string[];
  const segments = ENROLMENT_STATUSES.map(value => {
    const count = data?.[COUNTS[value]];
    return {
      value,
      label: translate(`statuses.enrolment.${value}`),
      count: count?.totalCount,
      capped: count?.totalIsCapped,
    };
  });
  return (
    <>
      <SegmentedFilter
        label={translate('enrolments.views')}
        value={status}
        segments={segments}
        onChange={value => {
          onUnselectItems();
          setFilters({ ...filterValues, status: [value] });
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <SearchBox list="enrolments" label={translate('enrolments.search')} />
        {session?.permissions.has('employer:read') && (
          <Box sx={{ flex: '1 1 260px', maxWidth: { sm: 360 } }}>
            <EmployerPicker
              label={translate('enrolments.unit')}
              placeholder={translate('enrolments.anyUnit')}
              value={employerId}
              onChange={id => setFilters({ ...filterValues, employerId: id })}
            />
          </Box>
        )}
      </Box>
    </>
  );
}

const COUNTS = { PENDING: 'pending', ACCEPTED: 'accepted', REFUSED: 'refused', ENDED: 'ended' } as const;

function Table({ decides, linkTo }: Look) {
  const translate = useTranslate();
  return (
    <ListTable<EnrolmentRowFragment>
      linkTo={linkTo}
      nameOf={nameOf}
      bulkActions={decides ? <BulkAcceptButton /> : undefined}
      isRowSelectable={isPending}
    >
      <DataTable.Col<EnrolmentRowFragment>
        source="person"
        disableSort
        render={({ person }) => <TwoLines first={<RowLink>{person.name}</RowLink>} second={person.maskedNumber} />}
      />
      <DataTable.Col<EnrolmentRowFragment>
        source="insuranceKind"
        disableSort
        render={({ insuranceKind }) => translate(`codes.insuranceKinds.${insuranceKind}`)}
      />
      <DataTable.Col<EnrolmentRowFragment>
        source="employer"
        disableSort
        cellSx={() => ({ maxWidth: 240 })}
        render={({ employer, employedOn }) => (
          <TwoLines
            first={employer?.name ?? translate('enrolments.noUnit')}
            second={employedOn && `${translate('enrolments.fields.employedOn')} ${employedOn}`}
          />
        )}
      />
      <DataTable.Col<EnrolmentRowFragment> source="registeredOn" />
      <DataTable.Col<EnrolmentRowFragment>
        source="status"
        disableSort
        render={enrolment => (
          <Box sx={{ display: 'flex', gap: 0.5 }}>
            <StatusChip of="enrolment" status={enrolment.status} />
            <Marks enrolment={enrolment} />
          </Box>
        )}
      />
      {decides && (
        <DataTable.Col<EnrolmentRowFragment>
          source="steps"
          disableSort
          render={enrolment => <EnrolmentSteps enrolment={enrolment} />}
        />
      )}
    </ListTable>
  );
}

function Cards({ decides, linkTo }: Look) {
  const translate = useTranslate();
  return (
    <RecordCards<EnrolmentRowFragment>
      linkTo={linkTo}
      nameOf={nameOf}
      isRowSelectable={isPending}
      bulkActions={decides ? <BulkAcceptButton /> : undefined}
      mark={({ status }) => <StatusChip of="enrolment" status={status} />}
    >
      {enrolment => (
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          <span>
            {enrolment.person.maskedNumber} · {translate(`codes.insuranceKinds.${enrolment.insuranceKind}`)}
          </span>
          <span>
            {enrolment.employer?.name ?? translate('enrolments.noUnit')} · {dayWords(enrolment, translate)}
          </span>
          <Marks enrolment={enrolment} />
          {decides && <EnrolmentSteps enrolment={enrolment} />}
        </Box>
      )}
    </RecordCards>
  );
}

function Marks({ enrolment }: { enrolment: EnrolmentRowFragment }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { enrolledTwice, deceased } = enrolment;
  return (
    <>
      <DiffersMark enrolment={enrolment} />
      {enrolledTwice && (
        <ToneChip tone={palette.tone.bad} title={translate('enrolments.twiceTitle')}>
          {translate('enrolments.twice')}
        </ToneChip>
      )}
      {deceased && <ToneChip tone={palette.tone.final}>{translate('enrolments.deceased')}</ToneChip>}
    </>
  );
}
