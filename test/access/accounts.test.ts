import { invite } from '../../server/access/invitation.service';
import { newTotp } from '../../server/access/totp';
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

onEachEngine('the administration of accounts', world => {
  let cookie: string;
  beforeAll(async () => {
    await anAccount(world(), { username: 'root.one' });
    cookie = await signedIn(world(), 'root.one');
  });

  test('lists accounts with what they hold, and no secret', async () => {
    const { unitA, bureau } = world().place;
    await anAccount(world(), { username: 'seen.unit', roles: ['unit_admin'], employerIds: [unitA] });
    await anAccount(world(), {
      username: 'seen.officer',
      roles: ['checklist_officer'],
      officeId: bureau,
      totpSecret: newTotp('x').secret,
    });
    const list = (filter: object) =>
      askAs(
        world(),
        cookie,
        'query($filter: AccountFilter) { accounts(filter: $filter) { nodes { username roles officeId totpSetUp disabledAt employers { id name } } totalCount } }',
        { filter },
      );
    expect((await list({ search: 'SEEN.' })).data).toEqual({
      accounts: {
        totalCount: 2,
        nodes: [
          {
            username: 'seen.officer',
            roles: ['checklist_officer'],
            officeId: bureau,
            totpSetUp: true,
            disabledAt: null,
            employers: [],
          },
          {
            username: 'seen.unit',
            roles: ['unit_admin'],
            officeId: null,
            totpSetUp: false,
            disabledAt: null,
            employers: [{ id: unitA, name: '甲单位有限公司' }],
          },
        ],
      },
    });
    expect((await list({ role: 'checklist_officer' })).data).toMatchObject({ accounts: { totalCount: 1 } });
    expect((await list({ search: '%' })).data).toMatchObject({ accounts: { totalCount: 0 } });
  });

  test('disabling ends every session at once; enabling lets sign in again', async () => {
    const { id, version } = await anAccount(world(), { username: 'to.disable' });
    const theirs = await signedIn(world(), 'to.disable');
    const done = await verb(
      world(),
      cookie,
      'disableAccount',
      'RefInput',
      { id, version },
      '{ id version disabledAt totpSetUp employers { id } }',
    );
    expect(done.data).toEqual({
      done: { id, version: version + 1, disabledAt: noon.toISOString(), totpSetUp: false, employers: [] },
    });
    expect(await whoIs(world(), theirs)).toBeNull();
    expect((await trySignIn(world(), 'to.disable')).codes).toEqual(['CREDENTIALS_WRONG']);
    expect((await verb(world(), cookie, 'disableAccount', 'RefInput', { id, version })).codes).toEqual(['STALE']);
    expect((await verb(world(), cookie, 'disableAccount', 'RefInput', { id, version: version + 1 })).codes).toEqual([
      'NOT_FROM_HERE',
    ]);
    expect((await verb(world(), cookie, 'enableAccount', 'RefInput', { id, version: version + 1 })).codes).toEqual([]);
    expect((await trySignIn(world(), 'to.disable')).codes).toEqual([]);
  });

  test('new roles end every session at once, need the place they work at, and are never the own ones', async () => {
    const { bureau, unitA } = world().place;
    const { id, version } = await anAccount(world(), { username: 'to.change', roles: ['reviewer'], officeId: bureau });
    const theirs = await signedIn(world(), 'to.change');
    const set = (input: object) =>
      verb(
        world(),
        cookie,
        'setRoles',
        'SetRolesInput',
        { id, version, presentPassword: PASSWORD, ...input },
        '{ roles officeId employers { id } }',
      );
    expect((await set({ roles: ['clerk'] })).params).toEqual([{ fields: ['officeId'] }]);
    expect((await set({ roles: ['unit_admin'] })).params).toEqual([{ fields: ['employerIds'] }]);
    expect((await set({ roles: ['clerk'], officeId: 'nowhere' })).codes).toEqual(['INVALID_INPUT']);
    expect((await set({ roles: ['clerk'], officeId: bureau, presentPassword: 'not-it-at-all' })).codes).toEqual([
      'CREDENTIALS_WRONG',
    ]);
    expect(await whoIs(world(), theirs)).toBe('to.change');
    expect((await set({ roles: ['unit_admin'], employerIds: [unitA] })).data).toEqual({
      done: { roles: ['unit_admin'], officeId: null, employers: [{ id: unitA }] },
    });
    expect(await whoIs(world(), theirs)).toBeNull();
    const [{ id: own }] = await world().house.database.read.query("SELECT id FROM account WHERE username = 'root.one'");
    expect(
      (
        await verb(world(), cookie, 'setRoles', 'SetRolesInput', {
          id: own,
          version: 1,
          presentPassword: PASSWORD,
          roles: ['reviewer'],
          officeId: bureau,
        })
      ).codes,
    ).toEqual(['FORBIDDEN']);
    expect((await verb(world(), cookie, 'disableAccount', 'RefInput', { id: own, version: 1 })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('an invitation works once, within three days, and its holder chooses the password', async () => {
    const { bureau } = world().place;
    const ask = (input: object) =>
      verb(
        world(),
        cookie,
        'invite',
        'InviteInput',
        { presentPassword: PASSWORD, displayName: '新同事', ...input },
        '{ username link expiresAt }',
      );
    expect((await ask({ username: 'new.one', role: 'reviewer' })).params).toEqual([{ fields: ['officeId'] }]);
    expect((await ask({ username: 'Root.One', role: 'sysadmin' })).codes).toEqual(['INVALID_INPUT']);
    expect((await ask({ username: 'root.one', role: 'sysadmin' })).codes).toEqual(['DUPLICATE']);
    const { link } = (
      (await ask({ username: 'new.one', role: 'reviewer', officeId: bureau })).data as unknown as {
        done: { link: string };
      }
    ).done;
    const token = link.split('/invite/')[1];
    const look = () =>
      askAs(
        world(),
        null,
        'query($token: String!) { invitation(token: $token) { username displayName role totpUri } }',
        { token },
      );
    expect((await look()).data).toEqual({
      invitation: { username: 'new.one', displayName: '新同事', role: 'reviewer', totpUri: null },
    });
    const accept = (password: string, more: object = {}) =>
      verb(
        world(),
        '',
        'acceptInvitation',
        'AcceptInvitationInput',
        { token, password, totp: '', ...more },
        '{ id username }',
      );
    expect((await accept('new.one123')).codes).toEqual(['PASSWORD_WEAK']);
    world().clock.now = new Date(noon.getTime() + 73 * 3600_000);
    expect((await look()).data).toEqual({ invitation: null });
    expect((await accept(NEW)).codes).toEqual(['INVITATION_INVALID']);
    world().clock.now = noon;
    const both = await Promise.all([accept(NEW), accept(NEW)]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['INVITATION_INVALID']);
    expect((await trySignIn(world(), 'new.one', NEW)).data?.signIn).toMatchObject({ roles: ['reviewer'] });
    expect((await look()).data).toEqual({ invitation: null });
  });

  test('where a second factor must be, an invitation brings one and takes its first code', async () => {
    const { environment } = world().house;
    world().house.environment = { ...environment, requireTotp: true };
    try {
      const { link } = await invite(world().house, 'sysadmin', 'Root.Two');
      const token = link.split('/invite/')[1];
      const { data } = await askAs(
        world(),
        null,
        'query($token: String!) { invitation(token: $token) { username totpUri } }',
        { token },
      );
      const { username, totpUri } = (data as unknown as { invitation: { username: string; totpUri: string } })
        .invitation;
      const totpSecret = new URL(totpUri).searchParams.get('secret')!;
      const accept = (more: object) =>
        verb(
          world(),
          '',
          'acceptInvitation',
          'AcceptInvitationInput',
          { token, password: NEW, ...more },
          '{ username }',
        );
      expect((await accept({})).codes).toEqual(['TOTP_REQUIRED']);
      expect((await accept({ totpSecret, totp: '000000' })).codes).toEqual(['TOTP_WRONG']);
      expect((await accept({ totpSecret, totp: codeAt(totpSecret, noon) })).data).toEqual({ done: { username } });
      world().clock.now = new Date(noon.getTime() + 60_000);
      expect((await trySignIn(world(), username, NEW, codeAt(totpSecret, world().clock.now))).codes).toEqual([]);
    } finally {
      world().house.environment = environment;
    }
  });

  test('an account is set up anew by its holder; the command line does the same', async () => {
    const { id, version } = await anAccount(world(), { username: 'lost.phone', totpSecret: newTotp('x').secret });
    const { data } = await verb(
      world(),
      cookie,
      'inviteAgain',
      'InviteAgainInput',
      { id, version, presentPassword: PASSWORD },
      '{ link }',
    );
    const token = (data as unknown as { done: { link: string } }).done.link.split('/invite/')[1];
    expect(
      (await verb(world(), '', 'acceptInvitation', 'AcceptInvitationInput', { token, password: NEW }, '{ id }')).data,
    ).toEqual({ done: { id } });
    expect((await trySignIn(world(), 'lost.phone', NEW)).codes).toEqual([]);
    const { link } = await invite(world().house, 'sysadmin', 'lost.phone');
    expect(link).toContain('/invite/');
    await expect(invite(world().house, 'clerk', 'some.clerk')).rejects.toThrow('sysadmin invites them');
    await expect(invite(world().house, 'sysadmin', '！')).rejects.toThrow('a user name');
  });

  test('keeps no password, key or token in clear', async () => {
    const { read } = world().house.database;
    const tables = ['account', 'session', 'invitation', 'audit_entry', 'idempotency_key', 'sign_in_attempt'];
    const all = JSON.stringify(await Promise.all(tables.map(table => read.query(`SELECT * FROM ${table}`))));
    for (const clear of [PASSWORD, NEW, cookie]) expect(all).not.toContain(clear);
    expect(all).toContain('$argon2id$');
  });
});
