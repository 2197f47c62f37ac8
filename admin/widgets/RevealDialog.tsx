import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormDialog } from './FormDialog';
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
  return (
    <FormDialog
      title={translate('widgets.reveal.title', { label })}
      verb={translate('widgets.reveal.show')}
      busy={busy}
      incomplete={!purpose}
      fault={fault}
      onSend={() => void show()}
      onClose={onClose}
    >
      <FormControl>
        <FormLabel id={id}>{translate('widgets.reveal.why')}</FormLabel>
        <RadioGroup
          aria-labelledby={id}
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
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('widgets.reveal.note')}
      </Typography>
    </FormDialog>
  );
}
