import AddAPhotoOutlined from '@mui/icons-material/AddAPhotoOutlined';
import CropOutlined from '@mui/icons-material/CropOutlined';
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PhotoFinding, PhotoSpec } from '../../shared/photos';
import type { PhotoRequirement } from '../../shared/policy';
import { FileDrop } from '../widgets/FileDrop';
import { PhotoFrame } from '../widgets/PhotoFrame';
import { CropDialog, useAddressOf } from './CropDialog';
import { mayCrop } from './cropping';
import { Findings } from './Findings';
import { type PhotoWork, type PickedPhoto, usePhoto } from './usePhoto';

type Props = {
  requirement: PhotoRequirement;
  value: PickedPhoto | undefined;
  onChange: (photo: PickedPhoto | undefined) => void;
  today: string;
  /** Words below the date, such as that the photo is too old. */
  dateFault?: string;
  /** A photo that was dropped elsewhere and is taken at once. */
  given?: Blob;
};

/** Takes a photo in: judged before it is sent, with what is wrong and the mend; cut to measure on request (F-14). */
export function PhotoPicker({ requirement, value, onChange, today, dateFault, given }: Props) {
  const translate = useTranslate();
  const { digital: spec } = requirement;
  const work = usePhoto(spec, picked => onChange({ ...picked, takenOn: value?.file ? value.takenOn : today }));
  const [cutting, setCutting] = useState(false);
  const take = useRef(work.take);
  useEffect(() => {
    if (given) take.current(given);
  }, [given]);
  const { read, busy } = work;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <Preview value={value} work={work} />
      <Box sx={{ flex: '1 1 260px', display: 'grid', gap: 1, alignContent: 'start' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {specWords(requirement, translate)}
        </Typography>
        <Said work={work} value={value} spec={spec} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {(value || read) && (
            <FileDrop label={translate('photos.replace')} accept={ACCEPT} onFile={work.take} disabled={Boolean(busy)}>
              <Button component="span" variant="outlined" tabIndex={-1}>
                {translate('photos.replace')}
              </Button>
            </FileDrop>
          )}
          {read?.picture && mayCrop(read.picture, spec) && (
            <Button
              variant={read.refused ? 'contained' : 'outlined'}
              startIcon={<CropOutlined />}
              onClick={() => setCutting(true)}
            >
              {translate('photos.crop')}
            </Button>
          )}
        </Box>
        {value?.file && (
          <TextField
            type="date"
            label={translate('photos.takenOn')}
            value={value.takenOn}
            error={Boolean(dateFault)}
            helperText={dateFault}
            onChange={event => onChange({ ...value, takenOn: event.target.value })}
            slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
            sx={{ maxWidth: 200, mt: 0.75 }}
          />
        )}
      </Box>
      {cutting && read?.picture && (
        <CropDialog
          file={read.file}
          picture={read.picture}
          spec={spec}
          onClose={() => setCutting(false)}
          onCut={cut => {
            setCutting(false);
            work.take(cut);
          }}
        />
      )}
    </Box>
  );
}

const WIDTH = 132;
const ACCEPT = 'image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp';

function Preview({ value, work }: { value: PickedPhoto | undefined; work: PhotoWork }) {
  const translate = useTranslate();
  const shown = value?.file ?? work.read?.file;
  const address = useAddressOf(shown);
  if (value && !value.file) return <PhotoFrame fileId={value.fileId} label={translate('photos.title')} width={WIDTH} />;
  return (
    <FileDrop label={translate('photos.choose')} accept={ACCEPT} onFile={work.take} disabled={Boolean(work.busy)}>
      <Box sx={{ ...frame, borderStyle: address ? 'solid' : 'dashed' }}>
        {address ? (
          <Box component="img" src={address} alt={translate('photos.title')} sx={picture} />
        ) : (
          <Box sx={{ display: 'grid', justifyItems: 'center', gap: 0.5, p: 1.25, textAlign: 'center' }}>
            <AddAPhotoOutlined aria-hidden />
            <Box sx={{ fontSize: '0.8125rem', lineHeight: 1.5 }}>{translate('photos.drop')}</Box>
          </Box>
        )}
      </Box>
    </FileDrop>
  );
}

function Said({ work, value, spec }: { work: PhotoWork; value: PickedPhoto | undefined; spec: PhotoSpec }) {
  const translate = useTranslate();
  const { read, busy, fault } = work;
  const say = (severity: 'success' | 'warning' | 'error' | 'info', children: ReactNode) => (
    <Alert severity={severity} role="status">
      {children}
    </Alert>
  );
  if (busy) return say('info', translate(`photos.${busy}`));
  if (fault) return say('error', fault);
  if (read?.refused) {
    const croppable = Boolean(read.picture && mayCrop(read.picture, spec));
    return say(
      'error',
      <>
        {translate('photos.refused')}
        <Findings findings={blocksOf(read.findings)} croppable={croppable} />
      </>,
    );
  }
  const findings = value?.findings ?? [];
  if (findings.length > 0) {
    const blocks = findings.some(({ severity }) => severity === 'BLOCK');
    return say(
      blocks ? 'error' : 'warning',
      <>
        {translate(blocks ? 'photos.refused' : 'photos.warned')}
        <Findings findings={findings} />
      </>,
    );
  }
  return value ? say('success', translate('photos.good')) : null;
}

const blocksOf = (findings: readonly PhotoFinding[]): readonly PhotoFinding[] =>
  findings.filter(({ severity }) => severity === 'BLOCK');

function specWords(
  { digital, paperSize }: PhotoRequirement,
  translate: (key: string, params?: object) => string,
): string {
  const { pixels, ratio, background } = digital;
  return [
    pixels ? translate('photos.spec', pixels) : translate('photos.specRatio', { ratio: ratio.value }),
    ...(background === 'WHITE' ? [translate('photos.white')] : []),
    ...(paperSize ? [translate(`photos.paper.${paperSize}`)] : []),
  ].join(' · ');
}

const frame = {
  width: WIDTH,
  aspectRatio: '358 / 441',
  display: 'grid',
  placeItems: 'center',
  overflow: 'hidden',
  borderRadius: '6px',
  border: '1.5px solid',
  borderColor: 'divider',
  bgcolor: 'sunken',
  color: 'text.secondary',
  '&:hover': { borderColor: 'primary.main', color: 'text.primary' },
} as const;

const picture = { width: '100%', height: '100%', objectFit: 'contain', display: 'block' } as const;
