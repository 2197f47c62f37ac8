import { Box, Button, CircularProgress, Snackbar } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { KeyHint } from './KeyHint';
import { useHotkeys } from './useHotkeys';

type Props = { message: string; seconds?: number; hotkey?: string; onUndo: () => void; onClose: () => void };

/** Says what was done and lets it be undone while the seconds run (10, as the lifecycle allows); a key does the same. */
export function UndoSnackbar({ message, seconds = 10, hotkey = 'z', onUndo, onClose }: Props) {
  const translate = useTranslate();
  const left = useCountdown(seconds, onClose);
  useHotkeys({ [hotkey]: onUndo });
  return (
    <Snackbar
      open
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      message={message}
      sx={{ bottom: { xs: 84, sm: 76 } }}
      action={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Button color="inherit" variant="text" onClick={onUndo} sx={{ fontWeight: 600 }}>
            {translate('widgets.undo.button')}
            <KeyHint keys={hotkey.toUpperCase()} />
          </Button>
          <CircularProgress
            aria-hidden
            variant="determinate"
            color="inherit"
            size={22}
            thickness={5}
            value={(left / seconds) * 100}
          />
          <Box aria-hidden sx={{ minWidth: '3em' }}>
            {translate('widgets.undo.left', { seconds: Math.ceil(left) })}
          </Box>
        </Box>
      }
    />
  );
}

/** Counts down from a number of seconds, then calls back once. */
export function useCountdown(seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = performance.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, (end - performance.now()) / 1000)), 250);
    return () => clearInterval(timer);
  }, [seconds]);
  const over = left === 0;
  useEffect(() => {
    if (over) onEnd();
  }, [over, onEnd]);
  return left;
}
