import { useRef } from 'react';
import { newKey } from './key';

/** Gives the same idempotency key for the same content, so that sending it again after a lost answer does nothing twice. */
export function useKeyFor(): (content: unknown) => string {
  const last = useRef({ text: '', key: '' });
  return content => {
    const text = JSON.stringify(content);
    if (last.current.text !== text) last.current = { text, key: newKey() };
    return last.current.key;
  };
}
