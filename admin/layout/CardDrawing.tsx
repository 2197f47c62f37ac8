import { Box } from '@mui/material';

/** Three cards on their way, drawn in lines: asked for, made, in hand. It stands for the work and carries no emblem. */
export function CardDrawing() {
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox="0 0 400 250"
      sx={{ display: 'block', width: '100%', maxWidth: 400, height: 'auto', overflow: 'visible' }}
    >
      <g transform="rotate(-8 200 140)">
        <rect
          x="72"
          y="34"
          width="262"
          height="165"
          rx="13"
          fill="none"
          stroke="#5E8B93"
          strokeWidth="1.5"
          strokeDasharray="5 5"
        />
        <rect x="56" y="52" width="262" height="165" rx="13" fill="#21505A" stroke="#4B7A83" strokeWidth="1.5" />
        <g transform="translate(40 70)">
          <rect width="262" height="165" rx="13" fill="#F4F1E8" />
          <path d="M13 0H249a13 13 0 0 1 13 13V40H0V13A13 13 0 0 1 13 0Z" fill="#DCE7E4" />
          <rect x="18" y="14" width="92" height="9" rx="4.5" fill="#1F4E57" />
          <rect x="18" y="27" width="56" height="5" rx="2.5" fill="#7FA0A4" />
          <g fill="none" stroke="#A98745" strokeWidth="1.5">
            <rect x="18" y="60" width="42" height="33" rx="6" fill="#E6CF94" />
            <path d="M18 71h13v11H18M60 71H47v11h13M31 60v33M47 60v33" />
          </g>
          <g fill="#1F4E57">
            <rect x="76" y="62" width="74" height="8" rx="4" />
            <rect x="76" y="78" width="102" height="6" rx="3" opacity=".45" />
            <rect x="18" y="112" width="150" height="8" rx="4" />
            <rect x="18" y="130" width="88" height="6" rx="3" opacity=".45" />
            <rect x="18" y="143" width="64" height="6" rx="3" opacity=".45" />
          </g>
          <rect x="192" y="56" width="52" height="64" rx="5" fill="#CFDCDA" />
          <circle cx="218" cy="80" r="11" fill="#8FAAAC" />
          <path d="M199 120c1-15 9-23 19-23s18 8 19 23Z" fill="#8FAAAC" />
          <g transform="rotate(-6 222 136)" fill="none" stroke="#B23A2B" strokeWidth="3">
            <rect x="190" y="112" width="56" height="40" rx="5" />
            <path d="M203 132l10 9 20-19" strokeLinecap="round" strokeLinejoin="round" />
          </g>
        </g>
      </g>
    </Box>
  );
}
