import { Alert, Box, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { failingReasons } from '../../shared/checks';
import { RETURN_REASON_CODES, RETURN_REASONS, type ReturnReason, visibleBefore } from '../../shared/reasons';
import type { ApplicationCase } from '../applications/types';
import { FormDialog } from '../widgets/FormDialog';
import { useReasonWords } from './useReasonWords';

type Props = {
  record: ApplicationCase;
  busy: boolean;
  onReturn: (reasons: readonly ReturnReason[], note: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** Returns a case with everything that is wrong told at once (一次性告知): what the checks found is ticked to begin with. */
export function ReturnDialog({ record, busy, onReturn, onClose }: Props) {
  const translate = useTranslate();
  const reasonWords = useReasonWords();
  const [found] = useState(() => failingReasons(record.checks as Parameters<typeof failingReasons>[0]));
  const [reasons, setReasons] = useState<readonly ReturnReason[]>(found);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const late = visibleBefore(reasons, record.earlierReasons, record.changed);
  const toggle = (reason: ReturnReason) =>
    setReasons(now => (now.includes(reason) ? now.filter(one => one !== reason) : [...now, reason]));
  const send = async () => setFault(await onReturn(reasons, note.trim()));
  return (
    <FormDialog
      title={translate('review.return.title', { name: record.person.name })}
      help={[
        translate(found.length > 0 ? 'review.return.found' : 'review.return.none', {
          smart_count: found.length,
          names: reasonWords(found),
        }),
        translate('review.return.once'),
      ].join(' ')}
      verb={translate('review.return.button', { smart_count: reasons.length })}
      color="warning"
      maxWidth="md"
      busy={busy}
      incomplete={reasons.length === 0}
      fault={fault}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Box sx={{ columns: { xs: 1, sm: 2, md: 3 }, columnGap: 3 }}>
        {groups.map((group, at) => (
          <Group key={group.name} {...group} chosen={reasons} found={found} onToggle={toggle} first={at === 0} />
        ))}
      </Box>
      <TextField
        label={translate('review.return.note')}
        value={note}
        onChange={event => setNote(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      {late && <Alert severity="warning">{translate('review.return.late')}</Alert>}
    </FormDialog>
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
