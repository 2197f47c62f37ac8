import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ConfirmChecklistDocument, ReturnChecklistDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { FormDialog } from '../widgets/FormDialog';
import { useSending } from '../widgets/useSending';
import { BureauConvertDialog } from './BureauConvertDialog';
import { BureauReturnDialog } from './BureauReturnDialog';
import { type BureauChecklist, type BureauItem, foundReasons, type RowRef } from './bureauFacts';
import { useAgain } from './useAgain';
import { type BureauActs, useTelling } from './useBureauActs';

/** What the page asks about before it is done. */
export type Asked =
  | { of: 'convert'; rows?: readonly RowRef[] }
  | { of: 'returnRows'; rows: readonly RowRef[]; item?: BureauItem }
  | { of: 'confirm' }
  | { of: 'returnList' };

type Props = { list: BureauChecklist; asked: Asked; acts: BureauActs; onDone: () => void; onClose: () => void };

/** The dialogs of a list: convert with a preview, return rows, confirm, return the whole. */
export function BureauSheets({ list, asked, acts, onDone, onClose }: Props) {
  switch (asked.of) {
    case 'convert':
      return (
        <BureauConvertDialog
          list={list}
          chosen={asked.rows}
          acts={acts}
          onClose={converted => {
            if (converted) onDone();
            onClose();
          }}
        />
      );
    case 'returnRows':
      return <ReturnRows asked={asked} acts={acts} onDone={onDone} onClose={onClose} />;
    case 'confirm':
      return <Confirm list={list} onClose={onClose} />;
    case 'returnList':
      return <ReturnList list={list} onClose={onClose} />;
  }
}

type RowsProps = Omit<Props, 'list' | 'asked'> & { asked: Extract<Asked, { of: 'returnRows' }> };

function ReturnRows({ asked: { rows, item }, acts, onDone, onClose }: RowsProps) {
  const translate = useTranslate();
  const tell = useTelling();
  const [found] = useState(() => (item ? foundReasons(item) : []));
  return (
    <BureauReturnDialog
      title={
        item
          ? translate('bureau.return.title', { name: item.person.name })
          : translate('bureau.return.titleMany', { smart_count: rows.length })
      }
      help={translate('bureau.return.help')}
      found={found}
      onReturn={async (reasons, note) => {
        const outcomes = await acts.giveBack(rows, { reasons, note }, item?.person.name);
        if (outcomes.some(({ refusal }) => refusal)) tell('return', outcomes);
        if (!item) onDone();
      }}
      onClose={onClose}
    />
  );
}

function Confirm({ list, onClose }: Pick<Props, 'list' | 'onClose'>) {
  const translate = useTranslate();
  const notify = useNotify();
  const again = useAgain();
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const { id, version, employer, rows, converted, returned, excluded } = list;
  const act = async () => {
    const input = { id, version, idempotencyKey: keyFor({ id, version }) };
    const done = await send(async () => {
      await ask(ConfirmChecklistDocument, { input });
    });
    void again();
    if (!done) return;
    notify('bureau.confirm.done', { type: 'success' });
    window.scrollTo({ top: 0 });
    onClose();
  };
  return (
    <FormDialog
      title={translate('bureau.confirm.title', { name: employer.name })}
      help={[
        translate('bureau.confirm.text', { rows, converted, returned, excluded }),
        returned > 0 && translate('bureau.confirm.supplement'),
      ]
        .filter(Boolean)
        .join(' ')}
      verb={translate('bureau.confirm.send')}
      busy={busy}
      fault={fault}
      onSend={() => void act()}
      onClose={onClose}
    />
  );
}

function ReturnList({ list: { id, version, employer }, onClose }: Pick<Props, 'list' | 'onClose'>) {
  const translate = useTranslate();
  const notify = useNotify();
  const again = useAgain();
  const keyFor = useKeyFor();
  return (
    <BureauReturnDialog
      title={translate('bureau.return.listTitle', { name: employer.name })}
      help={translate('bureau.return.listHelp')}
      onReturn={async (reasons, note) => {
        const content = { id, version, reasons: [...reasons], note: note || null };
        try {
          await ask(ReturnChecklistDocument, { input: { ...content, idempotencyKey: keyFor(content) } });
        } finally {
          void again();
        }
        notify('bureau.return.listDone', { type: 'success' });
      }}
      onClose={onClose}
    />
  );
}
