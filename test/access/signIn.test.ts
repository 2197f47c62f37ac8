import { newTotp } from '../../server/access/totp';
import { flushAudit } from '../../server/audit/audit.service';
import { anAccount, askAs, codeAt, PASSWORD, signedIn, trySignIn, whoIs } from '../support/accounts';
import { noon, onEachEngine } from '../support/world';

const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);

onEachEngine('signing in', world => {
  test('sets a new session each time and says who one is', async () => {
    await anAccount(world(), { username: 'lin.clerk', roles: ['clerk'], officeId: world().place.bureau });
    const { data, cookie } = await trySignIn(world(), ' LIN.Clerk ');
    expect(data?.signIn).toMatchObject({
      username: 'lin.clerk',
      roles: ['clerk'],
      reach: { kind: 'offices' },
      office: { id: world().place.bureau },
      employers: [],
      locale: 'zh',
    });
    expect((data as unknown as { signIn: { permissions: string[] } }).signIn.permissions).toContain(
      'application:enter',
    );
    const again = await signedIn(world(), 'lin.clerk');
    expect(again).not.toBe(cookie);
    expect(cookie).toMatch(/^[\w-]{43}$/);
    expect(await whoIs(world(), again)).toBe('lin.clerk');
  });

  test('names the units of whoever works for some', async () => {
    const { unitA } = world().place;
    await anAccount(world(), { username: 'lin.unit', roles: ['unit_admin'], employerIds: [unitA] });
    expect((await trySignIn(world(), 'lin.unit')).data?.signIn).toMatchObject({
      reach: { kind: 'employers' },
      employers: [{ id: unitA, name: '甲单位有限公司' }],
    });
  });

  test('takes the old session away, and ends with signing out', async () => {
    await anAccount(world(), { username: 'lin.out' });
    const first = await signedIn(world(), 'lin.out');
    const { cookie } = await askAs(world(), first, 'mutation($input: SignInInput!) { signIn(input: $input) { id } }', {
      input: { username: 'lin.out', password: PASSWORD },
    });
    expect(await whoIs(world(), first)).toBeNull();
    expect((await askAs(world(), cookie, 'mutation { signOut }')).data).toEqual({ signOut: true });
    expect(await whoIs(world(), cookie!)).toBeNull();
    expect((await askAs(world(), cookie, 'mutation { signOut }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('refuses wrong names and passwords alike, and the disabled', async () => {
    await anAccount(world(), { username: 'lin.wrong' });
    const wrong = await trySignIn(world(), 'lin.wrong', 'not-the-password');
    const unknown = await trySignIn(world(), 'nobody.here', 'not-the-password');
    expect(wrong).toEqual(unknown);
    expect(wrong.codes).toEqual(['CREDENTIALS_WRONG']);
    const { id } = await anAccount(world(), { username: 'lin.gone' });
    await world().inside('system', work =>
      work.db.query('UPDATE account SET disabledAt = ? WHERE id = ?', ['2026-11-01 00:00:00.000', id]),
    );
    expect((await trySignIn(world(), 'lin.gone')).codes).toEqual(['CREDENTIALS_WRONG']);
  });

  test('leaves an entry in the audit trail, right or wrong, that names the account', async () => {
    const { id } = await anAccount(world(), { username: 'lin.noted' });
    await trySignIn(world(), 'lin.noted', 'not-the-password');
    await signedIn(world(), 'lin.noted');
    await flushAudit(world().house);
    const rows: Record<string, unknown>[] = await world().house.database.read.query(
      "SELECT action, outcome, actorId FROM audit_entry WHERE subject = 'account' AND subjectId = ? AND action LIKE '%ignIn' ORDER BY action",
      [id],
    );
    expect(rows.map(({ action, outcome, actorId }) => [action, outcome, actorId])).toEqual([
      ['account.signIn', 'DONE', id],
      ['signIn', 'CREDENTIALS_WRONG', null],
    ]);
  });

  test('costs the same time whether the name is known or not', async () => {
    for (const n of [0, 1]) await anAccount(world(), { username: `lin.slow${n}` });
    const timed = async (name: string) => {
      const before = performance.now();
      await trySignIn(world(), name, 'not-the-password');
      return performance.now() - before;
    };
    await timed('warm.up');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      known.push(await timed(`lin.slow${n % 2}`));
      unknown.push(await timed(`lin.nobody${n % 2}`));
    }
    const least = { known: Math.min(...known), unknown: Math.min(...unknown) };
    expect(least.known).toBeGreaterThan(30);
    expect(Math.abs(least.known - least.unknown)).toBeLessThan(Math.max(15, least.known * 0.35));
  });

  test('is throttled by account: after four wrong ones even the right password waits, whatever the case of the name', async () => {
    await anAccount(world(), { username: 'lin.throttled' });
    const codes: string[] = [];
    for (const name of ['lin.throttled', 'LIN.throttled', ' lin.throttled', 'Lin.Throttled ', 'lin.throttled'])
      codes.push(...(await trySignIn(world(), name, 'wrong-one-1')).codes);
    expect(codes).toEqual([...Array(4).fill('CREDENTIALS_WRONG'), 'THROTTLED']);
    const right = await trySignIn(world(), 'lin.throttled');
    expect(right.codes).toEqual(['THROTTLED']);
    expect(right.params).toEqual([{ seconds: 60 }]);
    world().clock.now = minutes(1);
    expect((await trySignIn(world(), 'lin.throttled')).codes).toEqual([]);
    expect((await trySignIn(world(), 'lin.throttled', 'wrong-one-1')).codes).toEqual(['CREDENTIALS_WRONG']);
  });

  test('is throttled for names that nobody has, too', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 5; n += 1) codes.push(...(await trySignIn(world(), 'who.is.this', 'wrong-one-1')).codes);
    expect(codes).toEqual([...Array(4).fill('CREDENTIALS_WRONG'), 'THROTTLED']);
  });

  test('counts many tries at once singly: the right one among them is not reached', async () => {
    await anAccount(world(), { username: 'lin.many' });
    const parallel = await Promise.all(
      Array.from({ length: 12 }, (_, n) => trySignIn(world(), 'lin.many', n === 11 ? PASSWORD : `wrong-${n}-wrong`)),
    );
    expect(parallel.filter(({ codes }) => codes[0] === 'CREDENTIALS_WRONG')).toHaveLength(4);
    expect(parallel.every(({ cookie }) => cookie === null)).toBe(true);
    const aliases = Array.from(
      { length: 12 },
      (_, n) =>
        `a${n}: signIn(input: { username: "lin.aliased", password: "${n === 11 ? PASSWORD : `wrong-${n}-wrong`}" }) { id }`,
    );
    await anAccount(world(), { username: 'lin.aliased' });
    const { cookie, codes } = await askAs(world(), null, `mutation { ${aliases.join(' ')} }`);
    expect(cookie).toBeNull();
    expect(codes).toContain('CREDENTIALS_WRONG');
  });

  test('lets many sign in rightly at once', async () => {
    await anAccount(world(), { username: 'lin.busy' });
    const cookies = await Promise.all(Array.from({ length: 10 }, () => signedIn(world(), 'lin.busy')));
    expect(new Set(cookies).size).toBe(10);
  });

  test('never takes a demo account in production', async () => {
    await anAccount(world(), { username: 'demo.clerk', roles: ['clerk'], officeId: world().place.bureau, demo: true });
    const { house } = world();
    expect((await askAs(world(), null, '{ demoAccounts { username role } }')).data).toEqual({
      demoAccounts: [{ username: 'demo.clerk', role: 'clerk' }],
    });
    const { environment } = house;
    house.environment = { ...environment, production: true };
    try {
      expect((await trySignIn(world(), 'demo.clerk')).codes).toEqual(['CREDENTIALS_WRONG']);
      expect((await askAs(world(), null, '{ demoAccounts { username } }')).data).toEqual({ demoAccounts: [] });
    } finally {
      house.environment = environment;
    }
  });
});

