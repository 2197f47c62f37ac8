import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { RequestSupplementDocument, UnitSupplementsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { StatusChip } from '../widgets/StatusChip';
import { TextLink } from '../widgets/TextLink';
import { inWork, listAddress, type UnitList } from './unitProgress';
import { useUnitVerbs } from './useUnitVerbs';

/** What came back from the bureau, all reasons at once: the whole list, or rows that go on a supplement (补报表). */
export function UnitReturned({ list }: { list: UnitList }) {
  const translate = useTranslate();
  const { status, reasons, note, returned, supplementOfId } = list;
  if (status === 'RETURNED')
    return (
      <Alert severity="error" role="status">
        <b>{translate('checklists.unit.back.list')}</b>
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {reasons.map(reason => (
            <li key={reason}>{translate(`reasons.return.${reason}`, { _: reason })}</li>
          ))}
        </Box>
        {note && <Box sx={{ mt: 0.5 }}>{translate('checklists.unit.back.note', { note })}</Box>}
      </Alert>
    );
  if (supplementOfId && inWork(list)) return <Origin listId={supplementOfId} />;
  if (returned === 0) return null;
  return (
    <Alert severity="warning" role="status" action={<Supplement list={list} />}>
      <b>{translate('checklists.unit.back.rows', { smart_count: returned })}</b>{' '}
      {translate(`checklists.unit.back.${status === 'SUBMITTED' ? 'early' : 'apart'}`)}{' '}
      <TextLink to={listAddress(list, 'check', 'returned')}>{translate('checklists.unit.back.look')}</TextLink>
    </Alert>
  );
}

/** A supplement holds who was returned from another list: the reasons stand there. */
function Origin({ listId }: { listId: string }) {
  const translate = useTranslate();
  return (
    <Alert severity="warning" role="status">
      {translate('checklists.unit.back.origin')}{' '}
      <TextLink to={listAddress({ id: listId }, 'check', 'returned')}>
        {translate('checklists.unit.back.look')}
      </TextLink>
    </Alert>
  );
}

/** Leads to the supplement of a list, or makes it while the list lies at the bureau. */
function Supplement({ list: { id, employerId, status } }: { list: UnitList }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { act, busy } = useUnitVerbs();
  const { data } = useAnswer(UnitSupplementsDocument, { employerId });
  const made = data?.page.nodes.find(({ supplementOfId }) => supplementOfId === id);
  if (made)
    return (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <StatusChip of="checklist" status={made.status} />
        <Button component={Link} to={listAddress(made)} size="small" variant="contained">
          {translate('checklists.unit.back.open')}
        </Button>
      </Box>
    );
  if (!data || status !== 'SUBMITTED') return null;
  const request = async () => {
    const answer = await act(RequestSupplementDocument, { checklistId: id }, 'supplement');
    if (answer) void navigate(listAddress(answer.checklist));
  };
  return (
    <Button size="small" variant="contained" disabled={busy} onClick={() => void request()}>
      {translate('checklists.unit.back.make')}
    </Button>
  );
}
