import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from './useWords';

/** The purposes that a look-up may have, as the audit keeps them. */
export const REVEAL_PURPOSES = ['REVIEW', 'COUNTER', 'CORRECTION', 'ENQUIRY', 'COMPLAINT'] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];

type Props = {
  label: string;
  reveal: (purpose: RevealPurpose) => Promise<string>;
  onShown: (value: string) => void;
  onClose: () => void;
  /** The purpose that this screen is for; chosen to begin with. */
  usual?: RevealPurpose;
};

/** Asks why a clear value is needed before it is shown. */
export function RevealDialog({ label, reveal, onShown, onClose, usual }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const id = useId();
  const [purpose, setPurpose] = useState(usual);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const show = async () => {
    if (!purpose) return;
    setBusy(true);
    try {
      onShown(await reveal(purpose));
      onClose();
    } catch (error) {
      setFault(words.error(error));
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void show();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={id}
      maxWidth="xs"
      slotProps={{ paper: { component: 'form', onSubmit } }}
    >
      <DialogTitle id={id}>{translate('widgets.reveal.title', { label })}</DialogTitle>
      <DialogContent>
        <FormControl>
          <FormLabel id={`${id}-why`}>{translate('widgets.reveal.why')}</FormLabel>
          <RadioGroup
            aria-labelledby={`${id}-why`}
            value={purpose ?? ''}
            onChange={event => setPurpose(REVEAL_PURPOSES.find(each => each === event.target.value))}
          >
            {REVEAL_PURPOSES.map(each => (
              <FormControlLabel
                key={each}
                value={each}
                control={<Radio autoFocus={each === usual} />}
                label={translate(`widgets.reveal.purposes.${each}`)}
              />
            ))}
          </RadioGroup>
        </FormControl>
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {translate('widgets.reveal.note')}
        </Typography>
        {fault && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {fault}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={!purpose || busy}>
          {translate('widgets.reveal.show')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
