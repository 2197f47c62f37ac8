import { type ReactNode, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type IntakeCaseFragment, WithdrawDraftDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { FormDialog } from '../widgets/FormDialog';
import { useWords } from '../widgets/useWords';

/** Withdraws a draft or a returned case after asking; the dialog is to be put on the page. */
export function useWithdraw(onDone: () => void): { ask: (saved: IntakeCaseFragment) => void; dialog: ReactNode } {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const words = useWords();
  const keyFor = useKeyFor();
  const [saved, setSaved] = useState<IntakeCaseFragment>();
  const withdraw = async ({ id, version }: IntakeCaseFragment) => {
    setSaved(undefined);
    try {
      await ask(WithdrawDraftDocument, { input: { id, version, idempotencyKey: keyFor({ id, version }) } });
      notify('intake.summary.withdrawn', { type: 'success' });
      onDone();
    } catch (error) {
      notify(words.error(error), { type: 'warning' });
    } finally {
      refresh();
    }
  };
  const dialog = saved && (
    <FormDialog
      title={translate('intake.summary.withdrawTitle', { name: saved.person.name })}
      help={translate('intake.summary.withdrawHelp')}
      verb={translate('intake.summary.withdraw')}
      busy={false}
      onSend={() => void withdraw(saved)}
      onClose={() => setSaved(undefined)}
    />
  );
  return { ask: setSaved, dialog };
}
