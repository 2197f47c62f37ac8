import { sniffImageFormat } from '../../shared/photos';
import { searchedNumber } from '../people/person.list';
import type { Context } from '../platform/context';
import { blindIndex } from '../platform/secrets';

/** Finds the row that a file of an archive is for, by its path; undefined when there is none. */
export type Matching = (path: string) => string | undefined;

/** The numbers and names of a list's people, ready to be looked up: by number, else by a name that only one of them has. */
export async function matchingOf(ctx: Context, checklistId: string): Promise<Matching> {
  const rows: { id: string; name: string; numberIndex: string }[] = await ctx.db.query(
    'SELECT i.id, p.name, p.numberIndex FROM checklist_item i JOIN person p ON p.id = i.personId WHERE i.checklistId = ?',
    [checklistId],
  );
  const byNumber = new Map(rows.map(({ id, numberIndex }) => [numberIndex, id]));
  const byName = new Map<string, string | null>();
  for (const { id, name } of rows) byName.set(bare(name), byName.has(bare(name)) ? null : id);
  return path => {
    const stem = stemOf(path);
    const numbers = numbersIn(stem);
    for (const number of numbers) {
      const id = byNumber.get(blindIndex('number', number));
      if (id) return id;
    }
    return numbers.some(number => number.length >= 15) ? undefined : (byName.get(bare(stem)) ?? undefined);
  };
}

/** What systems leave in archives, and what is no picture: passed over without a word. */
export function isJunk(path: string, head: Uint8Array): boolean {
  const name = path.split('/').at(-1)!;
  if (path.startsWith('__MACOSX/') || name.startsWith('.') || SYSTEM.test(name)) return true;
  return !PICTURE.test(name) && sniffImageFormat(head) === undefined;
}

const SYSTEM = /^(thumbs\.db|desktop\.ini|ehthumbs\.db)$/i;
const PICTURE = /\.(jpe?g|jfif|png|bmp|gif|tiff?|webp|heic|pdf)$/i;

const stemOf = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '')
    .normalize('NFKC')
    .toUpperCase();

/** Whatever in a name may be an identity number: runs of letters and digits, and the number within a longer one. */
function numbersIn(stem: string): string[] {
  const runs = stem.match(/[0-9A-Z]{5,}/g) ?? [];
  return runs
    .flatMap(run => [run, ...(run.match(/\d{17}[\dX]|\d{15}/g) ?? [])])
    .flatMap(run => [searchedNumber(run) ?? run]);
}

/** A name without digits, blanks and signs. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}·]/gu, '')
    .replace(/·/g, '');
