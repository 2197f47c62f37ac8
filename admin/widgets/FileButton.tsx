import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import { Box, Button, CircularProgress, IconButton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { fileAddress, upload } from '../provider/upload';
import { FileDrop } from './FileDrop';
import { useWords } from './useWords';

/** A document that the server keeps, and what it was called here. */
export type KeptFile = { id: string; name: string };

type Props = {
  label: string;
  file: KeptFile | undefined;
  onFile: (file: KeptFile | undefined) => void;
  required?: boolean;
};

/** Takes one document in (JPEG, PNG or PDF): sent as soon as it is chosen, judged by the server, to be looked at and replaced. */
export function FileButton({ label, file, onFile, required = false }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const take = async (chosen: File) => {
    setBusy(true);
    setFault(undefined);
    try {
      const { id } = await upload(chosen, 'DOCUMENT');
      onFile({ id, name: chosen.name });
    } catch (error) {
      setFault(words.error(error));
    } finally {
      setBusy(false);
    }
  };
  if (file) {
    return (
      <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
        <InsertDriveFileOutlined aria-hidden fontSize="small" />
        <Box component="a" href={fileAddress(file.id)} target="_blank" rel="noreferrer" sx={name}>
          {file.name}
        </Box>
        <IconButton
          size="small"
          aria-label={`${translate('ra.action.remove')}: ${file.name}`}
          onClick={() => onFile(undefined)}
        >
          <CloseOutlined fontSize="small" />
        </IconButton>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'inline-grid', gap: 0.25, justifyItems: 'start' }}>
      <FileDrop label={label} accept="image/jpeg,image/png,application/pdf" onFile={take} disabled={busy}>
        <Button
          component="span"
          tabIndex={-1}
          size="small"
          variant="outlined"
          disabled={busy}
          startIcon={busy ? <CircularProgress size={14} /> : <AttachFileOutlined />}
        >
          {label}
          {required ? ' *' : ''}
        </Button>
      </FileDrop>
      {fault && (
        <Box role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
          {fault}
        </Box>
      )}
    </Box>
  );
}

const name = {
  color: 'primary.main',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  maxWidth: 220,
} as const;
