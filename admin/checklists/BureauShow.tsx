import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRequireAccess, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { ChecklistVerb, ItemVerb } from '../../shared/checklists';
import { APP_BAR_HEIGHT } from '../layout/AppBar';
import { Loading } from '../layout/Loading';
import { useScene } from '../provider/useScene';
import { FileViewer, type Viewed } from '../review/FileViewer';
import { useReasonWords } from '../review/useReasonWords';
import { Page } from '../widgets/Page';
import { ErrorState } from '../widgets/States';
import { UndoSnackbar } from '../widgets/UndoSnackbar';
import { useHotkeys } from '../widgets/useHotkeys';
import { useWords } from '../widgets/useWords';
import { BureauBar } from './BureauBar';
import { BureauHeader } from './BureauHeader';
import { BureauRows, picturesOf } from './BureauRows';
import { BureauSeal } from './BureauSeal';
import { type Asked, BureauSheets } from './BureauSheets';
import { BureauSums } from './BureauSums';
import { BureauVoucher } from './BureauVoucher';
import type { BureauChecklist, BureauItem } from './bureauFacts';
import type { Preview } from './rowViews';
import { useBureauActs } from './useBureauActs';
import { useBureauList } from './useBureauList';
import { useBureauRows } from './useBureauRows';

/** One checklist at the bureau: the sum of its people, its seal, and everybody with photo beside ID copy, decided one by one or all at once. */
export function BureauShow() {
  const { id = '' } = useParams();
  const { isPending: asking } = useRequireAccess({ resource: 'checklists', action: 'show' });
  const { list, preview, decides, error, again } = useBureauList(id, !asking);
  if (error) return <ErrorState error={error} onRetry={again} />;
  if (!list) return <Loading />;
  return <Desk key={id} list={list} preview={preview} decides={decides} />;
}

function Desk({ list, preview, decides }: { list: BureauChecklist; preview?: Preview; decides: boolean }) {
  const translate = useTranslate();
  const notify = useNotify();
  const words = useWords();
  const reasonWords = useReasonWords();
  const scene = useScene(list.regionCode);
  const acts = useBureauActs(list.id);
  const rows = useBureauRows(list, preview);
  const [viewed, setViewed] = useState<readonly Viewed[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const { current } = rows;
  const works = decides && list.status === 'SUBMITTED';
  const convertOne = async (item: BureauItem) => {
    try {
      const [outcome] = await acts.convert([item], item.person.name);
      if (outcome?.refusal) notify(words.refusal(outcome.refusal), { type: 'warning' });
    } catch (error) {
      notify(words.error(error), { type: 'warning' });
    }
  };
  const onStep = (verb: ItemVerb, item: BureauItem) => {
    if (verb === 'convertItem') void convertOne(item);
    else setAsked({ of: 'returnRows', rows: [item], item });
  };
  const onListStep = (verb: ChecklistVerb) => setAsked({ of: verb === 'confirm' ? 'confirm' : 'returnList' });
  useHotkeys({
    j: () => rows.step(1),
    k: () => rows.step(-1),
    e: current && (() => setViewed(picturesOf(current, translate))),
    x: works && current ? () => rows.choose(current) : undefined,
  });
  return (
    <Box sx={desk}>
      <Page title={list.employer.name} subtitle={<BureauHeader list={list} />}>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {list.status === 'CONFIRMED' && <BureauVoucher list={list} />}
          {list.status === 'RETURNED' && (
            <Alert severity="warning">
              {translate('bureau.show.returnedNote', { reasons: reasonWords(list.reasons) })}
              {list.note && ` ${list.note}`}
            </Alert>
          )}
          {['OPEN', 'SEALED'].includes(list.status) && (
            <Alert severity="info">{translate('bureau.show.notYours')}</Alert>
          )}
          <Box sx={heads}>
            <BureauSums list={list} hindered={preview && preview.total - preview.convertible} />
            <BureauSeal list={list} />
          </Box>
          <BureauRows
            list={list}
            preview={preview}
            rows={rows}
            scene={scene}
            works={works}
            busy={acts.busy}
            onOpen={setViewed}
            onStep={onStep}
          />
        </Box>
      </Page>
      <Box sx={{ flex: 1 }} />
      {works && (
        <BureauBar
          list={list}
          scene={scene}
          chosen={rows.chosen.length}
          busy={acts.busy}
          onConvert={() => setAsked({ of: 'convert', rows: rows.chosen.length > 0 ? rows.chosen : undefined })}
          onReturnChosen={() => setAsked({ of: 'returnRows', rows: rows.chosen })}
          onUnchoose={rows.unchoose}
          onStep={onListStep}
        />
      )}
      {asked && (
        <BureauSheets
          list={list}
          asked={asked}
          acts={acts}
          onDone={rows.unchoose}
          onClose={() => setAsked(undefined)}
        />
      )}
      {viewed.length > 0 && <FileViewer files={viewed} onClose={() => setViewed([])} />}
      {acts.undoable && <Undo acts={acts} />}
    </Box>
  );
}

function Undo({ acts: { undoable, undo, forget } }: { acts: ReturnType<typeof useBureauActs> }) {
  const translate = useTranslate();
  if (!undoable) return null;
  const { kind, rows, name } = undoable;
  const message = name
    ? translate(`bureau.undo.${kind}`, { name })
    : translate(`bureau.undo.${kind}Many`, { smart_count: rows.length });
  return (
    <UndoSnackbar
      key={rows.map(({ id, version }) => `${id}${version}`).join()}
      message={message}
      hotkey="u"
      onUndo={() => void undo()}
      onClose={forget}
    />
  );
}

/** As tall as the page, so that the bar lies at its foot also under a short list. */
const desk = {
  display: 'flex',
  flexDirection: 'column',
  minHeight: { xs: `calc(100vh - ${APP_BAR_HEIGHT}px - 24px)`, md: `calc(100vh - ${APP_BAR_HEIGHT}px - 32px)` },
} as const;

const heads = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'stretch',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
} as const;
