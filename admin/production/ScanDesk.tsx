import QrCodeScannerOutlined from '@mui/icons-material/QrCodeScannerOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../widgets/Panel';
import { useScanTaker } from '../widgets/scanning';
import { ScanRows } from './ScanRows';
import { useScan } from './useScan';

/** One input that takes whatever comes: a scanner's line, typed numbers, many pasted lines, or the maker's file. */
export function ScanDesk() {
  const translate = useTranslate();
  const scan = useScan();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  useScanTaker(scanned => void scan.read(scanned));
  const read = async () => {
    if (text.trim() && (await scan.read(text))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void read();
  };
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <Panel title={translate('production.scan.title')}>
      <Box
        onDragOver={onDrag}
        onDragLeave={onDrag}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) void scan.bring(file);
        }}
        sx={{
          display: 'grid',
          gap: 1,
          borderRadius: '6px',
          outline: over ? '2px solid' : 0,
          outlineColor: 'primary.main',
        }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 1 }}>
          <TextField
            multiline
            autoFocus
            maxRows={6}
            value={text}
            placeholder={translate('production.scan.label')}
            onChange={event => setText(event.target.value)}
            onKeyDown={onKeyDown}
            slotProps={{
              htmlInput: { 'aria-label': translate('production.scan.label'), autoComplete: 'off', spellCheck: false },
            }}
            sx={{ flex: '1 1 320px' }}
          />
          <Button
            variant="contained"
            size="large"
            startIcon={<QrCodeScannerOutlined />}
            disabled={scan.busy || !text.trim()}
            onClick={() => void read()}
          >
            {translate('production.scan.read')}
          </Button>
          <Button
            component="label"
            variant="outlined"
            size="large"
            startIcon={<UploadFileOutlined />}
            disabled={scan.busy}
          >
            {translate('production.scan.file')}
            <input
              hidden
              type="file"
              accept=".csv,text/csv"
              onChange={event => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file) void scan.bring(file);
              }}
            />
          </Button>
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('production.scan.help')}
        </Typography>
        {scan.fault && <Alert severity="error">{scan.fault}</Alert>}
        {scan.said && (
          <Alert severity={scan.said.severity} role="status">
            {scan.said.words}
          </Alert>
        )}
        {scan.lines.length > 0 && <ScanRows scan={scan} />}
      </Box>
    </Panel>
  );
}
