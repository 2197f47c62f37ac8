import DoneAll from '@mui/icons-material/DoneAll';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { EnrolmentRowFragment } from '../graphql/graphql';
import { BulkAcceptDialog } from './BulkAcceptDialog';

/** Accepts the chosen enrolments, after a look at which would be refused. */
export function BulkAcceptButton() {
  const translate = useTranslate();
  const { selectedIds = [], data = [], onUnselectItems } = useListContext<EnrolmentRowFragment>();
  const [chosen, setChosen] = useState<readonly EnrolmentRowFragment[]>();
  return (
    <>
      <Button
        size="small"
        variant="contained"
        startIcon={<DoneAll />}
        onClick={() => setChosen(data.filter(({ id }) => selectedIds.includes(id)))}
      >
        {translate('enrolments.bulk.button')}
      </Button>
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
