import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import { Box, ButtonBase, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { fileAddress } from '../provider/upload';
import { useReasonWords } from '../review/useReasonWords';
import { StatusChip } from '../widgets/StatusChip';
import { photoStateOf } from './UnitTile';
import type { UnitRow } from './unitProgress';

type PicturesProps = { row: UnitRow; onLook: (row: UnitRow) => void };

/** Photo and ID copy side by side, small; pressing them shows both large. */
export function RowPictures({ row, onLook }: PicturesProps) {
  const translate = useTranslate();
  const { photo, idCopyFileId, person } = row;
  return (
    <ButtonBase
      onClick={() => onLook(row)}
      aria-label={translate('checklists.unit.look', { name: person.name })}
      sx={{ gap: 0.5, borderRadius: '4px' }}
    >
      <Picture fileId={photo?.fileId} width={34} refused={photoStateOf(row) === 'refused'} icon={<PersonOutlined />} />
      <Picture fileId={idCopyFileId} width={60} icon={<BadgeOutlined />} />
    </ButtonBase>
  );
}

type PictureProps = { fileId?: string | null; width: number; refused?: boolean; icon: ReactNode };

function Picture({ fileId, width, refused = false, icon }: PictureProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        placeItems: 'center',
        width,
        height: 42,
        overflow: 'hidden',
        borderRadius: '4px',
        border: fileId ? '1px solid' : '1px dashed',
        borderColor: refused ? 'error.main' : 'divider',
        bgcolor: 'sunken',
        color: 'text.disabled',
        '& svg': { fontSize: 20 },
      }}
    >
      {fileId ? (
        <Box
          component="img"
          loading="lazy"
          src={fileAddress(fileId)}
          alt=""
          sx={{ width: '100%', height: '100%', objectFit: 'cover' }}
        />
      ) : (
        icon
      )}
    </Box>
  );
}

/** Where a row stands, and in one line what was said of it. */
export function RowState({ row }: { row: UnitRow }) {
  const translate = useTranslate();
  const reasonWords = useReasonWords();
  const { status, disputeField, proposal, correction, excludeReason, note, reasons } = row;
  const state = photoStateOf(row);
  const lacking = [
    ...(state === 'missing' || state === 'refused' ? [translate(`checklists.unit.photoStates.${state}`)] : []),
    ...(row.idCopyFileId ? [] : [translate('checklists.unit.copy.missing')]),
  ];
  const said = [
    ...(status === 'DISPUTED' && disputeField
      ? [
          translate('checklists.unit.disputed', {
            field: translate(`codes.disputeFields.${disputeField}`),
            proposal: disputeField === 'sex' ? translate(`checklists.unit.sexes.${proposal}`) : proposal,
          }),
          correction ? translate(`codes.corrections.${correction}`) : '',
        ]
      : []),
    ...(status === 'EXCLUDED' && excludeReason ? [translate(`codes.excludeReasons.${excludeReason}`)] : []),
    ...(status === 'RETURNED' ? [reasonWords(reasons)] : []),
    note ?? '',
  ].filter(Boolean);
  const counts = status === 'LISTED' || status === 'CONFIRMED' || status === 'DISPUTED';
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
      <StatusChip of="item" status={status} />
      {counts && lacking.length > 0 && (
        <Typography variant="caption" sx={{ color: 'warning.main' }}>
          {lacking.join(translate('checklists.unit.comma'))}
        </Typography>
      )}
      {said.length > 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {said.join(' · ')}
        </Typography>
      )}
    </Box>
  );
}
