import { Box } from '@mui/material';
import { create } from 'qrcode';

/** A QR code drawn as one path, black on white in both appearances, with the quiet zone that scanners need. */
export function QrCode({ text, label, size = 168 }: { text: string; label: string; size?: number }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const path = Array.from(modules.data, (dark, index) =>
    dark ? `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z` : '',
  ).join('');
  const side = modules.size + 8;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${side} ${side}`}
      shapeRendering="crispEdges"
      sx={{
        width: size,
        height: size,
        borderRadius: '6px',
        border: '1px solid',
        borderColor: 'divider',
        bgcolor: '#fff',
      }}
    >
      <path d={path} fill="#000" />
    </Box>
  );
}
