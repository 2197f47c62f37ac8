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
    <Box component="table" sx={table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{translate('enrolments.sentAs')}</th>
          <th scope="col">{translate('enrolments.knownAs')}</th>
        </tr>
      </thead>
      <tbody>
        {differs.map(field => (
          <tr key={field}>
            <th scope="row">{translate(`enrolments.sentFields.${field}`)}</th>
            <td>
              <b>{wordOf(field, sent)}</b>
            </td>
            <td>{wordOf(field, person)}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

const table = {
  borderCollapse: 'collapse',
  '& th, & td': { p: 0, pr: 2, pb: 0.25, border: 0, textAlign: 'left', verticalAlign: 'baseline' },
  '& th': { fontWeight: 400, color: 'text.secondary', fontSize: '0.8125rem', whiteSpace: 'nowrap' },
} as const;
