import { hash, verify } from '@node-rs/argon2';
import { newToken } from '../platform/secrets';
import { lanes } from './lanes';

/** argon2id at 64 MiB and three passes: more than 50 ms for each guess. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const atOnce = lanes({ width: 2, waiting: 200 });

/** How a password is kept. At most two are computed at once, so that a flood of sign-ins leaves the house its memory. */
export const hashPassword = (password: string): Promise<string> => atOnce('', () => hash(plain(password), COST));

/** Whether a password is the one; an account that is not there costs the same time. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(newToken());
  const other = await decoy;
  const right = await atOnce('', () => verify(kept ?? other, plain(password)));
  return right && kept !== undefined;
}

let decoy: Promise<string> | undefined;

/** The same signs typed on another keyboard are the same password. */
const plain = (password: string): string => password.normalize('NFKC');
