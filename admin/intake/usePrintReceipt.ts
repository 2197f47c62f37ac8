import { useState } from 'react';
import { useNotify } from 'react-admin';
import { PrintReceiptDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { fileAddress } from '../provider/upload';
import { useWords } from '../widgets/useWords';

/** Makes the acceptance receipt as PDF and opens it beside this page, from where it is printed. */
export function usePrintReceipt(): { print: (applicationId: string) => Promise<void>; printing: boolean } {
  const notify = useNotify();
  const words = useWords();
  const [printing, setPrinting] = useState(false);
  const print = async (applicationId: string) => {
    const tab = window.open('', '_blank');
    setPrinting(true);
    try {
      const { file } = await ask(PrintReceiptDocument, { id: applicationId });
      if (tab) tab.location.href = fileAddress(file.id);
      else window.location.assign(fileAddress(file.id));
    } catch (error) {
      tab?.close();
      notify(words.error(error), { type: 'warning' });
    } finally {
      setPrinting(false);
    }
  };
  return { print, printing };
}
