import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DISPUTE_FIELDS, type DisputeField } from '../../shared/checklists';
import { DisputeItemDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { FileButton, type KeptFile } from '../widgets/FileButton';
import { FormDialog } from '../widgets/FormDialog';
import { SelectLine, TextLine } from '../widgets/fields';
import { useSending } from '../widgets/useSending';
import type { UnitRow } from './unitProgress';
import { useUnitRefresh } from './useUnitVerbs';

const SEXES = ['1', '2'] as const;

/** Says what of a person is wrong, what is right, and shows it; the bureau decides the correction. */
export function UnitDispute({ row, onClose }: { row: UnitRow; onClose: () => void }) {
  const translate = useTranslate();
  const keyFor = useKeyFor();
  const refresh = useUnitRefresh();
  const { send, busy, fault } = useSending();
  const [field, setField] = useState<DisputeField>('name');
  const [proposed, setProposed] = useState('');
  const [note, setNote] = useState('');
  const [evidence, setEvidence] = useState<KeptFile>();
  const { id, version, person } = row;
  const save = async () => {
    const said = { field, proposed: proposed.trim(), note: note.trim() || null, evidenceFileId: evidence?.id ?? null };
    const input = { id, version, ...said };
    const done = await send(async () => {
      await ask(DisputeItemDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
    });
    await refresh();
    if (done) onClose();
  };
  const label = translate('checklists.unit.dispute.proposed');
  return (
    <FormDialog
      title={translate('checklists.unit.dispute.title', { name: person.name })}
      help={translate('checklists.unit.dispute.help')}
      verb={translate('checklists.unit.dispute.verb')}
      busy={busy}
      fault={fault}
      incomplete={proposed.trim() === ''}
      onSend={() => void save()}
      onClose={onClose}
    >
      <SelectLine
        autoFocus
        label={translate('checklists.unit.dispute.field')}
        value={field}
        options={DISPUTE_FIELDS}
        wordsOf="codes.disputeFields"
        onChange={next => {
          setField(next);
          setProposed('');
        }}
      />
      {field === 'sex' ? (
        <SelectLine
          required
          label={label}
          value={proposed as '1' | '2' | ''}
          options={SEXES}
          wordsOf="checklists.unit.sexes"
          onChange={setProposed}
        />
      ) : (
        <TextLine required label={label} value={proposed} onChange={setProposed} input={{ maxLength: 60 }} />
      )}
      <TextLine
        label={translate('checklists.unit.note')}
        value={note}
        rows={2}
        onChange={setNote}
        input={{ maxLength: 500 }}
      />
      <FileButton label={translate('checklists.unit.dispute.evidence')} file={evidence} onFile={setEvidence} />
    </FormDialog>
  );
}
