import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { FailureCode } from '../../shared/failures';
import { cardAddress } from '../cards/cardAddress';
import { ReadScanDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import type { Session } from '../provider/session';
import { beep } from '../widgets/beep';
import { useScanner } from '../widgets/scanning';
import { useWords } from '../widgets/useWords';

/** A card that is scanned while nobody types opens, wherever one is; a page that takes scans has them instead. */
export function ScanAnywhere({ session }: { session: Session }) {
  const navigate = useNavigate();
  const notify = useNotify();
  const words = useWords();
  const open = async (text: string) => {
    try {
      const { lines } = await ask(ReadScanDocument, { text });
      const [{ card, code }] = lines;
      beep(card ? 'good' : 'bad');
      if (card) navigate(cardAddress(card));
      else notify(words.refusal({ code: (code ?? 'CARD_UNKNOWN') as FailureCode }), { type: 'warning' });
    } catch (error) {
      beep('bad');
      notify(words.error(error), { type: 'error' });
    }
  };
  useScanner(text => void open(text), session.permissions.has('card:read'));
  return null;
}
