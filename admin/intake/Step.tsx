import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, Paper, Typography } from '@mui/material';
import { type ReactNode, useEffect, useId, useRef } from 'react';

type StepState = 'open' | 'done' | 'waiting';

type Props = {
  number: number;
  title: string;
  state: StepState;
  /** What was settled, in one line; stands in for the body once the step is done. */
  summary?: ReactNode;
  actions?: ReactNode;
  /** The case was returned for something that is mended here. */
  attention?: boolean;
  /** Brings the keyboard to the step's first control when it opens. */
  takesFocus?: boolean;
  children?: ReactNode;
};

/** One step of the page: waiting, open, or done and folded to a line. */
export function Step({
  number,
  title,
  state,
  summary,
  actions,
  attention = false,
  takesFocus = false,
  children,
}: Props) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const open = state === 'open';
  useEffect(() => {
    if (open && takesFocus) body.current?.querySelector<HTMLElement>('button, input, select, textarea')?.focus();
  }, [open, takesFocus]);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{
        bgcolor: state === 'waiting' ? 'transparent' : 'background.paper',
        ...(attention && { borderColor: 'warning.main', borderLeftWidth: 4 }),
      }}
    >
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.25, rowGap: 0.5, px: 2, py: 1.25 }}
      >
        <Badge number={number} state={state} />
        <Typography
          id={id}
          variant="h2"
          sx={{ fontSize: '0.9375rem', color: state === 'waiting' ? 'text.secondary' : undefined }}
        >
          {title}
        </Typography>
        <Box sx={{ flex: '1 1 12em', minWidth: 0, overflowWrap: 'anywhere' }}>{!open && summary}</Box>
        {actions}
      </Box>
      {open && children && (
        <Box ref={body} sx={{ px: 2, pt: 0.75, pb: 2 }}>
          {children}
        </Box>
      )}
    </Paper>
  );
}

function Badge({ number, state }: { number: number; state: StepState }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        flex: '0 0 auto',
        width: 24,
        height: 24,
        borderRadius: '50%',
        fontSize: '0.8125rem',
        fontWeight: 600,
        border: '1px solid',
        borderColor: state === 'waiting' ? 'divider' : 'primary.main',
        color: state === 'open' ? 'primary.contrastText' : state === 'done' ? 'primary.main' : 'text.secondary',
        bgcolor: state === 'open' ? 'primary.main' : 'transparent',
      }}
    >
      {state === 'done' ? <CheckOutlined sx={{ fontSize: 16 }} /> : number}
    </Box>
  );
}
