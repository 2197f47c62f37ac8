import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValueTransformer } from 'typeorm';
import type { Environment } from './environment';

type Keys = { encryption: ReadonlyMap<string, Buffer>; current: string; index: Buffer; audit: Buffer };

let keys: Keys | undefined;

/**
 * Takes the keys into use: from the environment, or a development pair that is made once in the data folder (never in production).
 * Each value carries the id of its key, so that a rotated key stays readable.
 */
export function useKeys({
  encryptionKey,
  indexKey,
  dataDir,
}: Pick<Environment, 'encryptionKey' | 'indexKey' | 'dataDir'>): void {
  const made = encryptionKey && indexKey ? undefined : developmentKeys(dataDir);
  const encryption = Buffer.from(encryptionKey ?? made!.encryption, 'hex');
  const index = Buffer.from(indexKey ?? made!.index, 'hex');
  const id = createHash('sha256').update(encryption).digest('hex').slice(0, 8);
  const audit = Buffer.from(hkdfSync('sha256', index, '', 'audit', 32));
  keys = { encryption: new Map([[id, encryption]]), current: id, index, audit };
}

/** Encrypts bytes with AES-256-GCM: key id (8 hex), nonce (12), tag (16), cipher text. */
export function sealBytes(clear: Uint8Array): Buffer {
  const { encryption, current } = held();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', encryption.get(current)!, nonce);
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([Buffer.from(current, 'hex'), nonce, cipher.getAuthTag(), body]);
}

/** Decrypts what `sealBytes` made; throws when it was tampered with or its key is not held. */
export function openBytes(sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const key = held().encryption.get(bytes.subarray(0, 4).toString('hex'));
  if (!key) throw new Error('the key of a sealed value is not held');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(4, 16));
  decipher.setAuthTag(bytes.subarray(16, 32));
  return Buffer.concat([decipher.update(bytes.subarray(32)), decipher.final()]);
}

/** Encrypts a text for a column. */
export const seal = (clear: string): string => sealBytes(Buffer.from(clear, 'utf8')).toString('base64');

/** Decrypts a text of a column. */
export const open = (sealed: string): string => openBytes(Buffer.from(sealed, 'base64')).toString('utf8');

/** A keyed hash by which a whole value is found again; `kind` keeps the indexes of different columns apart. */
export function blindIndex(kind: string, value: string): string {
  return createHmac('sha256', held().index).update(`${kind}\0${value}`).digest('base64url').slice(0, 32);
}

/** A keyed hash over an audit entry. */
export const auditMac = (text: string): string => createHmac('sha256', held().audit).update(text).digest('base64url');

/** A new secret of 256 bits, to be shown once. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** How a token is kept: its SHA-256, which is enough for 256 random bits. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Compares without telling by its time how much was right. */
export function sameText(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  return timingSafeEqual(left, createHash('sha256').update(b).digest());
}

/** A column whose value is encrypted at rest; it can be neither filtered nor sorted by. */
export const sealedColumn: ValueTransformer = {
  to: (value: string | null | undefined) => (value == null ? value : seal(value)),
  from: (value: string | null | undefined) => (value == null ? value : open(value)),
};

function held(): Keys {
  if (!keys) throw new Error('no keys in use');
  return keys;
}

function developmentKeys(dataDir: string): { encryption: string; index: string } {
  const path = join(dataDir, 'development-keys.json');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    const made = { encryption: randomBytes(32).toString('hex'), index: randomBytes(32).toString('hex') };
    writeFileSync(path, JSON.stringify(made), { mode: 0o600 });
    chmodSync(path, 0o600);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}
