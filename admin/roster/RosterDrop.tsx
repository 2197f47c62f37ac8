import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FileDrop } from '../widgets/FileDrop';

type Props = { sending: string | undefined; onFile: (file: File) => void };

/** Where the roster is dropped; while it is sent, how it is called. */
export function RosterDrop({ sending, onFile }: Props) {
  const translate = useTranslate();
  return (
    <FileDrop label={translate('roster.dropLabel')} accept=".xlsx,.csv" onFile={onFile} disabled={Boolean(sending)}>
      <Box sx={place}>
        <UploadFileOutlined aria-hidden sx={{ fontSize: 36, color: 'primary.main' }} />
        <Typography variant="subtitle1" component="div" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {sending ? translate('roster.sending', { name: sending }) : translate('roster.drop')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('roster.dropHint')}
        </Typography>
        <Box sx={{ width: 'min(320px, 100%)', height: 4, mt: 0.5 }}>
          {sending && <LinearProgress aria-label={translate('roster.sending', { name: sending })} />}
        </Box>
      </Box>
    </FileDrop>
  );
}

const place = {
  display: 'grid',
  justifyItems: 'center',
  gap: 0.75,
  px: 2,
  py: { xs: 4, md: 6 },
  textAlign: 'center',
  border: '1.5px dashed',
  borderColor: 'divider',
  borderRadius: '6px',
  bgcolor: 'background.paper',
  '&:hover': { borderColor: 'primary.main' },
} as const;
