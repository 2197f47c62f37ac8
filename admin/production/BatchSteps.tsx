import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { batchLifecycle } from '../../shared/production';
import type { BatchRowFragment } from '../graphql/graphql';
import { useScene } from '../provider/useScene';
import { FormDialog } from '../widgets/FormDialog';
import { StepButtons } from '../widgets/StepButtons';
import { usePerform } from '../widgets/usePerform';
import { batchFactsOf } from './batches';
import { saveManifest } from './saveManifest';

type Sending = 'send' | 'sendToBank';

/** The files of a batch and the steps that are open; those of the bank only where the policy has them. */
export function BatchSteps({ batch }: { batch: BatchRowFragment }) {
  const translate = useTranslate();
  const scene = useScene(batch.regionCode);
  const { perform, busy } = usePerform('production');
  const [sending, setSending] = useState<Sending>();
  const { id, version, manifestFileId, bankFileId, no, facts } = batch;
  const withBank = scene?.policy.bankStage || batch.status === 'SENT_TO_BANK';
  return (
    <>
      {bankFileId && (
        <FileButton fileId={bankFileId} name={translate('making.bank.fileName', { no })} label="making.bank.file" />
      )}
      {manifestFileId && (
        <FileButton
          fileId={manifestFileId}
          name={translate('production.manifestName', { no })}
          label="production.manifest"
        />
      )}
      <StepButtons
        record={batchFactsOf(batch)}
        lifecycle={batchLifecycle}
        verbs={withBank ? ['sendToBank', 'finishBank', 'send', 'close'] : ['send', 'close']}
        scene={scene}
        busy={busy}
        looks={{ sendToBank: LOUD, finishBank: LOUD, send: LOUD, close: LOUD }}
        onStep={verb =>
          verb === 'send' || verb === 'sendToBank' ? setSending(verb) : void perform(verb, { id, version })
        }
      />
      {sending && (
        <FormDialog
          title={translate(sending === 'send' ? 'production.sendTitle' : 'making.bank.sendTitle', {
            smart_count: facts.cards,
          })}
          help={translate(sending === 'send' ? 'production.sendText' : 'making.bank.sendText')}
          verb={translate(`actions.${sending}`)}
          busy={busy}
          onClose={() => setSending(undefined)}
          onSend={async () => {
            if (await perform(sending, { id, version })) setSending(undefined);
          }}
        />
      )}
    </>
  );
}

const LOUD = { variant: 'contained' } as const;

function FileButton({ fileId, name, label }: { fileId: string; name: string; label: string }) {
  const translate = useTranslate();
  return (
    <Button variant="outlined" startIcon={<FileDownloadOutlined />} onClick={() => void saveManifest(fileId, name)}>
      {translate(label)}
    </Button>
  );
}

/** Whether it adds up, in a sentence; at the bank, what it has answered. */
export function Balance({ batch, onFindings }: { batch: BatchRowFragment; onFindings: () => void }) {
  const translate = useTranslate();
  const { status, facts, sums } = batch;
  if (status === 'OPEN') return null;
  if (status === 'CLOSED') return <Good words={translate('production.sum.closed')} />;
  if (status === 'SENT_TO_BANK')
    return <Said words={translate('making.bank.waiting', { opened: sums.opened, count: facts.unanswered })} />;
  if (status === 'BANK_RETURNED' && facts.cards > 0) return <Good words={translate('making.bank.answered')} />;
  if (facts.unsettled > 0)
    return <Said words={translate('production.sum.unsettled', { smart_count: facts.unsettled })} />;
  if (facts.findings > 0)
    return (
      <Alert
        severity="warning"
        sx={{ mt: 1.5 }}
        action={
          <Button color="inherit" size="small" onClick={onFindings}>
            {translate('making.findings.look')}
          </Button>
        }
      >
        {translate('making.findings.toExplain', { smart_count: facts.findings })}
      </Alert>
    );
  return <Good words={translate(status === 'BANK_RETURNED' ? 'making.bank.nothing' : 'production.sum.addsUp')} />;
}

const Good = ({ words }: { words: string }) => (
  <Alert severity="success" sx={{ mt: 1.5 }}>
    {words}
  </Alert>
);

const Said = ({ words }: { words: string }) => (
  <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
    {words}
  </Typography>
);
