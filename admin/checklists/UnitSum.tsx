import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Alert, Box, Drawer, IconButton, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { UnitEntriesDocument, type UploadKind, type UploadOutcome } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { figureOf, type UnitJob } from './useUnitImport';

type Props = { checklistId: string; job: UnitJob; kind: UploadKind };

const OUTCOMES = ['ACCEPTED', 'REFUSED', 'UNMATCHED', 'IGNORED', 'UNCHANGED'] as const;

/** What came of an import, as a sum; what was not taken is listed by the file's name. */
export function UnitSum({ checklistId, job, kind }: Props) {
  const translate = useTranslate();
  const [shown, setShown] = useState<UploadOutcome>();
  if (job.status !== 'DONE')
    return (
      <Alert severity="error">
        {translate('checklists.unit.sum.failed')}{' '}
        {job.errorCode && translate(`failures.${job.errorCode}`, { _: translate('failures.INTERNAL') })}
      </Alert>
    );
  const parts = OUTCOMES.map(outcome => ({ outcome, count: figureOf(job, outcome.toLowerCase()) })).filter(
    ({ outcome, count }) => outcome === 'ACCEPTED' || count > 0,
  );
  const whole = parts.every(({ outcome }) => outcome !== 'REFUSED' && outcome !== 'UNMATCHED');
  return (
    <Alert severity={whole ? 'success' : 'warning'} role="status" sx={{ '& .MuiAlert-message': { py: 0.5 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 0.75 }}>
        <b>{translate(`codes.uploadKinds.${kind}`)}</b>
        {parts.map(({ outcome, count }, at) => {
          const words = translate(`checklists.unit.sum.${outcome}`, { smart_count: count, count: numberWords(count) });
          return (
            <Box component="span" key={outcome} sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 0.75 }}>
              {at > 0 && <span aria-hidden>·</span>}
              {outcome === 'ACCEPTED' ? (
                <span>{words}</span>
              ) : (
                <Box component="button" type="button" onClick={() => setShown(outcome)} sx={link}>
                  {words}
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {shown && (
        <Entries checklistId={checklistId} jobId={job.id} outcome={shown} onClose={() => setShown(undefined)} />
      )}
    </Alert>
  );
}

type EntriesProps = { checklistId: string; jobId: string; outcome: UploadOutcome; onClose: () => void };

const MOST = 200;

function Entries({ checklistId, jobId, outcome, onClose }: EntriesProps) {
  const translate = useTranslate();
  const id = useId();
  const filter = { jobId, outcome: [outcome] };
  const { data } = useAnswer(UnitEntriesDocument, { checklistId, filter, perPage: MOST });
  return (
    <Drawer anchor="right" open onClose={onClose} slotProps={{ paper: { 'aria-labelledby': id, sx: sheet } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography id={id} variant="h2" sx={{ flex: 1 }}>
          {translate(`codes.uploadOutcomes.${outcome}`)}
          {data && ` ${numberWords(data.page.totalCount)}`}
        </Typography>
        <IconButton aria-label={translate('ra.action.close')} onClick={onClose}>
          <CloseOutlined />
        </IconButton>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`checklists.unit.sum.texts.${outcome}`)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {data?.page.nodes.map(({ id: key, name, codes }) => (
          <Box component="li" key={key} sx={{ py: 0.75, borderTop: '1px solid', borderColor: 'divider' }}>
            <Box sx={{ overflowWrap: 'anywhere' }}>{name.split('/').at(-1)}</Box>
            {codes.length > 0 && (
              <Typography variant="body2" sx={{ color: 'error.main' }}>
                {codes
                  .map(code =>
                    translate(`checklists.unit.photoCodes.${code}`, { _: translate(`failures.${code}`, { _: code }) }),
                  )
                  .join(translate('widgets.comma'))}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Drawer>
  );
}

const sheet = { width: 'min(440px, 100%)', p: 2 } as const;

const link = {
  p: 0,
  border: 0,
  bgcolor: 'transparent',
  font: 'inherit',
  color: 'inherit',
  fontWeight: 600,
  textDecoration: 'underline',
  textUnderlineOffset: '3px',
  cursor: 'pointer',
} as const;
