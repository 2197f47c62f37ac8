import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { BatchRowFragment } from '../graphql/graphql';
import { FileDrop } from '../widgets/FileDrop';
import { Panel } from '../widgets/Panel';
import { ReturnPreview } from './ReturnPreview';
import { ReturnProgress } from './ReturnProgress';
import { useReturnFile } from './useReturnFile';

type Props = { batch: BatchRowFragment; onDone: () => void };

/** The maker's answer in three steps: bring the file, look at what it would do, import it. */
export function ReturnPanel({ batch, onDone }: Props) {
  const translate = useTranslate();
  const from = batch.status === 'SENT_TO_BANK' ? 'BANK' : 'MAKER';
  const { file, sending, fault, jobId, busy, take, run, leave } = useReturnFile(batch.id, from);
  const drop = translate(from === 'BANK' ? 'making.bank.drop' : 'production.returned.drop');
  return (
    <Panel title={translate('production.returned.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {fault && <Alert severity="error">{fault}</Alert>}
        {jobId ? (
          <ReturnProgress jobId={jobId} onEnd={onDone} onNext={leave} />
        ) : file ? (
          <ReturnPreview batchId={batch.id} file={file} busy={busy} onImport={() => void run()} onAnother={leave} />
        ) : (
          <FileDrop label={drop} accept=".csv,text/csv" onFile={chosen => void take(chosen)}>
            <Box sx={dropSx}>
              <UploadFileOutlined aria-hidden sx={{ color: 'text.secondary' }} />
              <Box>
                <Typography sx={{ fontWeight: 500 }}>
                  {sending ? translate('production.returned.sending', { name: sending }) : drop}
                </Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {translate('production.returned.dropText')}
                </Typography>
              </Box>
            </Box>
          </FileDrop>
        )}
      </Box>
    </Panel>
  );
}

const dropSx = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  px: 2,
  py: 1.5,
  border: '1px dashed',
  borderColor: 'text.disabled',
  borderRadius: '6px',
  '&:hover': { borderColor: 'primary.main', bgcolor: 'action.hover' },
} as const;
