import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf, isDay } from '../../shared/calendar';
import { serverNow } from '../provider/clock';
import { FormDialog } from '../widgets/FormDialog';
import { DayLine, TextLine } from '../widgets/fields';

type Props = { name: string; busy: boolean; onClose: () => void };

/** Asks for the reason of a refusal. */
export function RefuseDialog({ name, busy, onClose, onRefuse }: Props & { onRefuse: (note: string) => void }) {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <FormDialog
      title={translate('enrolments.refuseTitle', { name })}
      verb={translate('actions.refuse')}
      busy={busy}
      onClose={onClose}
      onSend={() => {
        setTried(true);
        if (note.trim().length >= 2) onRefuse(note.trim());
      }}
    >
      <TextLine
        required
        autoFocus
        rows={2}
        label={translate('enrolments.refuseNote')}
        value={note}
        onChange={setNote}
        fault={tried && note.trim().length < 2 ? translate('enrolments.missing') : undefined}
        input={{ maxLength: 500 }}
      />
    </FormDialog>
  );
}

/** Asks for the last day of an enrolment. */
export function EndDialog({ name, busy, onClose, onEnd }: Props & { onEnd: (endedOn: string) => void }) {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  const [endedOn, setEndedOn] = useState(today);
  return (
    <FormDialog
      title={translate('enrolments.endTitle', { name })}
      verb={translate('actions.end')}
      busy={busy}
      onClose={onClose}
      onSend={() => isDay(endedOn) && onEnd(endedOn)}
    >
      <DayLine
        required
        autoFocus
        label={translate('enrolments.endedOn')}
        value={endedOn}
        max={today}
        onChange={setEndedOn}
        fault={isDay(endedOn) ? undefined : translate('enrolments.missing')}
      />
    </FormDialog>
  );
}
