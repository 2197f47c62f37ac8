import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useRequireAccess, useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { batchLifecycle } from '../../shared/production';
import { BatchDocument, type BatchRowFragment } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { useAnswer } from '../provider/useAnswer';
import { useScene } from '../provider/useScene';
import { FormDialog } from '../widgets/FormDialog';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { StepButtons } from '../widgets/StepButtons';
import { usePerform } from '../widgets/usePerform';
import { BatchRows } from './BatchRows';
import { BatchSum, type Shown } from './BatchSum';
import { batchFactsOf } from './batches';
import { ExtraLines } from './ExtraLines';
import { ReturnPanel } from './ReturnPanel';
import { saveManifest } from './saveManifest';

/** One batch: the sum, the rows behind each of its numbers, the maker's answer, and the steps that are open. */
export function BatchShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { isPending: asking } = useRequireAccess({ resource: 'production', action: 'show' });
  const { data, error, isPending, refetch } = useAnswer(BatchDocument, { id }, { enabled: !asking });
  const [params, setParams] = useSearchParams();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || asking) return <Loading />;
  const { batch } = data;
  if (!batch) return <EmptyState />;
  const shown = (params.get('view') ?? '') as Shown;
  const show = (view: Shown) =>
    setParams(
      before => {
        before.delete('view');
        if (view) before.set('view', view);
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title={batch.no}
      width={1280}
      subtitle={
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span>{batch.employer?.name ?? translate('production.individuals')}</span>
          <span>{translate(`codes.businessTypes.${batch.businessType}`)}</span>
          <StatusChip of="batch" status={batch.status} />
        </Box>
      }
      actions={<Steps batch={batch} />}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <Panel>
          <BatchSum batch={batch} shown={shown} onShow={show} />
          <Balance batch={batch} />
        </Panel>
        {batch.status === 'SENT_TO_MAKER' && <ReturnPanel batch={batch} onDone={() => void refetch()} />}
        {shown === 'EXTRA' ? (
          <ExtraLines batchId={batch.id} />
        ) : (
          <BatchRows key={`${shown} ${batch.version}`} batch={batch} view={shown || undefined} />
        )}
      </Box>
    </Page>
  );
}

/** Whether it adds up, in a sentence. */
function Balance({ batch: { status, facts } }: { batch: BatchRowFragment }) {
  const translate = useTranslate();
  if (status === 'OPEN') return null;
  if (status === 'CLOSED')
    return (
      <Alert severity="success" sx={{ mt: 1.5 }}>
        {translate('production.sum.closed')}
      </Alert>
    );
  return facts.unsettled > 0 ? (
    <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
      {translate('production.sum.unsettled', { smart_count: facts.unsettled })}
    </Typography>
  ) : (
    <Alert severity="success" sx={{ mt: 1.5 }}>
      {translate('production.sum.addsUp')}
    </Alert>
  );
}

function Steps({ batch }: { batch: BatchRowFragment }) {
  const translate = useTranslate();
  const scene = useScene(batch.regionCode);
  const { perform, busy } = usePerform('production');
  const [sending, setSending] = useState(false);
  const { id, version, manifestFileId, no, facts } = batch;
  return (
    <>
      {manifestFileId && (
        <Button
          variant="outlined"
          startIcon={<FileDownloadOutlined />}
          onClick={() => void saveManifest(manifestFileId, translate('production.manifestName', { no }))}
        >
          {translate('production.manifest')}
        </Button>
      )}
      <StepButtons
        record={batchFactsOf(batch)}
        lifecycle={batchLifecycle}
        verbs={['send', 'close']}
        scene={scene}
        busy={busy}
        looks={{ send: { variant: 'contained' }, close: { variant: 'contained' } }}
        onStep={verb => (verb === 'send' ? setSending(true) : void perform('close', { id, version }))}
      />
      {sending && (
        <FormDialog
          title={translate('production.sendTitle', { smart_count: facts.cards })}
          help={translate('production.sendText')}
          verb={translate('actions.send')}
          busy={busy}
          onClose={() => setSending(false)}
          onSend={async () => {
            if (await perform('send', { id, version })) setSending(false);
          }}
        />
      )}
    </>
  );
}
