import Block from '@mui/icons-material/Block';
import CheckRounded from '@mui/icons-material/CheckRounded';
import PriorityHigh from '@mui/icons-material/PriorityHigh';
import { Box, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CARD_STEPS, type Progress, type StepState } from '../../shared/inquiry/codes';
import type { ToneName } from '../theme/palette';

/** `compact` is five marks in a row of a list; `dense` has the words beside the signs, where height is dear. */
type Props = { progress: Progress; compact?: boolean; dense?: boolean };

/** The five steps to a card: what is done, where it is now, what is to come. Words and signs say it; the colour repeats them. */
export function CardSteps({ progress, compact = false, dense = false }: Props) {
  const translate = useTranslate();
  const { step, state } = progress;
  const name = translate(`inquiry.steps.${CARD_STEPS[step - 1]}`);
  const said = translate('inquiry.stepAt', { step, name, state: translate(`inquiry.states.${state}`) });
  if (compact) return <Dots progress={progress} said={said} />;
  return (
    <Box component="ol" aria-label={translate('inquiry.stepsLabel')} sx={track}>
      {CARD_STEPS.map((one, at) => {
        const stands = standing(progress, at + 1);
        return (
          <Box
            component="li"
            key={one}
            aria-current={at + 1 === step ? 'step' : undefined}
            sx={dense ? { ...place, ...beside } : place}
          >
            <Knot stands={stands} number={at + 1} />
            <Box
              component="span"
              sx={{ fontWeight: at + 1 === step ? 600 : 400, color: at + 1 > step ? 'text.secondary' : 'text.primary' }}
            >
              {translate(`inquiry.steps.${one}`)}
            </Box>
            {at + 1 === step && (
              <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                {translate(`inquiry.states.${state}`)}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

type Standing = StepState | 'AHEAD';

const standing = ({ step, state }: Progress, at: number): Standing =>
  at < step ? 'DONE' : at === step ? state : 'AHEAD';

const tones: Readonly<Record<Standing, ToneName>> = {
  DONE: 'good',
  CURRENT: 'waiting',
  TROUBLE: 'attention',
  STOPPED: 'bad',
  AHEAD: 'final',
};

const signs = { DONE: CheckRounded, TROUBLE: PriorityHigh, STOPPED: Block } as const;

function Knot({ stands, number }: { stands: Standing; number: number }) {
  const { palette } = useTheme();
  const { text, fill, line } = palette.tone[tones[stands]];
  const Sign = stands === 'CURRENT' || stands === 'AHEAD' ? undefined : signs[stands];
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        width: 26,
        height: 26,
        borderRadius: '50%',
        border: '1.5px solid',
        borderColor: stands === 'CURRENT' ? text : line,
        bgcolor: fill,
        color: text,
        fontSize: '0.8125rem',
        fontWeight: 600,
        position: 'relative',
        zIndex: 1,
        '& svg': { fontSize: 16 },
      }}
    >
      {Sign ? <Sign /> : number}
    </Box>
  );
}

function Dots({ progress, said }: { progress: Progress; said: string }) {
  const { palette } = useTheme();
  return (
    <Box role="img" aria-label={said} title={said} sx={{ display: 'inline-flex', gap: '3px' }}>
      {CARD_STEPS.map((one, at) => {
        const stands = standing(progress, at + 1);
        const { text, line } = palette.tone[tones[stands]];
        return (
          <Box
            key={one}
            component="span"
            sx={{ width: 14, height: 6, borderRadius: '3px', bgcolor: stands === 'AHEAD' ? line : text }}
          />
        );
      })}
    </Box>
  );
}

const track = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
} as const;

const place = {
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 0.25,
  textAlign: 'center',
  fontSize: { xs: '0.75rem', sm: '0.8125rem' },
  lineHeight: 1.35,
  '&:not(:last-of-type)::after': {
    content: '""',
    position: 'absolute',
    top: 12,
    left: 'calc(50% + 17px)',
    right: 'calc(-50% + 17px)',
    height: '2px',
    bgcolor: 'divider',
  },
} as const;

/** One line where the screen is wide; the words under the signs where it is not. */
const beside = {
  flexDirection: { xs: 'column', md: 'row' },
  justifyContent: 'center',
  columnGap: 0.75,
  '&:not(:last-of-type)::after': { ...place['&:not(:last-of-type)::after'], display: { md: 'none' } },
} as const;
