import { flushSessions } from '../../server/access/session.lookup';
import { anAccount, askAs, signedIn, whoIs } from '../support/accounts';
import { noon, onEachEngine } from '../support/world';

const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);

onEachEngine('a session', world => {
  test('ends after 30 minutes without use, and after 8 hours in any case', async () => {
    await anAccount(world(), { username: 'lin.idle' });
    const cookie = await signedIn(world(), 'lin.idle');
    for (let n = 1; n <= 23; n += 1) {
      world().clock.now = minutes(n * 20);
      expect(await whoIs(world(), cookie)).toBe('lin.idle');
      await flushSessions(world().house);
    }
    world().clock.now = minutes(8 * 60);
    expect(await whoIs(world(), cookie)).toBeNull();
    world().clock.now = minutes(0);
    const idle = await signedIn(world(), 'lin.idle');
    world().clock.now = minutes(31);
    expect(await whoIs(world(), idle)).toBeNull();
  });

  test('is not forged: a token of another kind, a hash, a changed sign', async () => {
    await anAccount(world(), { username: 'lin.forged', roles: ['analyst'] });
    const cookie = await signedIn(world(), 'lin.forged');
    const [{ id }] = await world().house.database.read.query(
      "SELECT id FROM session WHERE kind = 'COOKIE' ORDER BY createdAt DESC LIMIT 1",
    );
    for (const forged of [id, `${cookie.slice(0, -2)}AA`, cookie.toLowerCase(), '', 'null'])
      expect(await whoIs(world(), forged)).toBeNull();
    const asBearer = await world().app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ session { id } }' },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${cookie}` },
    });
    expect(asBearer.json().data).toEqual({ session: null });
  });

  test('is listed and ended by its owner alone', async () => {
    await anAccount(world(), { username: 'lin.list' });
    await anAccount(world(), { username: 'lin.other' });
    const [mine, second, theirs] = [
      await signedIn(world(), 'lin.list'),
      await signedIn(world(), 'lin.list'),
      await signedIn(world(), 'lin.other'),
    ];
    const { data } = await askAs(
      world(),
      mine,
      '{ sessions { nodes { id kind current createdAt expiresAt } totalCount } }',
    );
    const { nodes, totalCount } = (
      data as unknown as { sessions: { nodes: { id: string; current: boolean }[]; totalCount: number } }
    ).sessions;
    expect(totalCount).toBe(2);
    expect(nodes.filter(({ current }) => current)).toHaveLength(1);
    const other = nodes.find(({ current }) => !current)!.id;
    const end = (cookie: string, id: string) =>
      askAs(world(), cookie, 'mutation($input: EndSessionInput!) { endSession(input: $input) }', { input: { id } });
    expect((await end(theirs, other)).codes).toEqual(['NOT_FOUND']);
    expect((await end(mine, other)).codes).toEqual([]);
    expect([await whoIs(world(), mine), await whoIs(world(), second)]).toEqual(['lin.list', null]);
  });
});
