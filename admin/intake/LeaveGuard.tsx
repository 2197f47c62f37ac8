import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useId } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';

/** Asks before a page is left whose content is not kept; the browser itself asks where the tab is closed. */
export function LeaveGuard({ active }: { active: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => active && nextLocation.pathname !== currentLocation.pathname,
  );
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
  const blocked = blocker.state === 'blocked';
  return <LeaveDialog open={blocked} onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />;
}

type DialogProps = { open: boolean; onStay: () => void; onLeave: () => void };

/** Whether what was noted may be given up. */
export function LeaveDialog({ open, onStay, onLeave }: DialogProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open={open} onClose={onStay} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{translate('intake.leave.title')}</DialogTitle>
      <DialogContent>
        <Typography>{translate('intake.leave.text')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button color="error" variant="text" onClick={onLeave}>
          {translate('intake.leave.go')}
        </Button>
        <Button variant="contained" autoFocus onClick={onStay}>
          {translate('intake.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
