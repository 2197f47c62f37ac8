import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useId } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';

/** Asks before a page is left whose content is not kept; the browser itself asks where the tab is closed. */
export function LeaveGuard({ active }: { active: boolean }) {
  const translate = useTranslate();
  const id = useId();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => active && nextLocation.pathname !== currentLocation.pathname,
  );
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{translate('intake.leave.title')}</DialogTitle>
      <DialogContent>
        <Typography>{translate('intake.leave.text')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button color="error" variant="text" onClick={() => blocker.proceed()}>
          {translate('intake.leave.go')}
        </Button>
        <Button variant="contained" autoFocus onClick={() => blocker.reset()}>
          {translate('intake.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
