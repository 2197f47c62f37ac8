import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../platform/environment';
import { Failure } from '../platform/failures';
import { blindIndex, openBytes, sealBytes } from '../platform/secrets';

/** Where the bytes of files are kept; another place would answer to the same. */
export type FileStore = {
  /** The name under which these bytes are kept: equal bytes, equal name. */
  nameOf(bytes: Uint8Array): string;
  /** Keeps the bytes durably and gives their name. */
  put(bytes: Uint8Array): Promise<string>;
  get(name: string): Promise<Buffer>;
  /** Takes the bytes away unless, once they are out of sight, `stillUsed` says that somebody came to use them. */
  remove(name: string, stillUsed: () => Promise<boolean>): Promise<void>;
};

/** Files on disk under DATA_DIR/files: encrypted, named by a keyed hash of their content, whole or not there. */
export function diskStore({ dataDir }: Pick<Environment, 'dataDir'>): FileStore {
  const pathOf = (name: string) => {
    if (!/^[\w-]{32}$/.test(name)) throw new Error('not the name of a stored file');
    return join(dataDir, 'files', name.slice(0, 2), name);
  };
  return {
    nameOf,
    put: async bytes => {
      const name = nameOf(bytes);
      await writeWhole(pathOf(name), sealBytes(bytes));
      return name;
    },
    get: async name => openBytes(await readFile(pathOf(name))),
    remove: async (name, stillUsed) => {
      const path = pathOf(name);
      const aside = `${path}.${randomBytes(4).toString('hex')}.gone`;
      await rename(path, aside).catch(ignoreMissing);
      if (await stillUsed()) await rename(aside, path).catch(ignoreMissing);
      else await rm(aside, { force: true });
    },
  };
}

/** The SHA-256 of bytes in hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const nameOf = (bytes: Uint8Array): string => blindIndex('file', sha256Of(bytes));

/** Writes beside, syncs, renames: after a crash or on a full disk there is the whole file or none. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (UNWRITABLE.has((error as NodeJS.ErrnoException).code ?? ''))
      throw new Failure('UNAVAILABLE', { what: 'storage' });
    throw error;
  }
}

const UNWRITABLE = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'EACCES']);

/** Makes the new name itself survive a power cut; Windows cannot open a folder and needs no such step. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
