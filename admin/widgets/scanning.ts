import { useEffect, useRef } from 'react';

/** A scanner types faster than any hand: keys that follow one another within this are one scan. */
export const SCANNER_MS = 45;
/** And so many characters at least, ended by Enter. */
const LEAST = 6;

type Taker = (text: string) => void;
const takers: { current: Taker }[] = [];

/** Lets a page take what is scanned while nobody types: the page that came last has it. */
export function useScanTaker(taker: Taker, active = true): void {
  const latest = useRef(taker);
  latest.current = taker;
  useEffect(() => {
    if (!active) return;
    takers.push(latest);
    return () => {
      takers.splice(takers.indexOf(latest), 1);
    };
  }, [active]);
}

/** Listens to a scanner wherever one is, while no field has the focus and no dialog is open; what no page takes goes to `otherwise`. */
export function useScanner(otherwise: Taker, active: boolean): void {
  const latest = useRef(otherwise);
  latest.current = otherwise;
  useEffect(() => {
    if (!active) return;
    let text = '';
    let at = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
      const fast = event.timeStamp - at <= SCANNER_MS;
      at = event.timeStamp;
      if (event.key.length === 1) {
        text = fast ? text + event.key : event.key;
        return;
      }
      if (event.key !== 'Enter') return;
      const scanned = fast ? text.trim() : '';
      text = '';
      if (scanned.length < LEAST) return;
      event.preventDefault();
      event.stopPropagation();
      (takers.at(-1)?.current ?? latest.current)(scanned);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [active]);
}

/** Whether a key goes into a field or a dialog, and so means nothing to the page behind it. */
export function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  if (isComposing || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  return target instanceof HTMLElement && Boolean(target.closest('input, textarea, select, [contenteditable="true"]'));
}
