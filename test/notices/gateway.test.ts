import { type Answer, type Message, outboxCounts, sendOutbox } from '../../server/notices/gateway';
import { Outbox } from '../../server/notices/notice.entity';
import { tell } from '../../server/notices/notice.service';
import { force, rowsOf } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { startGateway } from '../support/gateway';
import { noon, onEachEngine, type World } from '../support/world';

const PARAMS = {
  placeZh: '市社保局',
  placeEn: 'City bureau',
  address: '四一九九路1号',
  phone: '0419-9900001',
  by: '2026-12-23',
};

async function aMessage(
  world: World,
  person: Parameters<typeof aPerson>[1] = {},
  onceKey: string | null = null,
): Promise<string> {
  const { id } = await aPerson(world, person);
  await world.inside('system', work => tell(work, { personId: id }, 'CARD_TO_COLLECT', PARAMS, { onceKey }));
  return id;
}

const rowOf = async (world: World, personId: string): Promise<Outbox> => {
  const [row] = await rowsOf<Outbox>(world, 'SELECT * FROM outbox WHERE target = ?', [`person:${personId}`]);
  return row;
};

const later = (world: World, minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
};

/** A gateway that remembers what it was given and answers in turn; the last answer for ever. */
function gateway(...answers: (Answer | Error)[]) {
  const seen: Message[] = [];
  const give = async (message: Message): Promise<Answer> => {
    seen.push(message);
    const answer = answers[Math.min(seen.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { seen, give };
}

onEachEngine('messages to people', world => {
  beforeEach(async () => {
    world().clock.now = new Date(noon);
    await force(world(), 'DELETE FROM outbox');
  });

  it('R-57: is given in both languages with the number and place, once, and no name in it', async () => {
    const id = await aMessage(world(), { name: '某某某' });
    const { seen, give } = gateway('TAKEN');
    expect(await sendOutbox(world().house, give)).toBe(1);
    expect(await sendOutbox(world().house, give)).toBe(0);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ kind: 'CARD_TO_COLLECT', to: '13800000001', repeat: false });
    expect(seen[0].text.zh).toContain('2026-12-23');
    expect(seen[0].text.en).toContain('City bureau');
    expect(JSON.stringify(seen[0].text)).not.toMatch(/某某某|%\{/);
    expect(await rowOf(world(), id)).toMatchObject({ status: 'SENT', attempts: 1 });
  });

  it('waits longer after each "not now", says that it comes again under the same id, and is given up at last', async () => {
    const id = await aMessage(world());
    const { seen, give } = gateway('LATER', new Error('no connection'), 'TAKEN');
    await sendOutbox(world().house, give);
    await sendOutbox(world().house, give);
    expect(seen).toHaveLength(1);
    later(world(), 1);
    await sendOutbox(world().house, give);
    expect(await rowOf(world(), id)).toMatchObject({ status: 'PENDING', attempts: 2 });
    later(world(), 2);
    expect(await sendOutbox(world().house, give)).toBe(1);
    expect(new Set(seen.map(one => one.id)).size).toBe(1);
    expect(seen.map(({ repeat }) => repeat)).toEqual([false, true, true]);
    const deaf = await aMessage(world());
    const never = gateway('LATER');
    for (let n = 0; n < 20; n += 1) {
      await sendOutbox(world().house, never.give);
      later(world(), 61);
    }
    expect(await rowOf(world(), deaf)).toMatchObject({ status: 'DEAD', fault: 'UNREACHABLE' });
    expect(never.seen).toHaveLength(15);
  });

  it('a process that dies between giving and writing down leaves it claimed: it goes again under the same id, not before', async () => {
    const id = await aMessage(world());
    await expect(
      sendOutbox({ ...world().house, database: brokenAfterClaim(world()) } as World['house'], gateway('TAKEN').give),
    ).rejects.toThrow('the process died');
    expect(await rowOf(world(), id)).toMatchObject({ status: 'SENDING', attempts: 1 });
    const { seen, give } = gateway('TAKEN');
    await sendOutbox(world().house, give);
    expect(seen).toHaveLength(0);
    later(world(), 3);
    await sendOutbox(world().house, give);
    expect(seen.map(({ repeat }) => repeat)).toEqual([true]);
    expect((await rowOf(world(), id)).status).toBe('SENT');
  });

  it('three runners at once give each of 60 messages once', async () => {
    for (let n = 0; n < 60; n += 1) await aMessage(world());
    const { seen, give } = gateway('TAKEN');
    await Promise.all([1, 2, 3].map(() => sendOutbox(world().house, give)));
    expect(seen).toHaveLength(60);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(60);
    expect(await outboxCounts(world().house)).toEqual(new Map([['SENT', 60]]));
  });

  it('nobody is written to without a number, after their death, or when it is no news any more', async () => {
    const numberless = await aMessage(world());
    await force(world(), 'UPDATE person SET mobile = NULL WHERE id = ?', [numberless]);
    const dead = await aMessage(world());
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-01', dead]);
    const { seen, give } = gateway('TAKEN');
    await sendOutbox(world().house, give);
    for (const id of [numberless, dead])
      expect(await rowOf(world(), id)).toMatchObject({ status: 'DEAD', fault: 'NO_NUMBER' });
    const old = await aMessage(world());
    later(world(), 8 * 24 * 60);
    await sendOutbox(world().house, give);
    expect(await rowOf(world(), old)).toMatchObject({ status: 'DEAD', fault: 'TOO_OLD' });
    expect(seen).toHaveLength(0);
  });

  it('what waits and what was given up is told to whoever watches over the house', async () => {
    await aMessage(world());
    const numberless = await aMessage(world());
    await force(world(), 'UPDATE person SET mobile = NULL WHERE id = ?', [numberless]);
    await sendOutbox(world().house, gateway('LATER').give);
    const { body } = await world().app.inject({ method: 'GET', url: '/metrics' });
    expect(body).toContain('outbox_waiting 1\n');
    expect(body).toContain('outbox_given_up 1\n');
  });

  it('under a once-key one message is written, however often it is told', async () => {
    const key = `once-${nextSerial()}`;
    const { id } = await aPerson(world());
    for (let n = 0; n < 3; n += 1)
      await world().inside('system', work => tell(work, { personId: id }, 'CARD_TO_COLLECT', PARAMS, { onceKey: key }));
    expect(await rowsOf(world(), 'SELECT id FROM outbox WHERE onceKey = ?', [key])).toHaveLength(1);
  });

  it('is POSTed to the address of the settings with its id as key and the token; without an address it waits', async () => {
    const id = await aMessage(world());
    expect(await sendOutbox(world().house)).toBe(0);
    expect((await rowOf(world(), id)).status).toBe('PENDING');
    const server = await startGateway([503, 409, 400]);
    try {
      const environment = { ...world().house.environment, noticeGateway: server.url, noticeGatewayToken: 'secret' };
      const house = { ...world().house, environment };
      await sendOutbox(house);
      later(world(), 1);
      expect(await sendOutbox(house)).toBe(1);
      const refused = await aMessage(world());
      await sendOutbox(house);
      expect(await rowOf(world(), refused)).toMatchObject({ status: 'DEAD', fault: 'REFUSED' });
      const { id: rowId } = await rowOf(world(), id);
      expect(server.seen.slice(0, 2).map(({ key, token }) => [key, token])).toEqual([
        [rowId, 'Bearer secret'],
        [rowId, 'Bearer secret'],
      ]);
    } finally {
      await server.stop();
    }
  });
});

/** A database whose process dies at its second commit. */
function brokenAfterClaim(world: World): World['house']['database'] {
  const { database } = world.house;
  let commits = 0;
  return {
    ...database,
    commit: run => {
      commits += 1;
      if (commits > 1) throw new Error('the process died');
      return database.commit(run);
    },
  };
}
