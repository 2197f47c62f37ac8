import { Box, ButtonBase, useTheme } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Tone } from '../theme/palette';
import { numberWords } from './numbers';

export type Segment = {
  value: string;
  label: string;
  count?: number;
  tone?: Tone;
  capped?: boolean;
  /** Where the segment leads; without it, it is a button. */
  to?: string;
};
type Props = { label: string; value: string; segments: readonly Segment[]; onChange?: (value: string) => void };

/** A row of exclusive filters with their counts; scrolls sideways where the screen is narrow. */
export function SegmentedFilter({ label, value, segments, onChange }: Props) {
  const { palette } = useTheme();
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', gap: 0.75, overflowX: 'auto', p: '3px', m: '-3px' }}>
      {segments.map(segment => {
        const chosen = segment.value === value;
        return (
          <ButtonBase
            key={segment.value}
            {...(segment.to
              ? { component: Link, to: segment.to, 'aria-current': chosen ? 'page' : undefined }
              : { 'aria-pressed': chosen })}
            onClick={() => onChange?.(segment.value)}
            sx={{
              flex: '0 0 auto',
              gap: 0.75,
              minHeight: 34,
              px: 1.25,
              borderRadius: '6px',
              border: '1px solid',
              borderColor: chosen ? 'primary.main' : 'divider',
              bgcolor: chosen ? 'primary.main' : 'background.paper',
              color: chosen ? 'primary.contrastText' : 'text.primary',
              typography: 'body1',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            {segment.label}
            {segment.count !== undefined && (
              <Box
                component="span"
                sx={{
                  fontWeight: 600,
                  color: chosen || !segment.count ? 'inherit' : (segment.tone?.text ?? palette.text.secondary),
                }}
              >
                {numberWords(segment.count, segment.capped)}
              </Box>
            )}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
