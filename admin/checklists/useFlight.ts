import { type RefObject, useLayoutEffect, useRef } from 'react';
import { zoneId } from './UnitZone';

const FLIGHT_MS = 620;
/** Photos that arrive together set out one after another. */
const APART_MS = 28;

/** Lets a picture that has just come fly from where it was dropped to its place; it simply stands there where motion is not wanted. */
export function useFlight(fileId: string | undefined, flying: boolean, at: number): RefObject<HTMLImageElement | null> {
  const picture = useRef<HTMLImageElement>(null);
  const before = useRef(fileId);
  useLayoutEffect(() => {
    const came = fileId !== undefined && fileId !== before.current;
    before.current = fileId;
    if (came && flying && picture.current) fly(picture.current, at);
  }, [fileId, flying, at]);
  return picture;
}

function fly(picture: HTMLElement, at: number): void {
  const start = document.getElementById(zoneId('PHOTO'))?.getBoundingClientRect();
  if (!start || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const end = picture.getBoundingClientRect();
  if (end.top > innerHeight || end.bottom < 0) return;
  const dx = start.left + start.width / 2 - (end.left + end.width / 2);
  const dy = start.top + start.height / 2 - (end.top + end.height / 2);
  const timing = { duration: FLIGHT_MS, delay: (at % 24) * APART_MS, easing: 'cubic-bezier(.2,.7,.2,1)' } as const;
  picture.animate(
    [
      { transform: `translate(${dx}px, ${dy}px) scale(.35)`, opacity: 0, zIndex: 2, position: 'relative' },
      { opacity: 1, offset: 0.35 },
      { transform: 'none', opacity: 1, zIndex: 2, position: 'relative' },
    ],
    { ...timing, fill: 'backwards' },
  );
}
