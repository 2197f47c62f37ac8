import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { PhotoFinding } from '../../shared/photos';
import { Mark } from '../applications/Mark';
import type { ApplicationCase } from '../applications/types';
import { Findings } from '../photos/Findings';
import { VerdictMark } from '../widgets/FactRow';
import { Panel } from '../widgets/Panel';
import { FileFrame } from './FileFrame';
import type { Viewed } from './FileViewer';
import { checksOf, worstOf } from './verdicts';

type Props = { record: ApplicationCase; onOpen: (files: readonly Viewed[]) => void };

/** The photo beside the copy of the identity card, and what the photo rules say (R-19, R-52, P-07, P-26). */
export function Pictures({ record, onOpen }: Props) {
  const translate = useTranslate();
  const { photo, changed } = record;
  const copy = idCopyOf(record);
  const open = () => onOpen(picturesOf(record, translate));
  const recent = checksOf(record, ['PHOTO_RECENT', 'PHOTO_PRESENT', 'PHOTO_RULE', 'PHOTO_UNIQUE']);
  return (
    <Panel title={translate('review.pictures.title')}>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)', gap: 1.25, alignItems: 'start' }}
      >
        <Framed label={translate('codes.materialKinds.PHOTO')} changed={changed.includes('PHOTO')}>
          <FileFrame
            fileId={photo?.fileId}
            label={translate('codes.materialKinds.PHOTO')}
            ratio="358 / 441"
            fit="cover"
            onOpen={open}
          />
        </Framed>
        <Framed
          label={translate(`codes.materialKinds.${copy?.kind ?? 'ID_COPY'}`)}
          changed={copy !== undefined && changed.includes(copy.kind)}
        >
          <FileFrame
            fileId={copy?.fileId}
            label={translate(`codes.materialKinds.${copy?.kind ?? 'ID_COPY'}`)}
            ratio="7 / 6.17"
            fit="contain"
            onOpen={open}
          />
        </Framed>
      </Box>
      <Box sx={{ mt: 1, display: 'grid', gap: 0.5 }}>
        {photo ? (
          <>
            <Typography variant="body2" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
              <VerdictMark verdict={worstOf(recent) ?? 'unknown'} />
              <span>{`${photo.width} × ${photo.height}`}</span>
              <span>{translate('review.pictures.takenOn', { day: photo.takenOn })}</span>
              {record.facts.photoState === 'TOO_OLD' && <span>{translate('checks.PHOTO_RECENT')}</span>}
            </Typography>
            {photo.findings.length > 0 && (
              <Typography component="div" variant="body2">
                <Findings findings={photo.findings as PhotoFinding[]} />
              </Typography>
            )}
          </>
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(`review.pictures.${record.facts.photoState === 'NOT_NEEDED' ? 'notNeeded' : 'missing'}`)}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}

/** The photo and the identity copy of a case, for the glass. */
export function picturesOf(record: ApplicationCase, translate: (key: string) => string): Viewed[] {
  const copy = idCopyOf(record);
  return [
    ...(record.photo ? [{ fileId: record.photo.fileId, label: translate('codes.materialKinds.PHOTO') }] : []),
    ...(copy?.fileId ? [{ fileId: copy.fileId, label: translate(`codes.materialKinds.${copy.kind}`) }] : []),
  ];
}

const identityKinds = ['ID_COPY', 'ID_ORIGINAL', 'HOUSEHOLD_REGISTER'] as const;

/** What proves who the person is and was kept as a file: the copy, else the original's scan, else the household register. */
function idCopyOf({ materials }: ApplicationCase) {
  const kept = materials.filter(({ fileId }) => fileId);
  return identityKinds.map(kind => kept.find(material => material.kind === kind)).find(Boolean);
}

function Framed({ label, changed, children }: { label: string; changed: boolean; children: ReactNode }) {
  return (
    <Box component="figure" sx={{ m: 0 }}>
      {children}
      <Box
        component="figcaption"
        sx={{ display: 'flex', gap: 0.75, mt: 0.5, typography: 'caption', color: 'text.secondary' }}
      >
        {label}
        {changed && <Mark of="changed" tone="attention" />}
      </Box>
    </Box>
  );
}
