import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import { Box, ButtonBase, Tooltip, useTheme } from '@mui/material';
import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { fileAddress } from '../provider/upload';
import type { ToneName } from '../theme/palette';
import type { UnitRow } from './unitProgress';
import { useFlight } from './useFlight';

type Props = {
  row: UnitRow;
  at: number;
  /** An import runs: a new photo flies in from where it was dropped. */
  flying: boolean;
  onOpen: (row: UnitRow) => void;
  onFile?: (row: UnitRow, file: File) => void;
};

type PhotoState = 'missing' | 'refused' | 'good' | 'notNeeded';

/** Where the photo of a row stands. */
export function photoStateOf({ photo, photoRequired }: UnitRow): PhotoState {
  if (photo) return photo.verdict === 'REFUSED' ? 'refused' : 'good';
  return photoRequired ? 'missing' : 'notNeeded';
}

/** One person as a photo with a name; takes a picture that is dropped on it, and opens on a click. */
export const UnitTile = memo(function UnitTile({ row, at, flying, onOpen, onFile }: Props) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [over, setOver] = useState(false);
  const { person, photo, status, idCopyFileId } = row;
  const state = photoStateOf(row);
  const flight = useFlight(photo?.fileId, flying, at);
  const out = status === 'EXCLUDED';
  const words = [
    person.name,
    person.maskedNumber.slice(-4),
    out ? translate('statuses.item.EXCLUDED') : translate(`checklists.unit.photoStates.${state}`),
    translate(`checklists.unit.copy.${idCopyFileId ? 'there' : 'missing'}`),
  ].join(translate('checklists.unit.comma'));
  return (
    <Box
      component="li"
      onDragOver={event => {
        if (!onFile) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile?.(row, file);
      }}
      sx={{ minWidth: 0, opacity: out ? 0.55 : 1 }}
    >
      <ButtonBase
        aria-label={words}
        onClick={() => onOpen(row)}
        sx={{ ...tile, outline: over ? '2px solid' : undefined, outlineColor: 'primary.main' }}
      >
        <Box
          sx={{
            ...frame,
            borderColor: state === 'refused' ? palette.tone.bad.text : palette.divider,
            borderStyle: state === 'missing' ? 'dashed' : 'solid',
            borderWidth: state === 'refused' ? 2 : 1,
          }}
        >
          {photo ? (
            <Box
              ref={flight}
              component="img"
              loading="lazy"
              src={fileAddress(photo.fileId)}
              alt=""
              sx={{ width: '100%', height: '100%', objectFit: 'cover', display: 'block', borderRadius: '3px' }}
            />
          ) : (
            <PersonOutlined aria-hidden sx={{ fontSize: 40, color: 'text.disabled' }} />
          )}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.25, width: '100%' }}>
          <Box component="span" sx={name}>
            {person.name}
          </Box>
          <CopyMark there={Boolean(idCopyFileId)} />
        </Box>
        <Box component="span" sx={below}>
          <State row={row} state={state} />
          <span>{person.maskedNumber.slice(-4)}</span>
        </Box>
      </ButtonBase>
    </Box>
  );
});

function CopyMark({ there }: { there: boolean }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  return (
    <Tooltip title={translate(`checklists.unit.copy.${there ? 'there' : 'missing'}`)}>
      <BadgeOutlined
        aria-hidden
        sx={{ fontSize: 17, color: there ? palette.tone.good.text : 'text.disabled', opacity: there ? 1 : 0.55 }}
      />
    </Tooltip>
  );
}

const TONES: Readonly<Record<PhotoState, ToneName>> = {
  missing: 'attention',
  refused: 'bad',
  good: 'good',
  notNeeded: 'neutral',
};

function State({ row, state }: { row: UnitRow; state: PhotoState }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [finding] = (row.photo?.findings ?? []) as { code: string; severity: string }[];
  const words =
    row.status === 'EXCLUDED'
      ? translate('statuses.item.EXCLUDED')
      : state === 'refused' && finding
        ? translate(`checklists.unit.photoCodes.${finding.code}`, { _: finding.code })
        : translate(`checklists.unit.tile.${state}`);
  return (
    <Box component="span" sx={{ ...mark, color: palette.tone[TONES[state]].text }}>
      {state === 'good' && <CheckCircleOutlined aria-hidden />}
      {state === 'refused' && <ErrorOutlined aria-hidden />}
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {words}
      </Box>
    </Box>
  );
}

const tile = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  justifyItems: 'start',
  gap: 0.375,
  width: '100%',
  p: 0.625,
  borderRadius: '6px',
  textAlign: 'left',
  '&:hover': { bgcolor: 'action.hover' },
} as const;

const frame = {
  display: 'grid',
  placeItems: 'center',
  width: '100%',
  aspectRatio: '358 / 441',
  borderRadius: '5px',
  bgcolor: 'sunken',
} as const;

const name = {
  flex: 1,
  minWidth: 0,
  fontWeight: 600,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

const below = {
  display: 'flex',
  justifyContent: 'space-between',
  gap: 0.5,
  width: '100%',
  minWidth: 0,
  fontSize: '0.75rem',
  color: 'text.secondary',
} as const;

const mark = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.25,
  minWidth: 0,
  whiteSpace: 'nowrap',
  '& svg': { fontSize: 14 },
} as const;
