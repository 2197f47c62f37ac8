import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { RegisterForm } from './RegisterForm';

type Props = { person: { id: string; name: string }; regionCode: string; onClose: () => void };

/** Registers an enrolment for one person. */
export function RegisterDialog({ person, regionCode, onClose }: Props) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{translate('enrolments.registerTitle', { name: person.name })}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1, pb: 2 } }}>
        <RegisterForm
          personId={person.id}
          regionCode={regionCode}
          onDone={onClose}
          actions={<Button onClick={onClose}>{translate('ra.action.cancel')}</Button>}
        />
      </DialogContent>
    </Dialog>
  );
}
