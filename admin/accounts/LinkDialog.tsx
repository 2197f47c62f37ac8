import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { InviteMutation } from '../graphql/graphql';
import { OnceShown } from '../widgets/OnceShown';
import { useMoments } from '../widgets/useMoments';

/** The link of an invitation, shown this once. */
export function LinkDialog({ invitation, onClose }: { invitation: InviteMutation['invitation']; onClose: () => void }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const id = useId();
  const { username, link, expiresAt } = invitation;
  return (
    <Dialog open aria-labelledby={id}>
      <DialogTitle id={id}>{translate('accounts.link.title', { username })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{translate('accounts.link.text')}</Typography>
        <OnceShown value={link} copy={translate('accounts.link.copy')} copied={translate('accounts.link.copied')} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('accounts.link.until', { when: when(expiresAt) })}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
