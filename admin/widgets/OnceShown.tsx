import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';

type Props = { value: string; copy: string; copied: string };

/** A secret that is shown this once, to be copied whole. */
export function OnceShown({ value, copy, copied }: Props) {
  const [done, setDone] = useState(false);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box component="code" sx={code}>
        {value}
      </Box>
      <Button
        variant="outlined"
        startIcon={done ? <CheckOutlined /> : <ContentCopyOutlined />}
        onClick={() => void navigator.clipboard?.writeText(value).then(() => setDone(true))}
      >
        {done ? copied : copy}
      </Button>
    </Box>
  );
}

const code = {
  flex: '1 1 240px',
  px: 1.25,
  py: 0.75,
  borderRadius: '6px',
  border: '1px solid',
  borderColor: 'divider',
  bgcolor: 'sunken',
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
  userSelect: 'all',
} as const;
