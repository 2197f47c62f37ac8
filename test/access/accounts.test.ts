import { newTotp } from '../../server/access/totp';
import { anAccount, askAs, PASSWORD, type Reply, signedIn, trySignIn, whoIs } from '../support/accounts';
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

  test('keeps no password, key or token in clear', async () => {
    const { read } = world().house.database;
    const tables = ['account', 'session', 'invitation', 'audit_entry', 'idempotency_key', 'sign_in_attempt'];
    const all = JSON.stringify(await Promise.all(tables.map(table => read.query(`SELECT * FROM ${table}`))));
    for (const clear of [PASSWORD, NEW, cookie]) expect(all).not.toContain(clear);
    expect(all).toContain('$argon2id$');
  });
});
