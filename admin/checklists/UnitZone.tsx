import AddPhotoAlternateOutlined from '@mui/icons-material/AddPhotoAlternateOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { UploadKind } from '../graphql/graphql';
import { FilesDrop } from '../widgets/FilesDrop';
import { FormDialog } from '../widgets/FormDialog';
import { numberWords } from '../widgets/numbers';
import { useSealGuard } from './UnitSealGuard';
import { UnitSum } from './UnitSum';
import type { UnitImport } from './useUnitImport';

type Props = { checklistId: string; work: UnitImport; other: UnitImport };

/** Where the pictures of one kind are dropped; it shows how far they have come and what came of them. */
export function UnitZone({ checklistId, work, other }: Props) {
  const translate = useTranslate();
  const guard = useSealGuard();
  const [doubted, setDoubted] = useState<File[]>();
  const { kind, running, fault, job } = work;
  const Icon = kind === 'PHOTO' ? AddPhotoAlternateOutlined : BadgeOutlined;
  const label = translate(`checklists.unit.zones.${kind}.label`);
  const take = (files: File[]) =>
    guard(() => (files.some(({ name }) => guessed(name) === other.kind) ? setDoubted(files) : work.bring(files)));
  return (
    <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
      <FilesDrop label={label} accept={ACCEPT[kind]} onFiles={take} disabled={running}>
        <Box id={zoneId(kind)} sx={place}>
          <Icon aria-hidden sx={{ fontSize: 34, color: 'primary.main', flex: '0 0 auto' }} />
          <Box sx={{ minWidth: 0, flex: 1 }}>
            <Typography variant="subtitle1" component="div" sx={{ fontWeight: 600 }}>
              {label}
            </Typography>
            {running ? (
              <Progress work={work} />
            ) : (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate(`checklists.unit.zones.${kind}.hint`)}
              </Typography>
            )}
          </Box>
        </Box>
      </FilesDrop>
      {fault && <Alert severity="error">{fault}</Alert>}
      {job && !running && <UnitSum checklistId={checklistId} job={job} kind={kind} />}
      {doubted && (
        <Doubt
          kind={kind}
          name={doubted[0].name}
          onClose={() => setDoubted(undefined)}
          onChosen={chosen => {
            setDoubted(undefined);
            (chosen === kind ? work : other).bring(doubted);
          }}
        />
      )}
    </Box>
  );
}

function Progress({ work: { sending, job } }: { work: UnitImport }) {
  const translate = useTranslate();
  const known = !sending && job?.status === 'RUNNING' && Boolean(job.total);
  const words = sending
    ? translate('checklists.unit.zones.sending', { name: sending })
    : known
      ? translate('checklists.unit.zones.running', {
          done: numberWords(job?.done ?? 0),
          total: numberWords(job?.total ?? 0),
        })
      : translate('checklists.unit.zones.waiting');
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Typography role="status" variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
      <LinearProgress
        aria-label={words}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? ((job?.done ?? 0) / (job?.total ?? 1)) * 100 : undefined}
      />
    </Box>
  );
}

type DoubtProps = { kind: UploadKind; name: string; onChosen: (kind: UploadKind) => void; onClose: () => void };

/** The name of a file speaks for the other kind: asked before anything is put anywhere. */
function Doubt({ kind, name, onChosen, onClose }: DoubtProps) {
  const translate = useTranslate();
  const id = useId();
  const other = kind === 'PHOTO' ? 'ID_COPY' : 'PHOTO';
  const wordOf = (one: UploadKind) => translate(`codes.uploadKinds.${one}`);
  return (
    <FormDialog
      title={translate('checklists.unit.doubt.title', { name })}
      verb={translate('checklists.unit.doubt.as', { kind: wordOf(other) })}
      busy={false}
      onClose={onClose}
      onSend={() => onChosen(other)}
    >
      <Typography id={id}>
        {translate('checklists.unit.doubt.text', { kind: wordOf(kind), other: wordOf(other) })}
      </Typography>
      <Button variant="text" sx={{ justifySelf: 'start' }} onClick={() => onChosen(kind)}>
        {translate('checklists.unit.doubt.still', { kind: wordOf(kind) })}
      </Button>
    </FormDialog>
  );
}

/** The mark of a zone on the page: photos set out from there. */
export const zoneId = (kind: UploadKind): string => `unit-zone-${kind}`;

/** What a name speaks for; nothing where it says neither. */
function guessed(name: string): UploadKind | undefined {
  if (/(^|[^a-z])(id|idcard|copy|copies)([^a-z]|$)|身份证|证件|复印/i.test(name)) return 'ID_COPY';
  return /photo|pic|照片|相片/i.test(name) ? 'PHOTO' : undefined;
}

const ACCEPT: Readonly<Record<UploadKind, string>> = {
  PHOTO: '.zip,.jpg,.jpeg,.png,.bmp,.webp,.tif,.tiff,image/*',
  ID_COPY: '.zip,.jpg,.jpeg,.png,.pdf,image/*,application/pdf',
};

const place = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  px: { xs: 1.5, sm: 2.5 },
  py: { xs: 1.5, sm: 2.25 },
  minHeight: 96,
  border: '1.5px dashed',
  borderColor: 'divider',
  borderRadius: '6px',
  bgcolor: 'background.paper',
  '&:hover': { borderColor: 'primary.main' },
} as const;
