import BrokenImageOutlined from '@mui/icons-material/BrokenImageOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import HideImageOutlined from '@mui/icons-material/HideImageOutlined';
import { Box, ButtonBase } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFile } from '../provider/useFile';

type Props = { fileId?: string | null; label: string; ratio: string; fit: 'cover' | 'contain'; onOpen: () => void };

/** A kept picture in a frame that never jumps; pressing it lays it under the glass. What is no picture shows its kind. */
export function FileFrame({ fileId, label, ratio, fit, onOpen }: Props) {
  const translate = useTranslate();
  const { url, isImage, failed } = useFile(fileId);
  if (!fileId)
    return <Blank ratio={ratio} icon={<HideImageOutlined />} words={translate('review.files.none', { label })} />;
  if (failed) return <Blank ratio={ratio} icon={<BrokenImageOutlined />} words={translate('widgets.photo.broken')} />;
  return (
    <ButtonBase
      onClick={onOpen}
      aria-label={translate('widgets.photo.enlarge', { label })}
      sx={{ ...frame, aspectRatio: ratio, cursor: 'zoom-in' }}
    >
      {url && isImage && (
        <Box
          component="img"
          src={url}
          alt=""
          sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: fit }}
        />
      )}
      {url && !isImage && <Words icon={<DescriptionOutlined />}>{translate('review.files.document')}</Words>}
    </ButtonBase>
  );
}

function Blank({ ratio, icon, words }: { ratio: string; icon: ReactNode; words: string }) {
  return (
    <Box sx={{ ...frame, aspectRatio: ratio }}>
      <Words icon={icon}>{words}</Words>
    </Box>
  );
}

function Words({ icon, children }: { icon: ReactNode; children: string }) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 0.5, px: 1, textAlign: 'center', typography: 'caption' }}>
      {icon}
      {children}
    </Box>
  );
}

const frame = {
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  width: '100%',
  overflow: 'hidden',
  borderRadius: '6px',
  border: '1px solid',
  borderColor: 'divider',
  bgcolor: 'sunken',
  color: 'text.secondary',
} as const;
