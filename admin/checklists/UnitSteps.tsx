import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, type Theme, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { listAddress, nextStepOf, stepDone, UNIT_STEPS, type UnitList, type UnitStep } from './unitProgress';
import { useUnitWords } from './useUnitWords';

type Props = { list: UnitList; current?: UnitStep };

/** The three steps side by side, each with its state and a link to it; the open one is marked. */
export function UnitSteps({ list, current }: Props) {
  const translate = useTranslate();
  const words = useUnitWords();
  const next = nextStepOf(list);
  return (
    <Box component="nav" aria-label={translate('checklists.unit.steps.label')}>
      <Box component="ol" sx={row}>
        {UNIT_STEPS.map((step, at) => {
          const done = stepDone(list, step);
          const open = current ? step === current : step === next;
          return (
            <Box component="li" key={step} sx={{ minWidth: 0, display: 'grid' }}>
              <Box
                component={Link}
                to={listAddress(list, step)}
                replace={current !== undefined}
                aria-current={current === step ? 'step' : undefined}
                sx={{ ...tile, ...(open && chosen) }}
              >
                <Badge number={at + 1} done={done} loud={step === next && !done} />
                <Box sx={{ minWidth: 0 }}>
                  <Typography component="span" sx={{ display: 'block', fontWeight: 600 }}>
                    {translate(`checklists.unit.steps.${step}`)}
                  </Typography>
                  <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
                    {words.step(list, step)}
                  </Typography>
                </Box>
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

/** The number of a step, or that it is done. */
export function Badge({ number, done, loud }: { number: number; done: boolean; loud: boolean }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        flex: '0 0 auto',
        width: 26,
        height: 26,
        mt: '1px',
        borderRadius: '50%',
        fontSize: '0.8125rem',
        fontWeight: 600,
        border: '1px solid',
        borderColor: done || loud ? 'primary.main' : 'divider',
        color: loud ? 'primary.contrastText' : done ? 'primary.main' : 'text.secondary',
        bgcolor: loud ? 'primary.main' : 'transparent',
      }}
    >
      {done ? <CheckOutlined sx={{ fontSize: 16 }} /> : number}
    </Box>
  );
}

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' },
  gap: { xs: 0.75, sm: 1 },
  listStyle: 'none',
  m: 0,
  p: 0,
} as const;

const tile = {
  display: 'flex',
  gap: 1.25,
  minWidth: 0,
  px: 1.5,
  py: { xs: 0.75, sm: 1.125 },
  borderRadius: '6px',
  border: '1px solid',
  borderColor: 'divider',
  bgcolor: 'background.paper',
  color: 'text.primary',
  textDecoration: 'none',
  '&:hover': { borderColor: 'primary.main' },
} as const;

const chosen = {
  borderColor: 'primary.main',
  boxShadow: ({ palette }: Theme) => `inset 0 -3px 0 ${palette.primary.main}`,
};
