import { Box } from '@mui/material';
import { DataTable, useGetResourceLabel, useTranslate } from 'react-admin';
import type { AuditRowFragment } from '../graphql/graphql';
import { ListPage } from '../widgets/ListPage';
import { ListTable } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { TwoLines } from '../widgets/TwoLines';
import { useMoments } from '../widgets/useMoments';
import { useNarrow } from '../widgets/useNarrow';
import { AuditFilters } from './AuditFilters';
import { OutcomeChip } from './OutcomeChip';
import { Verification } from './Verification';

/** Who did or saw what, newest first; nothing here can be changed (F-37). */
export function AuditList() {
  const labelOf = useGetResourceLabel();
  const narrow = useNarrow();
  return (
    <ListPage<AuditRowFragment>
      title={labelOf('audit', 2)}
      sort={{ field: 'at', order: 'DESC' }}
      filters={
        <>
          <Verification />
          <AuditFilters />
        </>
      }
    >
      {narrow ? <Cards /> : <Table />}
    </ListPage>
  );
}

const nameOf = ({ action, at }: AuditRowFragment): string => `${action} ${at}`;

function Table() {
  const translate = useTranslate();
  const { when } = useMoments();
  const roleWords = (roles: readonly string[]) =>
    roles.map(role => translate(`roles.${role}`)).join(translate('widgets.list.comma'));
  return (
    <ListTable<AuditRowFragment> nameOf={nameOf}>
      <DataTable.Col<AuditRowFragment>
        source="at"
        render={({ at }) => <Box sx={{ whiteSpace: 'nowrap' }}>{when(at)}</Box>}
      />
      <DataTable.Col<AuditRowFragment>
        source="actor"
        disableSort
        render={({ actor, roles }) => <TwoLines first={actor ?? translate('audit.nobody')} second={roleWords(roles)} />}
      />
      <DataTable.Col<AuditRowFragment>
        source="action"
        disableSort
        render={({ action, purpose }) => (
          <TwoLines
            first={<code>{action}</code>}
            second={purpose && translate(`widgets.reveal.purposes.${purpose}`, { _: purpose })}
          />
        )}
      />
      <DataTable.Col<AuditRowFragment>
        source="subject"
        disableSort
        render={({ subject, subjectId }) => <TwoLines first={subject} second={subjectId} />}
      />
      <DataTable.Col<AuditRowFragment>
        source="outcome"
        disableSort
        render={({ outcome }) => <OutcomeChip outcome={outcome} />}
      />
      <DataTable.Col<AuditRowFragment>
        source="detail"
        disableSort
        cellSx={() => ({ maxWidth: 260 })}
        render={({ detail, address }) => <TwoLines first={detail} second={address} />}
      />
      <DataTable.Col<AuditRowFragment>
        source="seq"
        disableSort
        render={({ seq }) => (seq == null ? translate('audit.notSealed') : seq)}
      />
    </ListTable>
  );
}

function Cards() {
  const translate = useTranslate();
  const { when } = useMoments();
  return (
    <RecordCards<AuditRowFragment>
      nameOf={({ action }) => action}
      mark={({ outcome }) => <OutcomeChip outcome={outcome} />}
    >
      {({ at, actor, subject, subjectId, detail }) =>
        [when(at), actor ?? translate('audit.nobody'), subject, subjectId, detail].filter(Boolean).join(' · ')
      }
    </RecordCards>
  );
}
