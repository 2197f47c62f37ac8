import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EXCLUDE_REASONS, type ExcludeReason } from '../../shared/checklists';
import { ExcludeItemDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';
import { useSending } from '../widgets/useSending';
import type { UnitRow } from './unitProgress';
import { useUnitRefresh } from './useUnitVerbs';

/** Leaves somebody out of the list, and why. */
export function UnitExclude({ row, onClose }: { row: UnitRow; onClose: () => void }) {
  const translate = useTranslate();
  const keyFor = useKeyFor();
  const refresh = useUnitRefresh();
  const { send, busy, fault } = useSending();
  const [reason, setReason] = useState<ExcludeReason>('LEFT');
  const [note, setNote] = useState('');
  const { id, version, person } = row;
  const save = async () => {
    const input = { id, version, reason, note: note.trim() || null };
    const done = await send(async () => {
      await ask(ExcludeItemDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
    });
    await refresh();
    if (done) onClose();
  };
  return (
    <FormDialog
      title={translate('checklists.unit.exclude.title', { name: person.name })}
      help={translate('checklists.unit.exclude.help')}
      verb={translate('actions.excludeItem')}
      busy={busy}
      fault={fault}
      incomplete={reason === 'OTHER' && note.trim() === ''}
      onSend={() => void save()}
      onClose={onClose}
    >
      <SelectLine
        autoFocus
        label={translate('checklists.unit.exclude.reason')}
        value={reason}
        options={EXCLUDE_REASONS}
        wordsOf="codes.excludeReasons"
        onChange={setReason}
      />
      <TextLine
        label={translate('checklists.unit.note')}
        required={reason === 'OTHER'}
        value={note}
        rows={2}
        onChange={setNote}
        input={{ maxLength: 500 }}
      />
    </FormDialog>
  );
}
