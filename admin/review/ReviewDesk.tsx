import { Box } from '@mui/material';
import { useState } from 'react';
import { Confirm, useShowController, useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import type { ApplicationVerb } from '../../shared/applications';
import { caseAddress } from '../applications/ApplicationTable';
import type { ApplicationCase } from '../applications/types';
import { usePrintReceipt } from '../intake/usePrintReceipt';
import { APP_BAR_HEIGHT } from '../layout/AppBar';
import { Loading } from '../layout/Loading';
import { CardSteps } from '../widgets/CardSteps';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { UndoSnackbar } from '../widgets/UndoSnackbar';
import { useHotkeys } from '../widgets/useHotkeys';
import { CasePanel } from './CasePanel';
import { DecisionBar } from './DecisionBar';
import { DeskActions, DeskHeader } from './DeskHeader';
import { FileViewer, type Viewed } from './FileViewer';
import { HistoryPanel } from './HistoryPanel';
import { KeysDialog } from './KeysDialog';
import { LostNotice } from './LostNotice';
import { MaterialsPanel } from './MaterialsPanel';
import { PersonPanel } from './PersonPanel';
import { Pictures, picturesOf } from './Pictures';
import { RejectDialog } from './RejectDialog';
import { ReturnDialog } from './ReturnDialog';
import { useCaseQueue } from './useCaseQueue';
import { type Decisions, useDecisions } from './useDecisions';

/** Keeps react-admin from taking the row of a list for the whole case. */
const whole = { whole: true };

type Open = 'return' | 'reject' | 'withdraw' | 'keys' | undefined;

/** The case on one screen: see, compare, decide by one key, and the next case is there. */
export function ReviewDesk() {
  const { id = '' } = useParams();
  const { record, error, refetch } = useShowController<ApplicationCase>({
    resource: 'applications',
    id,
    queryOptions: { meta: whole, onError: () => undefined, retry: false },
  });
  const queue = useCaseQueue(id);
  const decisions = useDecisions(record, queue.next);
  const translate = useTranslate();
  const { undoable, undo, forget } = decisions;
  return (
    <>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !record && <Loading />}
      {record && <Desk key={id} record={record} queue={queue} decisions={decisions} />}
      {undoable && (
        <UndoSnackbar
          key={undoable.id + undoable.version}
          message={translate(`review.undo.${undoable.verb}`, { name: undoable.name })}
          onUndo={() => void undo()}
          onClose={forget}
        />
      )}
    </>
  );
}

type DeskProps = { record: ApplicationCase; queue: ReturnType<typeof useCaseQueue>; decisions: Decisions };

function Desk({ record, queue, decisions }: DeskProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>();
  const [viewed, setViewed] = useState<readonly Viewed[]>([]);
  const { print } = usePrintReceipt();
  const close = () => setOpen(undefined);
  const onStep = (verb: ApplicationVerb) => {
    if (verb === 'correct') navigate(`/intake?case=${record.id}`);
    else if (verb === 'return' || verb === 'reject' || verb === 'withdraw') setOpen(verb);
    else void decisions.decide(verb);
  };
  const go = (id?: string) => id && navigate(caseAddress({ id }));
  useHotkeys({
    j: () => go(queue.next),
    n: () => go(queue.next),
    k: () => go(queue.previous),
    e: () => setViewed(picturesOf(record, translate)),
    p: record.receiptNo ? () => void print(record.id) : undefined,
    q: () => navigate('/applications'),
    '?': () => setOpen('keys'),
  });
  const decide = async (verb: ApplicationVerb, input: Parameters<Decisions['decide']>[1]) => {
    const fault = await decisions.decide(verb, input);
    if (!fault) close();
    return fault;
  };
  return (
    <Box sx={desk}>
      <Page
        title={record.person.name}
        subtitle={<DeskHeader record={record} />}
        actions={<DeskActions record={record} onPrint={() => void print(record.id)} onKeys={() => setOpen('keys')} />}
      >
        {decisions.lost?.id === record.id && (
          <Box sx={{ mb: 1.5 }}>
            <LostNotice record={record} lost={decisions.lost} />
          </Box>
        )}
        <Box sx={{ mb: 1.5 }}>
          <Panel padded={false}>
            <Box sx={{ px: 1, py: 1 }}>
              <CardSteps progress={record.progress} dense />
            </Box>
          </Panel>
        </Box>
        <Box sx={grid}>
          <Box sx={column}>
            <Pictures record={record} onOpen={setViewed} />
            <Box sx={{ order: { xs: 1, md: 0 }, minWidth: 0 }}>
              <HistoryPanel record={record} />
            </Box>
          </Box>
          <PersonPanel record={record} />
          <Box sx={column}>
            <CasePanel record={record} />
            <MaterialsPanel record={record} onOpen={setViewed} />
          </Box>
        </Box>
      </Page>
      <Box sx={{ flex: 1 }} />
      <DecisionBar record={record} queue={queue} busy={decisions.busy} onStep={onStep} />
      {open === 'return' && (
        <ReturnDialog
          record={record}
          busy={decisions.busy}
          onClose={close}
          onReturn={(reasons, note) => decide('return', { reasons, note: note || null })}
        />
      )}
      {open === 'reject' && (
        <RejectDialog
          record={record}
          busy={decisions.busy}
          onClose={close}
          onReject={(reason, note) => decide('reject', { reason, note: note || null })}
        />
      )}
      {open === 'withdraw' && (
        <Confirm
          isOpen
          title={translate('actions.withdraw')}
          content={translate('review.withdraw', { name: record.person.name })}
          confirm={translate('actions.withdraw')}
          onConfirm={() => void decide('withdraw', {})}
          onClose={close}
        />
      )}
      {open === 'keys' && <KeysDialog onClose={close} />}
      {viewed.length > 0 && <FileViewer files={viewed} onClose={() => setViewed([])} />}
    </Box>
  );
}

/** As tall as the page, so that the bar lies at its foot also under a short case. */
const desk = {
  display: 'flex',
  flexDirection: 'column',
  minHeight: { xs: `calc(100vh - ${APP_BAR_HEIGHT}px - 24px)`, md: `calc(100vh - ${APP_BAR_HEIGHT}px - 32px)` },
} as const;

const grid = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    md: 'minmax(0, 1fr) minmax(0, 1fr)',
    lg: 'minmax(0, 11fr) minmax(0, 12fr) minmax(0, 11fr)',
  },
} as const;

/** Columns dissolve where the screen is narrow, so that the history comes last. */
const column = { display: { xs: 'contents', md: 'grid' }, gap: 1.5, minWidth: 0 } as const;
