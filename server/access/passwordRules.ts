import { COMMON_WORDS } from './commonWords';

/** Why a password is refused. */
export type PasswordFault = 'SHORT' | 'LONG' | 'DIGITS' | 'REPEATED' | 'COMMON';

const MIN = 8;
const MAX = 128;
const ENOUGH = 6;
const FRAGMENT = 1.5;

/**
 * Judges a new password: 8 to 128 signs of any kind, nothing common and nothing made of the own name. Common words, runs on the
 * keyboard, years and names are worth little more than one sign each, so that `Password2026!` is as weak as it is to whoever guesses.
 */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | undefined {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < MIN) return 'SHORT';
  if (length > MAX) return 'LONG';
  const lower = text.toLowerCase();
  if (/^[\d\s./-]{1,14}$/.test(lower)) return 'DIGITS';
  if (new Set(lower).size <= 4 || /^(.{1,8}?)\1+.{0,3}$/.test(lower)) return 'REPEATED';
  const known = [...names.flatMap(partsOf), ...COMMON_WORDS].sort((a, b) => b.length - a.length);
  return Math.min(worth(lower, known), worth(unmasked(lower), known)) < ENOUGH ? 'COMMON' : undefined;
}

/** What a guesser has to find: signs that stand in no fragment, and little for each fragment. */
function worth(text: string, known: readonly string[]): number {
  let rest = text;
  let fragments = 0;
  const take = (fragment: string) => {
    const parts = rest.split(fragment);
    fragments += parts.length - 1;
    rest = parts.join(GAP);
  };
  for (const word of known) if (rest.includes(word)) take(word);
  for (const run of runsIn(rest)) take(run);
  for (const year of rest.match(/(?:19|20)\d\d/g) ?? []) take(year);
  return [...rest.replaceAll(GAP, '')].length + fragments * FRAGMENT;
}

const GAP = '\0';
const RUN_MIN = 3;
const TRACKS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
].flatMap(track => [track, [...track].reverse().join('')]);

/** The longest walks over the keyboard, the alphabet or the digits, and repetitions of one sign. */
function runsIn(text: string): string[] {
  const runs: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = Math.max(sameFrom(text, at), ...TRACKS.map(track => trackFrom(text, at, track)));
    if (length >= RUN_MIN) runs.push(text.slice(at, at + length));
    at += Math.max(1, length >= RUN_MIN ? length : 1);
  }
  return runs.sort((a, b) => b.length - a.length);
}

function sameFrom(text: string, at: number): number {
  let length = 1;
  while (text[at] !== GAP && text[at + length] === text[at]) length += 1;
  return length;
}

function trackFrom(text: string, at: number, track: string): number {
  let best = 0;
  for (let from = track.indexOf(text[at]); from >= 0; from = track.indexOf(text[at], from + 1)) {
    let length = 1;
    while (at + length < text.length && from + length < track.length && text[at + length] === track[from + length])
      length += 1;
    best = Math.max(best, length);
  }
  return best;
}

const MASKS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Letters behind the digits and signs that are put in their place. */
const unmasked = (text: string): string => [...text].map(sign => MASKS[sign] ?? sign).join('');

/** The parts of a name that a password may not be made of. */
const partsOf = (name: string): string[] => {
  const lower = name.toLowerCase();
  return [lower, ...lower.split(/[\s._-]+/)].filter(part => [...part].length >= 3 || /[^ -~]{2}/.test(part));
};
