import { Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ItemVerb } from '../../shared/checklists';
import type { FailureCode } from '../../shared/failures';
import type { Scene } from '../../shared/lifecycle';
import type { Viewed } from '../review/FileViewer';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { EmptyState, ErrorState } from '../widgets/States';
import { useWords } from '../widgets/useWords';
import { BureauPager } from './BureauPager';
import { BureauRow } from './BureauRow';
import { type BureauChecklist, type BureauItem, isOpen } from './bureauFacts';
import { countOf, type Preview, ROW_VIEWS, viewLink } from './rowViews';
import { type BureauRowsState, PER_PAGE } from './useBureauRows';

type Props = {
  list: BureauChecklist;
  preview?: Preview;
  rows: BureauRowsState;
  scene: Scene | undefined;
  /** Whoever looks decides on this list now. */
  works: boolean;
  busy: boolean;
  onOpen: (files: readonly Viewed[]) => void;
  onStep: (verb: ItemVerb, item: BureauItem) => void;
};

/** The wall of people of a list, by state; each state is an address of its own. */
export function BureauRows({ list, preview, rows, scene, works, busy, onOpen, onStep }: Props) {
  const translate = useTranslate();
  const { items, error, again } = rows;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Filters list={list} preview={preview} rows={rows} works={works} />
      {error ? (
        <ErrorState error={error} onRetry={again} />
      ) : (
        items && (
          <>
            {items.length === 0 && <Nobody list={list} rows={rows} />}
            <Box component="ul" aria-label={translate('bureau.sums.title')} sx={wall}>
              {items.map(item => (
                <BureauRow
                  key={item.id}
                  item={item}
                  list={list}
                  scene={scene}
                  works={works}
                  current={item.id === rows.current?.id}
                  followed={rows.walked && item.id === rows.current?.id}
                  chosen={rows.isChosen(item)}
                  busy={busy}
                  onFocus={() => rows.focus(item)}
                  onChoose={() => rows.choose(item)}
                  onOpen={of => onOpen(of === 'evidence' ? evidenceOf(item, translate) : picturesOf(item, translate))}
                  onStep={verb => onStep(verb, item)}
                />
              ))}
            </Box>
          </>
        )
      )}
      <BureauPager page={rows.page} perPage={PER_PAGE} count={rows.count} onChange={rows.turn} />
    </Box>
  );
}

function Filters({ list, preview, rows, works }: Pick<Props, 'list' | 'preview' | 'rows' | 'works'>) {
  const translate = useTranslate();
  const words = useWords();
  const [, setParams] = useSearchParams();
  const { view, code } = rows.viewing;
  const openOnPage = rows.items?.filter(isOpen) ?? [];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 1 }}>
      <Box sx={{ minWidth: 0, maxWidth: '100%' }}>
        <SegmentedFilter
          label={translate('bureau.views.name')}
          value={view}
          segments={ROW_VIEWS.filter(one => one !== 'hindered' || preview).map(one => ({
            value: one,
            label: translate(`bureau.views.${one}`),
            to: viewLink(one),
            count: countOf(one, list, preview),
          }))}
        />
      </Box>
      <Box sx={{ flex: '1 1 300px', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {view !== 'hindered' && (
          <TextField
            type="search"
            value={rows.typed}
            placeholder={translate('bureau.views.search')}
            onChange={event => rows.setTyped(event.target.value)}
            slotProps={{
              htmlInput: { 'aria-label': translate('bureau.views.search'), maxLength: 60, autoComplete: 'off' },
            }}
            sx={{ flex: '1 1 220px', maxWidth: { sm: 300 } }}
          />
        )}
        {code && (
          <Paper variant="outlined" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.25, py: 0.5 }}>
            <Typography variant="body2">
              {translate('bureau.views.onlyCode', { words: words.refusal({ code: code as FailureCode }) })}
            </Typography>
            <Button size="small" onClick={() => setParams({ view: 'hindered' })}>
              {translate('bureau.views.clearCode')}
            </Button>
          </Paper>
        )}
        {works && openOnPage.length > 0 && (
          <Button size="small" onClick={() => rows.chooseAll(openOnPage)}>
            {translate('bureau.chosen.page')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function Nobody({ list, rows }: Pick<Props, 'list' | 'rows'>) {
  const translate = useTranslate();
  const done = list.undecided === 0 && list.status === 'SUBMITTED' && rows.viewing.view === 'toDecide';
  const of = done ? 'allDecided' : 'empty';
  return (
    <Paper variant="outlined">
      <EmptyState title={translate(`bureau.views.${of}`)} text={translate(`bureau.views.${of}Text`)} />
    </Paper>
  );
}

/** The photo and the ID copy of a row, for the glass. */
export function picturesOf({ photo, idCopyFileId }: BureauItem, translate: (key: string) => string): Viewed[] {
  return [
    ...(photo ? [{ fileId: photo.fileId, label: translate('codes.materialKinds.PHOTO') }] : []),
    ...(idCopyFileId ? [{ fileId: idCopyFileId, label: translate('bureau.row.copy') }] : []),
  ];
}

function evidenceOf({ evidenceFileId, idCopyFileId }: BureauItem, translate: (key: string) => string): Viewed[] {
  return [
    ...(evidenceFileId ? [{ fileId: evidenceFileId, label: translate('bureau.dispute.evidence') }] : []),
    ...(idCopyFileId ? [{ fileId: idCopyFileId, label: translate('bureau.row.copy') }] : []),
  ];
}

const wall = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 1,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
} as const;
