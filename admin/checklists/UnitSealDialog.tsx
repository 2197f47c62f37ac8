import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { feeOf } from '../../shared/policy';
import { SealChecklistDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useKeyFor } from '../provider/useKeyFor';
import { useScene } from '../provider/useScene';
import { useSession } from '../provider/useSession';
import { FormDialog } from '../widgets/FormDialog';
import { DayLine, TextLine } from '../widgets/fields';
import { useSending } from '../widgets/useSending';
import type { UnitList } from './unitProgress';
import { useUnitRefresh } from './useUnitVerbs';

/** What a community declares beside its seal: its table of photos and the bill of the card cost. */
type Declared = { photos: string; costNo: string; costOn: string; amount: string };

/** Declares the seal: who affixes it and what that means; a community declares its photos and its bill with it. */
export function UnitSealDialog({ list, onClose }: { list: UnitList; onClose: () => void }) {
  const translate = useTranslate();
  const keyFor = useKeyFor();
  const refresh = useUnitRefresh();
  const session = useSession();
  const { send, busy, fault } = useSending();
  const policy = useScene(list.regionCode)?.policy;
  const [sealedBy, setSealedBy] = useState(session?.displayName ?? '');
  const [declared, setDeclared] = useState<Declared>({ photos: '', costNo: '', costOn: '', amount: '' });
  const community = list.channel === 'COMMUNITY';
  const people = list.confirmed + list.disputed;
  const fee = community && policy ? feeOf(policy, 'FIRST') * people : 0;
  const { photos, costNo, costOn, amount } = declared;
  const incomplete =
    sealedBy.trim() === '' || (community && photos === '') || (fee > 0 && (!costNo.trim() || !costOn || !amount));
  const seal = async () => {
    const cost = fee > 0 && { costNo: costNo.trim(), costOn, costAmount: Math.round(Number(amount) * 100) };
    const beside = community ? { declaredPhotos: Number(photos), ...cost } : {};
    const input = { id: list.id, version: list.version, sealedBy: sealedBy.trim(), ...beside };
    const done = await send(async () => {
      await ask(SealChecklistDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
    });
    await refresh();
    if (done) onClose();
  };
  const edit = (field: keyof Declared) => (value: string) => setDeclared(now => ({ ...now, [field]: value }));
  return (
    <FormDialog
      title={translate('checklists.unit.sealDialog.title', { smart_count: list.rows })}
      verb={translate('checklists.unit.sealDialog.verb')}
      busy={busy}
      fault={fault}
      incomplete={incomplete}
      onSend={() => void seal()}
      onClose={onClose}
    >
      <Typography>{translate('checklists.unit.sealDialog.text')}</Typography>
      <Alert severity="info">{translate('checklists.unit.sealDialog.means')}</Alert>
      <TextLine
        required
        autoFocus
        label={translate('checklists.unit.sealDialog.by')}
        value={sealedBy}
        onChange={setSealedBy}
        input={{ maxLength: 60 }}
      />
      {community && (
        <TextLine
          required
          label={translate('checklists.unit.sealDialog.photos')}
          help={translate('checklists.unit.sealDialog.photosHelp')}
          value={photos}
          onChange={edit('photos')}
          input={{ inputMode: 'numeric', maxLength: 6 }}
        />
      )}
      {fee > 0 && (
        <>
          <TextLine
            required
            label={translate('checklists.unit.sealDialog.costNo')}
            value={costNo}
            onChange={edit('costNo')}
            input={{ maxLength: 60 }}
          />
          <DayLine
            required
            label={translate('checklists.unit.sealDialog.costOn')}
            value={costOn}
            max={dayOf(serverNow())}
            onChange={edit('costOn')}
          />
          <TextLine
            required
            label={translate('checklists.unit.sealDialog.amount')}
            help={translate('checklists.unit.sealDialog.amountHelp', { amount: (fee / 100).toFixed(2), count: people })}
            value={amount}
            onChange={edit('amount')}
            input={{ inputMode: 'decimal', maxLength: 12 }}
          />
        </>
      )}
    </FormDialog>
  );
}
