import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, Button, Dialog, DialogContent, DialogTitle, IconButton, Typography } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { itemLifecycle } from '../../shared/checklists';
import { whyNot } from '../../shared/lifecycle';
import type { PhotoFinding } from '../../shared/photos';
import { StageIdCopyDocument, StagePhotoDocument } from '../graphql/graphql';
import { PhotoPicker } from '../photos/PhotoPicker';
import { serverNow } from '../provider/clock';
import { fileAddress, upload } from '../provider/upload';
import { useScene } from '../provider/useScene';
import { FileFrame } from '../review/FileFrame';
import { FileDrop } from '../widgets/FileDrop';
import { PhotoFrame } from '../widgets/PhotoFrame';
import { StatusChip } from '../widgets/StatusChip';
import { useSending } from '../widgets/useSending';
import { useSealGuard } from './UnitSealGuard';
import { blocksOf, mayBeCut } from './unitPhotoFindings';
import { rowFactsOf, type UnitList, type UnitRow } from './unitProgress';
import { useUnitVerbs } from './useUnitVerbs';

type Props = { list: UnitList; row: UnitRow; file?: File; onClose: () => void };

/** One person of a list: the photo, judged before it is sent and cut on request, and the copy of the ID card. */
export function UnitPerson({ list, row: given, file, onClose }: Props) {
  const translate = useTranslate();
  const id = useId();
  const [row, setRow] = useState(given);
  const scene = useScene(list.regionCode);
  const closed = !scene || whyNot(itemLifecycle, 'stagePhoto', rowFactsOf(row, list), scene) !== undefined;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="md">
      <DialogTitle id={id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1 }}>
          {row.person.name}{' '}
          <Typography component="span" sx={{ color: 'text.secondary' }}>
            {row.person.maskedNumber}
          </Typography>
        </Box>
        <StatusChip of="item" status={row.status} />
        <IconButton aria-label={translate('ra.action.close')} onClick={onClose} edge="end">
          <CloseOutlined />
        </IconButton>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3, gridTemplateColumns: { md: 'minmax(0, 3fr) minmax(0, 2fr)' } }}>
        <Box component="section" aria-label={translate('photos.title')}>
          <Typography variant="h3" sx={heading}>
            {translate('photos.title')}
          </Typography>
          {closed ? (
            <PhotoFrame fileId={row.photo?.fileId} label={row.person.name} />
          ) : (
            <Photo list={list} row={row} file={isDocument(file) ? undefined : file} onRow={setRow} />
          )}
        </Box>
        <Copy row={row} file={isDocument(file) ? file : undefined} closed={closed} onRow={setRow} />
      </DialogContent>
    </Dialog>
  );
}

const isDocument = (file: File | undefined): boolean => file?.type === 'application/pdf';

type PartProps = { list: UnitList; row: UnitRow; file: File | undefined; onRow: (row: UnitRow) => void };

function Photo({ list: { regionCode, channel }, row, file, onRow }: PartProps) {
  const scene = useScene(regionCode);
  const guard = useSealGuard();
  const { act } = useUnitVerbs();
  const { id, version, photo } = row;
  const kept = useCuttable(row, file === undefined);
  if (!scene) return null;
  const stage = (fileId: string) =>
    guard(async () => {
      const answer = await act(StagePhotoDocument, { id, version, fileId }, 'stagePhoto');
      if (answer) onRow(answer.item);
    });
  return (
    <PhotoPicker
      requirement={scene.policy.photoSpecs[channel]}
      value={photo ? { ...photo, takenOn: '', findings: photo.findings as unknown as PhotoFinding[] } : undefined}
      onChange={picked => picked && stage(picked.fileId)}
      today={dayOf(serverNow())}
      given={file ?? kept}
    />
  );
}

/** A refused photo that lies on the row, if cutting may mend it: it is opened for that at once. */
function useCuttable({ photo }: UnitRow, wanted: boolean): Blob | undefined {
  const [kept, setKept] = useState<Blob>();
  const fileId = wanted && photo && mayBeCut(blocksOf(photo)) ? photo.fileId : undefined;
  useEffect(() => {
    if (!fileId) return;
    let current = true;
    void fetch(fileAddress(fileId), { credentials: 'same-origin' }).then(async answer => {
      const blob = answer.ok ? await answer.blob() : undefined;
      if (current) setKept(blob);
    });
    return () => {
      current = false;
      setKept(undefined);
    };
  }, [fileId]);
  return kept;
}

function Copy({ row, file, closed, onRow }: Omit<PartProps, 'list'> & { closed: boolean }) {
  const translate = useTranslate();
  const guard = useSealGuard();
  const { act } = useUnitVerbs();
  const { send, busy, fault } = useSending();
  const { id, version, idCopyFileId } = row;
  const label = translate('codes.uploadKinds.ID_COPY');
  const stage = (chosen: File) =>
    guard(
      () =>
        void send(async () => {
          const { id: fileId } = await upload(chosen, 'DOCUMENT');
          const answer = await act(StageIdCopyDocument, { id, version, fileId }, 'stageIdCopy');
          if (answer) onRow(answer.item);
        }),
    );
  const latest = useRef(stage);
  useEffect(() => {
    if (file) latest.current(file);
  }, [file]);
  return (
    <Box component="section" aria-label={label} sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
      <Typography variant="h3" sx={{ ...heading, mb: 0 }}>
        {label}
      </Typography>
      <Box sx={{ maxWidth: 300 }}>
        <FileFrame
          fileId={idCopyFileId}
          label={label}
          ratio="1.586"
          fit="contain"
          onOpen={() => window.open(fileAddress(idCopyFileId ?? ''), '_blank', 'noreferrer')}
        />
      </Box>
      {!closed && (
        <FileDrop label={label} accept="image/jpeg,image/png,application/pdf" onFile={stage} disabled={busy}>
          <Button component="span" variant="outlined" tabIndex={-1} disabled={busy} sx={{ justifySelf: 'start' }}>
            {translate(idCopyFileId ? 'photos.replace' : 'checklists.unit.copy.choose')}
          </Button>
        </FileDrop>
      )}
      {fault && (
        <Typography role="alert" sx={{ color: 'error.main' }}>
          {fault}
        </Typography>
      )}
    </Box>
  );
}

const heading = { fontSize: '0.9375rem', fontWeight: 600, mb: 1 } as const;
