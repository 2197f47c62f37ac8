import NavigateBefore from '@mui/icons-material/NavigateBefore';
import NavigateNext from '@mui/icons-material/NavigateNext';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type ApplicationVerb, applicationLifecycle } from '../../shared/applications';
import { whyNot } from '../../shared/lifecycle';
import { caseAddress } from '../applications/ApplicationTable';
import { type ApplicationCase, factsOf } from '../applications/types';
import { useScene } from '../provider/useScene';
import { VerdictMark } from '../widgets/FactRow';
import { KeyHint } from '../widgets/KeyHint';
import { StepButtons } from '../widgets/StepButtons';
import { useWords } from '../widgets/useWords';
import type { CaseQueue } from './useCaseQueue';

type Props = { record: ApplicationCase; queue: CaseQueue; busy: boolean; onStep: (verb: ApplicationVerb) => void };

/** What can be done with the case, always at hand, with the reason where it cannot; and the way through the queue. */
export function DecisionBar({ record, queue, busy, onStep }: Props) {
  const scene = useScene(record.regionCode);
  const facts = factsOf(record);
  return (
    <Box sx={bar}>
      <StepButtons
        record={facts}
        lifecycle={applicationLifecycle}
        verbs={verbs}
        scene={scene}
        onStep={onStep}
        busy={busy}
        looks={looks}
      />
      <Why record={record} refusal={scene && whyNot(applicationLifecycle, 'approve', facts, scene)} />
      <Box sx={{ flex: 1 }} />
      <Walk queue={queue} />
    </Box>
  );
}

/** Why it cannot be approved; or, where it can, how many checks speak against it. */
function Why({ record, refusal }: { record: ApplicationCase; refusal: ReturnType<typeof whyNot> }) {
  const translate = useTranslate();
  const words = useWords();
  const failing = record.checks.filter(({ verdict }) => verdict === 'FAIL').length;
  if (refusal?.code === 'FORBIDDEN' || refusal?.code === 'NOT_FROM_HERE') return null;
  if (!refusal) {
    return failing > 0 ? (
      <VerdictMark verdict="bad" word={translate('review.failing', { smart_count: failing })} />
    ) : null;
  }
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 12em', maxWidth: '34em' }}>
      {words.refusal(refusal)}
    </Typography>
  );
}

function Walk({ queue: { position, count, previous, next } }: { queue: CaseQueue }) {
  const translate = useTranslate();
  return (
    <Box
      component="nav"
      aria-label={translate('review.walk.name')}
      sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
    >
      {position !== undefined && count !== undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>
          {translate('review.walk.position', { position, count })}
        </Typography>
      )}
      <Step to={previous} icon="previous" keys="K" />
      <Step to={next} icon="next" keys="J" />
    </Box>
  );
}

function Step({ to, icon, keys }: { to?: string; icon: 'previous' | 'next'; keys: string }) {
  const words = useTranslate()(`review.walk.${icon}`);
  const link = to ? { component: Link, to: caseAddress({ id: to }) } : { disabled: true };
  return (
    <Button {...link} variant="outlined" sx={{ minWidth: 0, px: { xs: 0.75, sm: 1.75 } }}>
      {icon === 'previous' && <NavigateBefore fontSize="small" />}
      <Box component="span" sx={{ fontSize: { xs: 0, sm: 'inherit' } }}>
        {words}
      </Box>
      {to && <KeyHint keys={keys} />}
      {icon === 'next' && <NavigateNext fontSize="small" />}
    </Button>
  );
}

const verbs: readonly ApplicationVerb[] = ['approve', 'return', 'reject', 'correct', 'submit', 'withdraw'];

const looks = {
  approve: { variant: 'contained', hotkey: 'a' },
  return: { color: 'warning', hotkey: 'r' },
  reject: { color: 'error', hotkey: 'x' },
  correct: { variant: 'contained' },
} as const;

const bar = {
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  mt: 1.5,
  mx: { xs: -1.5, md: -2.5 },
  ml: { md: -1.5 },
  mb: { xs: -1.5, md: -2 },
  px: { xs: 1.5, md: 2.5 },
  py: 1.25,
  bgcolor: 'background.paper',
  borderTop: '1px solid',
  borderColor: 'divider',
  '@media print': { display: 'none' },
} as const;
