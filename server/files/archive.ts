import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Failure } from '../platform/failures';

/** How much an archive may hold: entries, bytes unpacked in all and each, and how many times larger than packed. */
export type ArchiveLimits = { entries: number; unpacked: number; each: number; ratio: number };

/** The limits of an archive of pictures. */
export const PICTURE_LIMITS: ArchiveLimits = {
  entries: 5000,
  unpacked: 300 * 1024 ** 2,
  each: 20 * 1024 ** 2,
  ratio: 200,
};

/** Why an archive is unsafe; the words of ARCHIVE_UNSAFE may name it. */
export type Unsafe = 'PATH' | 'LINK' | 'ENCRYPTED' | 'NESTED' | 'RATIO' | 'SIZE';

/** One file of an archive: its whole path with `/`, and its size as the directory of the archive says. Folders are left out. */
export type ArchiveFile = { path: string; size: number };

/** A vetted archive: its directory was judged as a whole before anything was unpacked. */
export type Archive = {
  files: readonly ArchiveFile[];
  /** Unpacks one file; ARCHIVE_UNSAFE when it is larger than was said or an archive itself, ARCHIVE_UNREADABLE when it is damaged. */
  read(file: ArchiveFile): Promise<Buffer>;
};

/**
 * Opens a zip by its central directory alone and judges all of it before anything is unpacked: ARCHIVE_TOO_LARGE beyond a limit;
 * ARCHIVE_UNSAFE for paths that lead outside, links, encrypted files, archives within and absurd ratios. Names without the UTF-8 flag
 * that are no UTF-8 are read as GB18030, as Windows writes them here.
 */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits = PICTURE_LIMITS): Promise<Archive> {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries) throw new Failure('ARCHIVE_TOO_LARGE', { entries: limits.entries });
  const found = new Map<ArchiveFile, Entry>();
  let unpacked = 0;
  for (const entry of await entriesOf(zip)) {
    const path = pathOf(entry);
    checkEntry(entry, path, limits);
    if (path.endsWith('/')) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpacked) throw new Failure('ARCHIVE_TOO_LARGE', { bytes: limits.unpacked });
    found.set({ path, size: entry.uncompressedSize }, entry);
  }
  return {
    files: [...found.keys()],
    read: async file => {
      const content = await unpack(zip, found.get(file)!, limits.each);
      if (isArchive(content)) throw unsafe('NESTED');
      return content;
    },
  };
}

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => MAGICS[0].every((byte, at) => bytes[at] === byte);

const unsafe = (reason: Unsafe): Failure => new Failure('ARCHIVE_UNSAFE', { reason });
const unreadable = (): Failure => new Failure('ARCHIVE_UNREADABLE');

/** How zip, rar, 7z, gzip, xz and bzip2 begin. */
const MAGICS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27],
  [0x1f, 0x8b, 0x08],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x42, 0x5a, 0x68],
];
const ARCHIVE_NAME = /\.(zip|rar|7z|gz|tgz|tar|xz|bz2|jar|iso|cab)$/i;
const isArchive = (bytes: Uint8Array): boolean => MAGICS.some(magic => magic.every((byte, at) => bytes[at] === byte));

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8_FLAG = 1 << 11;
/** Small files may shrink as much as they like. */
const RATIO_FROM = 1024 ** 2;
const PATH_MAX = 400;

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false }, (error, zip) =>
      error ? reject(unreadable()) : resolve(zip),
    ),
  );

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(unreadable()));
    zip.readEntry();
  });

function pathOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const utf8 = raw.toString('utf8');
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || !utf8.includes('\uFFFD');
  return (isUtf8 ? utf8 : iconv.decode(raw, 'gb18030')).replaceAll('\\', '/');
}

function checkEntry(entry: Entry, path: string, { each, ratio }: ArchiveLimits): void {
  const { uncompressedSize, compressedSize, compressionMethod, generalPurposeBitFlag } = entry;
  if (leadsOut(path)) throw unsafe('PATH');
  if (isSpecial(entry)) throw unsafe('LINK');
  if (generalPurposeBitFlag & ENCRYPTED) throw unsafe('ENCRYPTED');
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw unreadable();
  if (ARCHIVE_NAME.test(path)) throw unsafe('NESTED');
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * ratio) throw unsafe('RATIO');
  if (uncompressedSize > each) throw new Failure('ARCHIVE_TOO_LARGE', { bytes: each });
}

const leadsOut = (path: string): boolean =>
  path === '' ||
  path.length > PATH_MAX ||
  path.startsWith('/') ||
  /^[a-z]:/i.test(path) ||
  /\p{Cc}/u.test(path) ||
  path.split('/').includes('..');

/** On the systems that note it in the upper half, whether the entry is a link, a device or a pipe. */
function isSpecial({ externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  return kind !== 0 && kind !== 0o100000 && kind !== 0o040000;
}

function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(unreadable());
      else gather(stream, most).then(resolve, reject);
    }),
  );
}

/** What a stream gives; yauzl stops it where it gives more than the directory says. */
async function gather(stream: Readable, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) throw unsafe('SIZE');
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw /too many bytes/i.test((error as Error).message) ? unsafe('SIZE') : unreadable();
  }
  return Buffer.concat(parts);
}
