import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Box, Button, Typography, useTheme } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { AcknowledgeReturnLinesDocument, BatchFindingsDocument, type BatchFindingsQuery } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { FormDialog } from '../widgets/FormDialog';
import { TextLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { ToneChip } from '../widgets/ToneChip';
import { useWords } from '../widgets/useWords';

type Line = BatchFindingsQuery['returnLines']['nodes'][number];

/** Lines of return files that no row of the batch accounts for: each is explained before the batch is closed. */
export function Findings({ batchId, closed, onDone }: { batchId: string; closed: boolean; onDone: () => void }) {
  const translate = useTranslate();
  const mayExplain = useSession()?.permissions.has('card:produce') && !closed;
  const { data, error, refetch } = useAnswer(BatchFindingsDocument, { filter: { batchId, findings: true } });
  const [asked, setAsked] = useState<readonly string[]>();
  const lines = data?.returnLines.nodes ?? [];
  const open = lines.filter(({ acknowledgedAt }) => acknowledgedAt === null).map(({ id }) => id);
  return (
    <Panel
      title={translate('making.findings.title')}
      actions={
        mayExplain &&
        open.length > 1 && (
          <Button size="small" onClick={() => setAsked(open)}>
            {translate('making.findings.explainAll', { smart_count: open.length })}
          </Button>
        )
      }
    >
      <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
        {translate('making.findings.text')}
      </Typography>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && lines.length === 0 && <EmptyState title={translate('making.findings.none')} text="" />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {lines.map(line => (
          <FindingRow key={line.id} line={line} onExplain={mayExplain ? () => setAsked([line.id]) : undefined} />
        ))}
      </Box>
      {asked && (
        <ExplainDialog
          ids={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            void refetch();
            onDone();
          }}
        />
      )}
    </Panel>
  );
}

function FindingRow({ line, onExplain }: { line: Line; onExplain: (() => void) | undefined }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { name, maskedNumber, cardNo, bankCardLast4, outcome, code, acknowledgedAt, note } = line;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ color: 'text.secondary', minWidth: '5em' }}>
        {translate('production.extraLines.line', { line: line.line })}
      </Box>
      <Box sx={{ fontWeight: 600, minWidth: '5em' }}>{name}</Box>
      <Box>{maskedNumber}</Box>
      <Box>{cardNo ?? (bankCardLast4 && translate('cards.ends', { last4: bankCardLast4 }))}</Box>
      <ToneChip tone={palette.tone[acknowledgedAt ? 'neutral' : 'attention']}>
        {translate(`making.findings.kinds.${outcome === 'EXTRA' ? 'EXTRA' : code}`)}
      </ToneChip>
      <Box sx={{ flex: '1 1 12em', display: 'flex', alignItems: 'center', gap: 0.5, justifyContent: 'end' }}>
        {acknowledgedAt ? (
          <>
            <CheckCircleOutlined fontSize="small" aria-hidden sx={{ color: 'success.main' }} />
            {note}
          </>
        ) : (
          onExplain && (
            <Button size="small" variant="outlined" onClick={onExplain}>
              {translate('making.findings.explain')}
            </Button>
          )
        )}
      </Box>
    </Box>
  );
}

type Explaining = { ids: readonly string[]; onClose: () => void; onDone: () => void };

function ExplainDialog({ ids, onClose, onDone }: Explaining) {
  const translate = useTranslate();
  const words = useWords();
  const notify = useNotify();
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = async () => {
    setBusy(true);
    try {
      await ask(AcknowledgeReturnLinesDocument, { input: { ids: [...ids], note: note.trim() } });
      notify('making.findings.done', { type: 'success' });
      refresh();
      onDone();
    } catch (error) {
      setFault(words.error(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={translate('making.findings.dialog')}
      verb={translate('making.findings.explain')}
      busy={busy}
      fault={fault}
      incomplete={note.trim().length < 2}
      onClose={onClose}
      onSend={() => void send()}
    >
      <TextLine
        required
        autoFocus
        rows={2}
        label={translate('making.findings.note')}
        value={note}
        onChange={setNote}
        input={{ maxLength: 200 }}
      />
    </FormDialog>
  );
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  py: 0.75,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