onEachEngine('signing in with a second factor', world => {
  const { secret } = newTotp('x');

  test('asks for a code where one is set up, takes it once, and counts wrong ones', async () => {
    await anAccount(world(), { username: 'lin.totp', totpSecret: secret });
    expect((await trySignIn(world(), 'lin.totp')).codes).toEqual(['TOTP_REQUIRED']);
    const code = codeAt(secret, noon);
    expect((await trySignIn(world(), 'lin.totp', 'wrong-one-1', code)).codes).toEqual(['CREDENTIALS_WRONG']);
    expect((await trySignIn(world(), 'lin.totp', PASSWORD, code)).codes).toEqual([]);
    expect((await trySignIn(world(), 'lin.totp', PASSWORD, code)).codes).toEqual(['TOTP_WRONG']);
    world().clock.now = minutes(1);
    expect((await trySignIn(world(), 'lin.totp', PASSWORD, codeAt(secret, minutes(1)))).codes).toEqual([]);
    const codes: string[] = [];
    for (let n = 0; n < 5; n += 1) codes.push(...(await trySignIn(world(), 'lin.totp', PASSWORD, '000000')).codes);
    expect(codes).toEqual([...Array(4).fill('TOTP_WRONG'), 'THROTTLED']);
  });

  test('a code that was taken twice at once works once', async () => {
    await anAccount(world(), { username: 'lin.twice', totpSecret: secret });
    const both = await Promise.all(
      [1, 2, 3].map(() => trySignIn(world(), 'lin.twice', PASSWORD, codeAt(secret, noon))),
    );
    expect(both.filter(({ cookie }) => cookie)).toHaveLength(1);
  });

  test('asking for the code is no failure, but forgets none either', async () => {
    await anAccount(world(), { username: 'lin.steps', totpSecret: secret });
    const codes: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      codes.push(...(await trySignIn(world(), 'lin.steps')).codes);
      codes.push(...(await trySignIn(world(), 'lin.steps', PASSWORD, '000000')).codes);
    }
    expect(codes.slice(0, 8)).toEqual(Array(4).fill(['TOTP_REQUIRED', 'TOTP_WRONG']).flat());
    expect(codes.slice(8)).toEqual(['THROTTLED', 'THROTTLED']);
  });

  test('is refused where it must be and is not set up', async () => {
    await anAccount(world(), { username: 'lin.none' });
    const { environment } = world().house;
    world().house.environment = { ...environment, requireTotp: true };
    try {
      expect((await trySignIn(world(), 'lin.none')).codes).toEqual(['TOTP_NOT_SET_UP']);
    } finally {
      world().house.environment = environment;
    }
  });
});
