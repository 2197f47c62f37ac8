import { Secret, TOTP } from 'otpauth';
import type { TotpSetUp } from './session.entity';

const PERIOD_S = 30;
const WINDOW = 1;
const ISSUER = 'Card Office';

/** A new second factor for an account: a key of 160 bits, and the address that an app scans. */
export function newTotp(username: string): TotpSetUp {
  const totp = totpOf(new Secret({ size: 20 }).base32, username);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/**
 * The time step of a right code: the present one or one beside it, and later than the last that was taken, because a code works once.
 * Nothing when the code is wrong.
 */
export function totpStep(secret: string, code: string, now: Date, lastStep: number | null): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
  return lastStep !== null && step <= lastStep ? undefined : step;
}

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });
