import { useState } from 'react';
import { useNotify } from 'react-admin';
import { fileAddress } from '../provider/upload';
import { useWords } from './useWords';

type Paper = { print: (make: () => Promise<{ file: { id: string } }>) => Promise<void>; printing: boolean };

/** Has the server make a PDF and opens it beside this page, from where it is printed. */
export function usePaper(): Paper {
  const notify = useNotify();
  const words = useWords();
  const [printing, setPrinting] = useState(false);
  const print: Paper['print'] = async make => {
    const tab = window.open('', '_blank');
    setPrinting(true);
    try {
      const { file } = await make();
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
