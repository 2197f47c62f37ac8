import { Box, Checkbox, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type ItemVerb, itemLifecycle } from '../../shared/checklists';
import type { Scene } from '../../shared/lifecycle';
import type { PhotoFinding } from '../../shared/photos';
import { Findings } from '../photos/Findings';
import { FileFrame } from '../review/FileFrame';
import { useReasonWords } from '../review/useReasonWords';
import { VerdictMark } from '../widgets/FactRow';
import { StatusChip } from '../widgets/StatusChip';
import { isShown, StepButtons } from '../widgets/StepButtons';
import { useWords } from '../widgets/useWords';
import { BureauDispute } from './BureauDispute';
import { type BureauChecklist, type BureauItem, ITEM_TONES, isOpen, itemFactsOf, refusalIn } from './bureauFacts';

type Props = {
  item: BureauItem;
  list: BureauChecklist;
  scene: Scene | undefined;
  /** Whoever looks decides on this list now. */
  works: boolean;
  /** The keys mean this row. */
  current: boolean;
  /** The page follows the keys to it. */
  followed: boolean;
  chosen: boolean;
  busy: boolean;
  onFocus: () => void;
  onChoose: () => void;
  onOpen: (of: 'pictures' | 'evidence') => void;
  onStep: (verb: ItemVerb) => void;
};

/** One person on the list: photo beside ID copy, large enough to compare, what holds them up, and what can be done. */
export function BureauRow(props: Props) {
  const { item, list, scene, works, current, followed, chosen, busy, onFocus, onChoose, onOpen, onStep } = props;
  const translate = useTranslate();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (followed) place.current?.scrollIntoView({ block: 'nearest' });
  }, [followed]);
  const { person, photo, idCopyFileId, seq, status } = item;
  const open = () => onOpen('pictures');
  const decides = works && isOpen(item);
  return (
    <Box
      component="li"
      ref={place}
      aria-current={current ? 'true' : undefined}
      onPointerDown={onFocus}
      onFocus={onFocus}
      sx={current ? { ...card, ...lit } : card}
    >
      <Box sx={head}>
        {decides && (
          <Checkbox
            checked={chosen}
            onChange={onChoose}
            slotProps={{ input: { 'aria-label': translate('bureau.row.select', { name: person.name }) } }}
            sx={{ m: '-6px' }}
          />
        )}
        <Box component="span" sx={{ fontWeight: 600, fontSize: '1rem' }}>
          {person.name}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {person.maskedNumber}
        </Box>
        <Box sx={{ flex: 1 }} />
        <StatusChip of="item" status={status} tone={ITEM_TONES[status]} />
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('bureau.row.seq', { seq })}
        </Typography>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <FileFrame
          fileId={photo?.fileId}
          label={translate('codes.materialKinds.PHOTO')}
          ratio="358 / 441"
          fit="cover"
          onOpen={open}
        />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <FileFrame
          fileId={idCopyFileId}
          label={translate('bureau.row.copy')}
          ratio="358 / 300"
          fit="contain"
          onOpen={open}
        />
      </Box>
      <Box sx={facts}>
        <RowFacts item={item} list={list} />
        <Box sx={{ flex: 1 }} />
        <StepButtons
          record={itemFactsOf(item, list)}
          lifecycle={itemLifecycle}
          verbs={verbs}
          scene={scene}
          onStep={onStep}
          busy={busy}
          looks={current ? keyed : plain}
          wordsOf="bureau.verbs"
        />
      </Box>
      <BureauDispute item={item} decides={decides} onEvidence={() => onOpen('evidence')} />
    </Box>
  );
}

function RowFacts({ item, list }: { item: BureauItem; list: BureauChecklist }) {
  const translate = useTranslate();
  const words = useWords();
  const reasonWords = useReasonWords();
  const { person, photo, status, reasons, note, excludeReason, applicationId, photoRequired } = item;
  const line = (name: string, params: object): ReactNode => <div>{translate(`bureau.row.${name}`, params)}</div>;
  const hindrance = refusalIn(item.hindrance);
  const waits = isOpen(item) || status === 'LISTED';
  return (
    <>
      <div>{`${translate(`codes.sexes.${person.sex}`)} · ${person.birthYear}`}</div>
      {!photo && !photoRequired && line('photoNotNeeded', {})}
      {photo?.verdict === 'REFUSED' && <Findings findings={photo.findings as PhotoFinding[]} />}
      {waits && hindrance && isShown(hindrance) && (
        <VerdictMark verdict="bad" word={translate('bureau.row.cannot', { why: words.refusal(hindrance) })} />
      )}
      {isOpen(item) && !hindrance && item.correction !== 'OPEN' && list.status === 'SUBMITTED' && (
        <VerdictMark verdict="good" word={translate('bureau.row.can')} />
      )}
      {reasons.length > 0 && line('reasons', { reasons: reasonWords(reasons) })}
      {excludeReason && line('excluded', { reason: translate(`codes.excludeReasons.${excludeReason}`) })}
      {note && line('note', { note })}
      {applicationId && (
        <Box component={Link} to={`/applications/${applicationId}/show`} sx={{ color: 'primary.main' }}>
          {translate('bureau.row.case')}
        </Box>
      )}
    </>
  );
}

const verbs: readonly ItemVerb[] = ['convertItem', 'returnItem'];
const plain = { returnItem: { color: 'warning' } } as const;
const keyed = {
  convertItem: { variant: 'contained', hotkey: 'c' },
  returnItem: { color: 'warning', hotkey: 'r' },
} as const;

const card = {
  display: 'grid',
  alignContent: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 9fr) minmax(0, 13fr)', sm: '116px 170px minmax(0, 1fr)' },
  gap: 1,
  p: 1.25,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: '6px',
  bgcolor: 'background.paper',
  scrollMarginTop: '72px',
  scrollMarginBottom: '96px',
} as const;

/** The row that the keys mean. */
const lit = { borderColor: 'primary.main', outline: '1px solid', outlineColor: 'primary.main' } as const;

const head = {
  gridColumn: '1 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  rowGap: 0.25,
} as const;

const facts = {
  gridColumn: { xs: '1 / -1', sm: 'auto' },
  display: 'flex',
  flexDirection: 'column',
  gap: 0.5,
  minWidth: 0,
  fontSize: '0.8125rem',
  '& .MuiButton-root': { minHeight: 32 },
} as const;
