import { randomBytes } from 'node:crypto';
import iconv from 'iconv-lite';
import { openArchive } from '../../server/files/archive';
import { Failure } from '../../server/platform/failures';
import { onEachEngine } from '../support/world';
import { aZip, type ZipEntry } from '../support/zip';

const refusal = async (run: () => Promise<unknown>): Promise<unknown[]> => {
  try {
    return ['TAKEN', await run()];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, ...(error.params.reason ? [error.params.reason] : [])];
  }
};
const openingOf = (entries: readonly ZipEntry[]) =>
  refusal(async () => (await openArchive(aZip(entries))).files.length);
const readingOf = (entry: ZipEntry) =>
  refusal(async () => {
    const { files, read } = await openArchive(aZip([entry]));
    return read(files[0]);
  });

describe('an archive', () => {
  test('gives its files with their names, in UTF-8 or as Windows writes them here', async () => {
    const { files, read } = await openArchive(
      aZip([
        { name: 'pic/', content: '' },
        { name: iconv.encode('pic/419901197201115835朱雪.jpg', 'gbk'), content: 'one' },
        { name: 'pic\\二.jpg', content: 'two', flags: 1 << 11, stored: true },
        { name: 'plain.jpg', content: 'three' },
      ]),
    );
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['pic/419901197201115835朱雪.jpg', 3],
      ['pic/二.jpg', 3],
      ['plain.jpg', 5],
    ]);
    expect((await Promise.all(files.map(read))).map(String)).toEqual(['one', 'two', 'three']);
  });

  test.each<[string, ZipEntry[], string[]]>([
    ['a path upwards', [{ name: 'a/../../etc/passwd' }], ['ARCHIVE_UNSAFE', 'PATH']],
    ['a path upwards with backslashes', [{ name: 'a\\..\\..\\x' }], ['ARCHIVE_UNSAFE', 'PATH']],
    ['an absolute path', [{ name: '/etc/passwd' }], ['ARCHIVE_UNSAFE', 'PATH']],
    ['a drive', [{ name: 'C:\\x.jpg' }], ['ARCHIVE_UNSAFE', 'PATH']],
    ['a NUL in a name', [{ name: 'a\0.jpg' }], ['ARCHIVE_UNSAFE', 'PATH']],
    ['a link', [{ name: 'l.jpg', content: '/etc/passwd', mode: 0o120777 }], ['ARCHIVE_UNSAFE', 'LINK']],
    ['a device', [{ name: 'd', mode: 0o020666 }], ['ARCHIVE_UNSAFE', 'LINK']],
    ['an encrypted file', [{ name: 'e.jpg', flags: 1 }], ['ARCHIVE_UNSAFE', 'ENCRYPTED']],
    ['an archive within', [{ name: 'more.ZIP' }], ['ARCHIVE_UNSAFE', 'NESTED']],
    ['another packing', [{ name: 'x.jpg', method: 12 }], ['ARCHIVE_UNREADABLE']],
    [
      'one file beyond the limit',
      [{ name: 'x.jpg', content: 'x', claimed: 21 * 1024 ** 2 }],
      ['ARCHIVE_UNSAFE', 'RATIO'],
    ],
    [
      'a bomb that is honest about it',
      [{ name: 'x.jpg', content: Buffer.alloc(15 * 1024 ** 2) }],
      ['ARCHIVE_UNSAFE', 'RATIO'],
    ],
    ['many files that add up', many(20, 17 * 1024 ** 2), ['ARCHIVE_TOO_LARGE']],
    ['20,000 entries', many(20_000, 1), ['ARCHIVE_TOO_LARGE']],
  ])('with %s is refused as a whole, before anything is unpacked', async (_what, entries, expected) => {
    expect(await openingOf(entries)).toEqual(expected);
  });

  test('that lies about a size is stopped when the file grows beyond it', async () => {
    expect(await readingOf({ name: 'x.jpg', content: Buffer.alloc(15 * 1024 ** 2), claimed: 1000 })).toEqual([
      'ARCHIVE_UNSAFE',
      'SIZE',
    ]);
    expect(await readingOf({ name: 'x.jpg', content: 'abc', claimed: 5 })).toEqual(['ARCHIVE_UNREADABLE']);
  });

  test('within a file of another name is refused when it is read', async () => {
    expect(await readingOf({ name: 'x.jpg', content: aZip([{ name: 'y' }]) })).toEqual(['ARCHIVE_UNSAFE', 'NESTED']);
  });

  test('that is damaged or none is unreadable', async () => {
    const whole = aZip([{ name: 'x.jpg', content: 'x'.repeat(1000), stored: true }]);
    for (const bytes of [Buffer.from('PK\x03\x04'), whole.subarray(0, 700), Buffer.from('GIF89a'), Buffer.alloc(0)])
      expect(await refusal(() => openArchive(bytes))).toEqual(['ARCHIVE_UNREADABLE']);
    const torn = aZip([{ name: 'x.jpg', content: 'x'.repeat(1000) }]);
    torn.fill(0xff, 36, 44);
    const { files, read } = await openArchive(torn);
    expect(await refusal(() => read(files[0]))).toEqual(['ARCHIVE_UNREADABLE']);
  });
});

/** Files of bytes that do not pack, each claiming a size. */
function many(count: number, claimed: number): ZipEntry[] {
  const content = claimed > 1 ? randomBytes(100_000) : 'x';
  return Array.from({ length: count }, (_, at) => ({ name: `${at}.jpg`, content, claimed }));
}

onEachEngine('an uploaded archive', world => {
  test('is judged by its content and comes from those who bring pictures of many', async () => {
    const zip = aZip([{ name: 'x.jpg', content: 'x' }]);
    const upload = async (who: 'employerA' | 'clerk', bytes: Buffer) =>
      (await world().upload(who, bytes, 'ARCHIVE')).body.code;
    expect(await upload('employerA', zip)).toBeUndefined();
    expect(await upload('clerk', zip)).toBe('FORBIDDEN');
    expect(await upload('employerA', Buffer.from('GIF89a'))).toBe('FILE_TYPE');
    expect(await upload('employerA', aZip([{ name: '../x.jpg' }]))).toBe('ARCHIVE_UNSAFE');
    expect(await upload('employerA', Buffer.alloc(200 * 1024 ** 2 + 1))).toBe('FILE_TOO_LARGE');
  });
});
