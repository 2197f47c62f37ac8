import DoneAll from '@mui/icons-material/DoneAll';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { type EnrolmentRowFragment, EnrolmentsDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useWords } from '../widgets/useWords';
import { BulkAcceptDialog } from './BulkAcceptDialog';

/** Accepts all that wait under the filter at hand, on whichever page they stand, after a look at each of them. */
export function AcceptAllButton() {
  const translate = useTranslate();
  const notify = useNotify();
  const words = useWords();
  const { filterValues, total = 0, onUnselectItems } = useListContext<EnrolmentRowFragment>();
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<readonly EnrolmentRowFragment[]>();
  const pending = `${filterValues.status ?? ''}` === 'PENDING';
  const gather = async () => {
    setBusy(true);
    try {
      setChosen(await allOf(filterValues));
    } catch (error) {
      notify(words.error(error), { type: 'warning' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {pending && total > 0 && total <= AT_ONCE && (
        <Button variant="outlined" startIcon={<DoneAll />} loading={busy} onClick={() => void gather()}>
          {translate('enrolments.bulk.all', { smart_count: total })}
        </Button>
      )}
      {chosen && (
        <BulkAcceptDialog
          chosen={chosen}
          onClose={done => {
            setChosen(undefined);
            if (done) onUnselectItems();
          }}
        />
      )}
    </>
  );
}

/** As many as the server takes in one request. */
const AT_ONCE = 1000;
const PER_PAGE = 200;

async function allOf(filter: object): Promise<readonly EnrolmentRowFragment[]> {
  const rows: EnrolmentRowFragment[] = [];
  for (let page = 1; rows.length < AT_ONCE; page += 1) {
    const sort = [{ field: 'createdAt', order: 'ASC' as const }];
    const { nodes } = (await ask(EnrolmentsDocument, { filter, sort, page, perPage: PER_PAGE })).page;
    rows.push(...nodes);
    if (nodes.length < PER_PAGE) break;
  }
  return rows.slice(0, AT_ONCE);
}
