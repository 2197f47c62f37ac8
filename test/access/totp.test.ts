import { isAlive } from '../../server/access/session.lookup';
import { newTotp, totpStep } from '../../server/access/totp';
import { codeAt } from '../support/accounts';

const now = new Date('2026-11-23T04:00:10.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const step = Math.floor(now.getTime() / 30_000);

describe('a code of the authenticator app', () => {
  const { secret, uri } = newTotp('li.wei');

  test('is taken in its time step and in the one before and after', () => {
    for (const [seconds, at] of [
      [-30, step - 1],
      [0, step],
      [30, step + 1],
    ]) {
      expect(totpStep(secret, codeAt(secret, later(seconds)), now, null)).toBe(at);
    }
    expect(totpStep(secret, codeAt(secret, later(-60)), now, null)).toBeUndefined();
    expect(totpStep(secret, codeAt(secret, later(60)), now, null)).toBeUndefined();
  });

  test('works once, and takes the earlier ones with it', () => {
    const code = codeAt(secret, now);
    expect(totpStep(secret, code, now, step)).toBeUndefined();
    expect(totpStep(secret, code, now, step - 1)).toBe(step);
    expect(totpStep(secret, codeAt(secret, later(-30)), now, step)).toBeUndefined();
  });

  test('may be typed with blanks; anything but six digits is wrong', () => {
    const code = codeAt(secret, now);
    expect(totpStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, now, null)).toBe(step);
    for (const wrong of ['', '12345', '1234567', 'abcdef', `${code}0`])
      expect(totpStep(secret, wrong, now, null)).toBeUndefined();
  });

  test('comes from a key of 160 bits that the address carries', () => {
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(uri).toContain('li.wei');
  });
});

describe('a session', () => {
  const cookie = { kind: 'COOKIE' as const, lastSeenAt: now, expiresAt: later(8 * 3600) };

  test('of a browser ends after 30 minutes without use and after 8 hours in any case', () => {
    expect(isAlive(cookie, later(30 * 60 - 1))).toBe(true);
    expect(isAlive(cookie, later(30 * 60))).toBe(false);
    expect(isAlive({ ...cookie, lastSeenAt: later(8 * 3600 - 1) }, later(8 * 3600))).toBe(false);
  });

  test('of a program lasts to its end', () => {
    const bearer = { ...cookie, kind: 'BEARER' as const };
    expect(isAlive(bearer, later(8 * 3600 - 1))).toBe(true);
    expect(isAlive(bearer, later(8 * 3600))).toBe(false);
  });
});
