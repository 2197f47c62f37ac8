import { PrintReceiptDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { usePaper } from '../widgets/usePaper';

/** Makes the acceptance receipt as PDF and opens it beside this page, from where it is printed. */
export function usePrintReceipt(): { print: (applicationId: string) => Promise<void>; printing: boolean } {
  const { print, printing } = usePaper();
  return { print: id => print(() => ask(PrintReceiptDocument, { id })), printing };
}
