import { invite } from '../../server/access/invitation.service';
import { newTotp } from '../../server/access/totp';
import { anAccount, askAs, codeAt, PASSWORD, type Reply, signedIn, trySignIn } from '../support/accounts';
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

onEachEngine('an invitation', world => {
  let cookie: string;
  beforeAll(async () => {
    await anAccount(world(), { username: 'root.one' });
    cookie = await signedIn(world(), 'root.one');
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
});
