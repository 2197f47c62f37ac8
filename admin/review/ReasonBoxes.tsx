import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { RETURN_REASON_CODES, RETURN_REASONS, type ReturnReason } from '../../shared/reasons';

type Props = {
  chosen: readonly ReturnReason[];
  /** What the system found by itself; marked as such. */
  found: readonly ReturnReason[];
  onChange: (reasons: readonly ReturnReason[]) => void;
};

/** All reasons for a return, in groups, to be ticked at once (一次性告知). */
export function ReasonBoxes({ chosen, found, onChange }: Props) {
  const toggle = (reason: ReturnReason) =>
    onChange(chosen.includes(reason) ? chosen.filter(one => one !== reason) : [...chosen, reason]);
  return (
    <Box sx={{ columns: { xs: 1, sm: 2, md: 3 }, columnGap: 3 }}>
      {groups.map((group, at) => (
        <Group key={group.name} {...group} chosen={chosen} found={found} onToggle={toggle} first={at === 0} />
      ))}
    </Box>
  );
}

type GroupProps = {
  name: string;
  reasons: readonly ReturnReason[];
  chosen: readonly ReturnReason[];
  found: readonly ReturnReason[];
  onToggle: (reason: ReturnReason) => void;
  /** The first box of the first group takes the keys. */
  first: boolean;
};

function Group({ name, reasons, chosen, found, onToggle, first }: GroupProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id} sx={{ breakInside: 'avoid', mb: 1.5 }}>
      <Typography id={id} variant="h3" component="h3" sx={{ mb: 0.25 }}>
        {translate(`review.return.groups.${name}`)}
      </Typography>
      {reasons.map((reason, at) => (
        <Box key={reason} sx={{ display: 'flex', alignItems: 'center' }}>
          <FormControlLabel
            control={
              <Checkbox
                checked={chosen.includes(reason)}
                onChange={() => onToggle(reason)}
                autoFocus={first && at === 0}
                sx={{ py: 0.25 }}
              />
            }
            label={
              <>
                {translate(`reasons.return.${reason}`)}
                {found.includes(reason) && (
                  <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontSize: '0.75rem' }}>
                    {translate('review.return.byCheck')}
                  </Box>
                )}
              </>
            }
          />
        </Box>
      ))}
    </Box>
  );
}

/** The reasons in the order in which a reviewer looks: photo, identity copy, fields, enrolment, materials, who came. */
const groupOf = (reason: ReturnReason): string => {
  const concern = RETURN_REASONS[reason];
  if (concern === 'PHOTO') return 'photo';
  if (concern === 'ID_COPY') return 'idCopy';
  if (concern === 'enrolment') return 'enrolment';
  if (concern === 'proxy' || concern === 'guardian') return 'proxy';
  return concern === 'APPLICATION_FORM' ? 'materials' : 'fields';
};

const groups = ['photo', 'idCopy', 'fields', 'enrolment', 'materials', 'proxy'].map(name => ({
  name,
  reasons: RETURN_REASON_CODES.filter(reason => groupOf(reason) === name),
}));
