import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';

type Props = {
  title: string;
  help?: string;
  verb: string;
  busy: boolean;
  fault?: string;
  onSend: () => void;
  onClose: () => void;
  children?: ReactNode;
  /** What is asked for is still missing. */
  incomplete?: boolean;
  color?: 'primary' | 'warning' | 'error';
  maxWidth?: 'xs' | 'md';
};

/** A dialog that asks for a few things and sends them; Enter sends, Escape leaves. */
export function FormDialog(props: Props) {
  const { title, help, verb, busy, fault, onSend, onClose, children } = props;
  const { incomplete = false, color = 'primary', maxWidth = 'xs' } = props;
  const translate = useTranslate();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!incomplete) onSend();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth={maxWidth}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ '&&': { pt: 1 }, display: 'grid', gap: 2 }}>
          {help && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {help}
            </Typography>
          )}
          {fault && (
            <Alert severity="error" role="alert">
              {fault}
            </Alert>
          )}
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color={color} disabled={busy || incomplete}>
            {verb}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
