import { pinyin } from 'pinyin-pro';
import type { Where } from './where';

/** What a name is found by beside itself: full pinyin and initials, lower-case, without tones: `zhangwei zw`. */
export function pinyinOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).map(syllable =>
    syllable.toLowerCase().replace(/[^a-z]/g, ''),
  );
  const full = syllables.join('');
  const initials = syllables.map(syllable => syllable.slice(0, 1)).join('');
  return `${full} ${initials}`.slice(0, 200);
}

/** A range that begins with a text: taken from the index on both engines. */
export function startsWith(column: string, text: string): Where {
  return { sql: `${column} >= ? AND ${column} < ?`, params: [text, `${text}\u{10FFFF}`] };
}

/** A LIKE pattern that holds a text somewhere, with its own wild cards taken literally. */
export const holding = (text: string): string => `%${text.replace(/[!%_]/g, sign => `!${sign}`)}%`;
