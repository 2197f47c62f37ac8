import { anAccount, askAs, codeAt, PASSWORD, type Reply, signedIn, trySignIn, whoIs } from '../support/accounts';
import { noon, onEachEngine, type World } from '../support/world';

const verb = (
  world: World,
  cookie: string,
  name: string,
  type: string,
  input: object,
  fields = '{ id version }',
): Promise<Reply> =>
  askAs(world, cookie, `mutation($input: ${type}!) { done: ${name}(input: $input) ${fields} }`, { input });
const NEW = 'Early-Sparrow-19x';

onEachEngine('the own account', world => {
  test('changing the password asks for the present one, refuses weak ones, and ends the other sessions', async () => {
    await anAccount(world(), { username: 'pw.change' });
    const [mine, other] = [await signedIn(world(), 'pw.change'), await signedIn(world(), 'pw.change')];
    const change = (presentPassword: string, newPassword: string) =>
      verb(world(), mine, 'changePassword', 'ChangePasswordInput', { presentPassword, newPassword }, '');
    expect((await change('not-it-at-all', NEW)).codes).toEqual(['CREDENTIALS_WRONG']);
    const weak = await change(PASSWORD, 'pw.change1');
    expect([weak.codes, weak.params]).toEqual([['PASSWORD_WEAK'], [{ reason: 'COMMON' }]]);
    expect((await change(PASSWORD, NEW)).data).toEqual({ done: true });
    expect([await whoIs(world(), mine), await whoIs(world(), other)]).toEqual(['pw.change', null]);
    expect((await trySignIn(world(), 'pw.change')).codes).toEqual(['CREDENTIALS_WRONG']);
    expect((await trySignIn(world(), 'pw.change', NEW)).codes).toEqual([]);
  });

  test('a second factor is kept once a code confirms it', async () => {
    await anAccount(world(), { username: 'own.totp' });
    const cookie = await signedIn(world(), 'own.totp');
    const { data } = await askAs(world(), cookie, 'mutation { setUpTotp { secret uri } }');
    const { secret } = (data as unknown as { setUpTotp: { secret: string } }).setUpTotp;
    const confirm = (totp: string) =>
      verb(world(), cookie, 'confirmTotp', 'ConfirmTotpInput', { presentPassword: PASSWORD, secret, totp }, '');
    expect((await confirm('000000')).codes).toEqual(['TOTP_WRONG']);
    expect((await trySignIn(world(), 'own.totp')).codes).toEqual([]);
    expect((await confirm(codeAt(secret, noon))).codes).toEqual([]);
    expect((await trySignIn(world(), 'own.totp')).codes).toEqual(['TOTP_REQUIRED']);
    expect((await trySignIn(world(), 'own.totp', PASSWORD, codeAt(secret, noon))).codes).toEqual(['TOTP_WRONG']);
    const [row] = await world().house.database.read.query("SELECT totpSecret FROM account WHERE username = 'own.totp'");
    expect(row.totpSecret).not.toContain(secret);
  });

  test("a program's token reads figures and nothing else, and can be revoked", async () => {
    await anAccount(world(), { username: 'own.token', roles: ['analyst', 'clerk'], officeId: world().place.bureau });
    const cookie = await signedIn(world(), 'own.token');
    const make = (days: number) =>
      verb(
        world(),
        cookie,
        'createApiToken',
        'CreateApiTokenInput',
        { label: '月报', days, presentPassword: PASSWORD },
        '{ id token expiresAt }',
      );
    expect((await make(91)).codes).toEqual(['INVALID_INPUT']);
    const { id, token } = ((await make(90)).data as unknown as { done: { id: string; token: string } }).done;
    const bearer = async (query: string) =>
      (
        await world().app.inject({
          method: 'POST',
          url: '/graphql',
          payload: { query },
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        })
      ).json();
    expect((await bearer('{ session { username roles } }')).data).toEqual({
      session: { username: 'own.token', roles: ['analyst'] },
    });
    expect((await bearer('{ people { totalCount } }')).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await verb(world(), cookie, 'revokeApiToken', 'EndSessionInput', { id }, '')).codes).toEqual([]);
    expect((await bearer('{ session { username } }')).data).toEqual({ session: null });
  });
});
