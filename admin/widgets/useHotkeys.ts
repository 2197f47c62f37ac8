import { useEffect, useRef } from 'react';
import { isTyping, SCANNER_MS } from './scanning';

/**
 * Single keys for a desk. They rest while someone types, while a dialog is open, and with Ctrl, Alt or Meta. A letter waits until it is
 * sure that it is no part of a scan: a card number must not approve a case.
 */
export function useHotkeys(keys: Readonly<Record<string, (() => void) | undefined>>, active = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!active) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let at = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      const scanned = event.timeStamp - at <= SCANNER_MS;
      at = event.timeStamp;
      clearTimeout(waiting);
      const letter = event.key.length === 1;
      const act = latest.current[letter ? event.key.toLowerCase() : event.key];
      if (!act || scanned || event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
      event.preventDefault();
      if (letter) waiting = setTimeout(act, SCANNER_MS);
      else act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', onKey);
    };
  }, [active]);
}
