import DoneAll from '@mui/icons-material/DoneAll';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { BulkApproveDialog } from './BulkApproveDialog';

/** Approves the chosen cases, after a look at which would be refused. */
export function BulkApproveButton() {
  const translate = useTranslate();
  const { selectedIds = [] } = useListContext();
  const [ids, setIds] = useState<readonly string[]>();
  return (
    <>
      <Button size="small" variant="contained" startIcon={<DoneAll />} onClick={() => setIds(selectedIds.map(String))}>
        {translate('review.bulk.button')}
      </Button>
      {ids && <BulkApproveDialog ids={ids} onClose={() => setIds(undefined)} />}
    </>
  );
}
