import { useEffect, useRef, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { type InquiryLineFragment, InquiryLinesDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';

/** Below so many characters nothing is asked. */
const LEAST = 2;
const PAUSE_MS = 250;

/** What a text finds: the people, for which text that is, and what went wrong. */
export type Finding = { text: string; people: readonly InquiryLineFragment[]; error?: unknown };

const NOTHING: Finding = { text: '', people: [] };

/**
 * The people that a text finds, a moment after the typing stops or at once when told. What was typed is kept in no cache, address or
 * store; an answer that comes late is dropped.
 */
export function useFinding(typed: string, active: boolean) {
  const text = typed.normalize('NFKC').trim();
  const [finding, setFinding] = useState<Finding>(NOTHING);
  const latest = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const wanted = active && text.length >= LEAST ? text : '';

  const look = async (): Promise<Finding> => {
    clearTimeout(timer.current);
    latest.current = wanted;
    if (!wanted) return NOTHING;
    const found: Finding = await ask(InquiryLinesDocument, { text: wanted }).then(
      ({ lines }) => ({ text: wanted, people: lines }),
      async error => {
        await logoutIfAccessDenied(error);
        return { text: wanted, people: [], error };
      },
    );
    if (latest.current === wanted) setFinding(found);
    return found;
  };
  const looking = useRef(look);
  looking.current = look;

  useEffect(() => {
    latest.current = wanted;
    if (!wanted) setFinding(NOTHING);
    else timer.current = setTimeout(() => void looking.current(), PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [wanted]);

  const current = finding.text === wanted;
  return { wanted, busy: wanted !== '' && !current, ...(current ? finding : NOTHING), look };
}
