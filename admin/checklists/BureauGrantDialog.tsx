import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { EmployerPicker } from '../employers/EmployerPicker';
import {
  BureauUnitWindowDocument,
  EmployerDocument,
  GrantExtensionDocument,
  PlanCollectionDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useKeyFor } from '../provider/useKeyFor';
import { FormDialog } from '../widgets/FormDialog';
import { DayLine, SelectLine, TextLine } from '../widgets/fields';
import { useSending } from '../widgets/useSending';
import { useAgain } from './useAgain';

type Kind = 'extension' | 'planning';
type Props = { unit?: { id: string; name: string }; onClose: () => void };

/** Gives a unit days of its own beside the monthly window: an extension (补报期), or the levy plan of a community. */
export function BureauGrantDialog({ unit, onClose }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const again = useAgain();
  const { send, busy, fault } = useSending();
  const keyFor = useKeyFor();
  const today = dayOf(serverNow());
  const [employerId, setEmployerId] = useState(unit?.id);
  const [chosen, setChosen] = useState<Kind>();
  const [days, setDays] = useState({ fromDay: today, toDay: '' });
  const [reason, setReason] = useState('');
  const { data } = useAnswer(EmployerDocument, { id: employerId ?? '' }, { enabled: Boolean(employerId) });
  const collective = data?.employer?.kind === 'COMMITTEE';
  const kind: Kind = collective ? (chosen ?? 'planning') : 'extension';
  const words = (name: string, params?: object) => translate(`bureau.windows.${name}`, params);
  const act = async () => {
    const content = { employerId: employerId ?? '', ...days, reason: reason.trim() };
    const input = { ...content, idempotencyKey: keyFor({ kind, ...content }) };
    const done = await send(async () => {
      if (kind === 'planning') await ask(PlanCollectionDocument, { input });
      else await ask(GrantExtensionDocument, { input });
    });
    if (!done) return;
    notify(`bureau.windows.${kind}.done`, { type: 'success' });
    void again();
    onClose();
  };
  return (
    <FormDialog
      title={unit ? words(`${kind}.titleFor`, { name: unit.name }) : words(`${kind}.title`)}
      verb={words(`${kind}.send`)}
      busy={busy}
      fault={fault}
      incomplete={!employerId || !days.toDay || days.toDay < days.fromDay || reason.trim().length < 2}
      onSend={() => void act()}
      onClose={onClose}
    >
      {!unit && <EmployerPicker label={words('unit')} value={employerId} onChange={setEmployerId} required />}
      {employerId && <WindowNow employerId={employerId} />}
      {collective && (
        <SelectLine<Kind>
          label={words('kind')}
          value={kind}
          options={['planning', 'extension']}
          wordOf={one => translate(`codes.unitWindowKinds.${one === 'planning' ? 'PLAN' : 'EXTENSION'}`)}
          onChange={setChosen}
        />
      )}
      <DayLine
        label={words('from')}
        value={days.fromDay}
        required
        onChange={fromDay => setDays(now => ({ ...now, fromDay }))}
      />
      <DayLine
        label={words('to')}
        value={days.toDay}
        min={days.fromDay > today ? days.fromDay : today}
        required
        onChange={toDay => setDays(now => ({ ...now, toDay }))}
      />
      <TextLine
        label={words('reason')}
        value={reason}
        help={words('reasonHelp')}
        rows={2}
        required
        input={{ maxLength: 500 }}
        onChange={setReason}
      />
    </FormDialog>
  );
}

/** What the unit has now, so that nobody is given what they have. */
function WindowNow({ employerId }: { employerId: string }) {
  const translate = useTranslate();
  const { data } = useAnswer(BureauUnitWindowDocument, { employerId });
  if (!data) return null;
  const { kind, open, from, to } = data.window;
  const name = kind === 'ALWAYS' ? 'always' : !from || !to ? 'none' : open ? 'open' : 'closed';
  return (
    <span>
      {translate(`bureau.windows.now.${name}`, { from, to, kind: translate(`codes.unitWindowKinds.${kind}`) })}
    </span>
  );
}
