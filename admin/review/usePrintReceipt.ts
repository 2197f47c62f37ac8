import { useNotify } from 'react-admin';
import type { ApplicationCase } from '../applications/types';
import { PrintReceiptDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { fileAddress } from '../provider/upload';
import { useWords } from '../widgets/useWords';

/** Makes the acceptance receipt (受理回执, R-54) and opens it in a tab of its own; there is none before submission. */
export function usePrintReceipt({ id, receiptNo }: ApplicationCase): () => void {
  const notify = useNotify();
  const words = useWords();
  return () => {
    if (!receiptNo) return;
    const tab = window.open('', '_blank');
    ask(PrintReceiptDocument, { id })
      .then(({ file }) => {
        if (tab) tab.location.href = fileAddress(file.id);
        else window.location.assign(fileAddress(file.id));
      })
      .catch((error: unknown) => {
        tab?.close();
        notify(words.error(error), { type: 'warning' });
      });
  };
}
