import CompareArrowsOutlined from '@mui/icons-material/CompareArrowsOutlined';
import { Box, ClickAwayListener, Paper, Popper, useTheme } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { SentField } from '../../shared/enrolments';
import type { EnrolmentRowFragment } from '../graphql/graphql';
import { ToneChip } from '../widgets/ToneChip';

/** Says that what the unit sent is not what is known; pressed, it shows both beside each other. */
export function DiffersMark({ enrolment }: { enrolment: EnrolmentRowFragment }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (enrolment.differs.length === 0) return null;
  return (
    <ClickAwayListener onClickAway={() => setAnchor(null)}>
      <Box component="span">
        <Box
          component="button"
          type="button"
          aria-expanded={Boolean(anchor)}
          onClick={event => setAnchor(anchor ? null : event.currentTarget)}
          onKeyDown={event => event.key === 'Escape' && setAnchor(null)}
          sx={{ p: 0, border: 0, bgcolor: 'transparent', cursor: 'pointer', font: 'inherit', borderRadius: '4px' }}
        >
          <ToneChip tone={palette.tone.attention} icon={<CompareArrowsOutlined />}>
            {translate('enrolments.differs')}
          </ToneChip>
        </Box>
        <Popper open={Boolean(anchor)} anchorEl={anchor} placement="bottom-start" sx={{ zIndex: 1300 }}>
          <Paper variant="outlined" sx={{ p: 1.5, mt: 0.5, maxWidth: 340, boxShadow: 6 }}>
            <Difference enrolment={enrolment} />
            <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
              {translate('enrolments.differsTitle')}
            </Box>
          </Paper>
        </Popper>
      </Box>
    </ClickAwayListener>
  );
}

/** Field by field: what the unit sent, and what is known. */
export function Difference({ enrolment: { differs, sent, person } }: { enrolment: EnrolmentRowFragment }) {
  const translate = useTranslate();
  const wordOf = (field: SentField, side: typeof sent | typeof person): string => {
    if (!side) return '';
    if (field === 'sex') return translate(`codes.sexes.${side.sex}`);
    if (field === 'ethnicity') return side.ethnicity ? translate(`ethnicities.${side.ethnicity}`) : '–';
    return String((field === 'mobile' ? side.maskedMobile : side[field]) ?? '–');
  };
  return (
    <Box component="dl" sx={table}>
      <span />
      <Box component="span" sx={head}>
        {translate('enrolments.sentAs')}
      </Box>
      <Box component="span" sx={head}>
        {translate('enrolments.knownAs')}
      </Box>
      {differs.map(field => [
        <Box key={`${field} word`} component="dt" sx={head}>
          {translate(`enrolments.sentFields.${field}`)}
        </Box>,
        <Box key={`${field} sent`} component="dd" sx={{ m: 0, fontWeight: 600 }}>
          {wordOf(field, sent)}
        </Box>,
        <Box key={`${field} known`} component="dd" sx={{ m: 0 }}>
          {wordOf(field, person)}
        </Box>,
      ])}
    </Box>
  );
}

const head = { color: 'text.secondary', fontSize: '0.8125rem' } as const;
const table = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) minmax(0, 1fr)',
  columnGap: 1.5,
  rowGap: 0.5,
  m: 0,
  alignItems: 'baseline',
} as const;
