import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../widgets/KeyHint';

const keys = ['A', 'R', 'X', 'Z', 'J', 'K', 'V', 'E', 'P', 'Q', '?'] as const;

/** Which key does what on the desk. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{translate('review.keys.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: '3em 1fr', rowGap: 1, alignItems: 'center', m: 0 }}
        >
          {keys.map(key => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ '& kbd': { display: 'inline-flex', ml: 0 } }}>
                <KeyHint keys={key} />
              </Box>
              <dd>{translate(`review.keys.${key === '?' ? 'help' : key}`)}</dd>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
