import { grants, type Role } from '../shared/access';
import { CAST, type CastName, castOf } from './support/cast';
import { documentOf, idSpotsOf, type Operation, variablesFor } from './support/generate';
import { settle, type Tenants, type Thing } from './support/tenants';
import { engines, openWorld, type World } from './support/world';
import { rowsOf } from './support/act';
import { needOf, operationsOf } from '../server/platform/operations';

/** Ids that nothing has. */
const JUNK = ['', '0', 'undefined', 'null', "' OR '1'='1", '%'];
/** Operations that end the session that asks, or wait on purpose. */
const APART = ['signOut', 'signIn', 'changePassword', 'acceptInvitation', 'confirmTotp'];

describe.each(engines)('access on %s', engine => {
  let world: World;
  let tenants: Tenants;
  let operations: Operation[];
  const asked = { requests: 0, foreign: 0, refused: 0 };
  beforeAll(async () => {
    world = await openWorld(engine);
    for (const who of CAST) await world.cookieOf(who);
    tenants = await settle(world);
    operations = operationsOf(world.schema).filter(({ field }) => !APART.includes(field.name)) as Operation[];
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(
      `\naccess on ${engine}: 0 foreign objects read or changed in N = ${asked.requests} requests with ${asked.foreign} foreign ids; ${asked.refused} refused by role\n`,
    );
    await world.close();
  });

  /** The rule of reach, told a second time and in other words than the server's. */
  const isOwn = (who: CastName, thing: Thing): boolean => {
    const { reach, roles } = castOf(world.place)[who];
    if (thing.kind === 'account') return roles.includes('sysadmin');
    if (['job', 'notice', 'session'].includes(thing.kind)) return thing.accountId === who;
    if (reach.kind === 'employers') return thing.employerId !== null && reach.ids.includes(thing.employerId);
    if (reach.kind !== 'offices') return false;
    if (thing.officeId !== null && ['application', 'card', 'file'].includes(thing.kind)) return reach.ids.includes(thing.officeId);
    return thing.regionCode !== null && reach.regions.includes(thing.regionCode);
  };
  const may = (who: CastName, { field }: Operation): boolean => {
    const need = needOf(field)!;
    if (need === 'anyone' || need === 'signedIn') return true;
    const held = castOf(world.place)[who].roles.flatMap((role: Role) => grants[role]);
    return [need].flat().some(one => held.includes(one as (typeof held)[number]));
  };
  const foreignTo = (who: CastName) => tenants.things.filter(thing => !isOwn(who, thing));
  /** People of a unit show by name in that unit's enrolments; everybody else's are foreign. */
  const marksOf = (who: CastName) => {
    const theirs = new Set(shownThrough(who));
    return foreignTo(who).flatMap(({ id, marks }) => [id, ...marks]).filter(mark => !theirs.has(mark));
  };
  const shownThrough = (who: CastName): string[] => {
    const { reach } = castOf(world.place)[who];
    if (reach.kind !== 'employers') return [];
    const people = new Set(enrolled.filter(({ employerId }) => reach.ids.includes(employerId)).map(({ personId }) => personId));
    return tenants.things.filter(({ id }) => people.has(id)).flatMap(({ id, marks }) => [id, ...marks]);
  };
  let enrolled: { employerId: string; personId: string }[] = [];
  beforeAll(async () => {
    enrolled = await rowsOf(world, 'SELECT employerId, personId FROM enrolment WHERE employerId IS NOT NULL');
  });

  const TABLES = ['person', 'application', 'application_material', 'enrolment', 'employer', 'photo', 'card', 'stored_file'];
  const OTHERS = ['job', 'notice', 'account', 'session', 'office', 'region_policy', 'notice_read', 'outbox'];
  const dump = async () => {
    const rows = new Map<string, string>();
    for (const table of [...TABLES, ...OTHERS])
      for (const row of await rowsOf(world, `SELECT * FROM ${table}`)) {
        const { lastSeenAt, ...kept } = row;
        rows.set(`${table} ${kept.id ?? `${kept.accountId} ${kept.noticeId}`}`, JSON.stringify(kept));
        if (lastSeenAt === undefined && table === 'session') throw new Error('a session without a time');
      }
    return rows;
  };
  const ask = async (who: CastName | null, operation: Operation, variables: Record<string, unknown>) => {
    asked.requests += 1;
    const { data, errors, status } = await world.as(who, documentOf(operation), variables);
    return { text: JSON.stringify(data), sent: JSON.stringify(variables), codes: errors.map(({ code }) => code), status };
  };

  it.each(CAST)('%s reads and changes nothing that belongs to others, whichever ids are sent', async who => {
    const before = await dump();
    const foreign = foreignTo(who);
    const marks = marksOf(who);
    const own = tenants.things.filter(thing => isOwn(who, thing));
    const ownId = (kind: RegExp) => own.find(thing => kind.test(thing.kind))?.id ?? 'none';
    const idFor = (name: string) => ownId(name === 'personId' ? /person/ : name === 'employerId' ? /employer/ : /^$/);
    const leaks: string[] = [];
    for (const operation of operations.filter(one => may(who, one))) {
      const spots = idSpotsOf(operation).map(({ path }) => path);
      for (const spot of spots.length > 0 ? spots : [null])
        for (const { id, version } of spot ? [...foreign, ...JUNK.map(id => ({ id, version: 1 }))] : [{ id: null, version: 1 }]) {
          asked.foreign += spot ? 1 : 0;
          const { text, sent, codes, status } = await ask(who, operation, variablesFor(operation, spot, id, idFor, version));
          const told = `${text} ${codes}`;
          const seen = marks.filter(mark => told.includes(mark) && !sent.includes(mark));
          if (seen.length > 0) leaks.push(`${operation.field.name} ${spot}: ${seen}`);
          if (status >= 500 || codes.includes('INTERNAL')) leaks.push(`${operation.field.name} ${spot} ${sent}: ${codes}`);
          if (spot && operation.kind === 'mutation' && /"ok":true/.test(text)) leaks.push(`${operation.field.name}: done`);
        }
    }
    expect(leaks).toEqual([]);
    const after = await dump();
    const ids = foreign.map(({ id }) => id);
    const touched = [...before].filter(([key, row]) => ids.some(id => key.endsWith(id)) && after.get(key) !== row);
    expect(touched.map(([key]) => key)).toEqual([]);
    const made = [...after].filter(([key]) => !before.has(key)).filter(([, row]) => ids.some(id => row.includes(id)));
    expect(made.map(([key, row]) => `${key} ${row}`)).toEqual([]);
  }, 300_000);

  it.each(CAST)('%s is refused what their roles do not grant: FORBIDDEN, whatever is sent', async who => {
    const wrong: string[] = [];
    for (const operation of operations.filter(one => !may(who, one)))
      for (const spot of [null, ...idSpotsOf(operation).map(({ path }) => path)]) {
        const { codes, text } = await ask(who, operation, variablesFor(operation, spot, tenants.things[0].id, () => tenants.things[0].id));
        asked.refused += 1;
        if (`${codes}` !== 'FORBIDDEN' || /[^{}":\w]|[a-z]":"/.test((text ?? '').replace(/null/g, ''))) wrong.push(`${operation.field.name}: ${codes} ${text}`);
      }
    expect(wrong).toEqual([]);
  });

  it('nobody is answered by anything but what is open to everyone', async () => {
    const answered: string[] = [];
    for (const operation of operations) {
      const { codes } = await ask(null, operation, variablesFor(operation, null, null, () => tenants.things[0].id));
      if (`${codes}` !== 'UNAUTHENTICATED') answered.push(operation.field.name);
    }
    expect(answered.sort()).toEqual(['demoAccounts', 'invitation', 'session']);
  });

  it.each(CAST)('%s finds all of their own in the lists, and an own case beside a foreign one gives one', async who => {
    const lists = { people: 'person', applications: 'application', enrolments: 'enrolment', employers: 'employer' } as const;
    for (const [name, kind] of Object.entries(lists)) {
      const operation = operations.find(({ field }) => field.name === name)!;
      if (!may(who, operation)) continue;
      const page = await world.as(who, `{ ${name}(first: 200) { nodes { id } totalCount } }`);
      const { nodes, totalCount } = (page.data as unknown as Record<string, { nodes: { id: string }[]; totalCount: number }>)[name];
      const expected = tenants.things.filter(thing => thing.kind === kind && isOwn(who, thing)).map(({ id }) => id);
      expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
      expect(totalCount).toBe(nodes.length);
      const ours = tenants.things.filter(thing => thing.kind === kind && isOwn(who, thing))[0];
      const theirs = tenants.things.filter(thing => thing.kind === kind && !isOwn(who, thing))[0];
      if (!ours || !theirs) continue;
      const one = { people: 'person', applications: 'application', enrolments: 'enrolment', employers: 'employer' }[name];
      const both = await world.as(who, `query ($a: ID!, $b: ID!) { a: ${one}(id: $a) { id } b: ${one}(id: $b) { id } }`, { a: ours.id, b: theirs.id });
      expect(both.data).toEqual({ a: { id: ours.id }, b: null });
    }
  });

  it.each(CAST)('%s is given no file that is not theirs', async who => {
    const headers = { authorization: `Bearer ${await world.cookieOf(who)}` };
    for (const file of tenants.things.filter(({ kind }) => kind === 'file')) {
      const { statusCode } = await world.app.inject({ url: `/files/${file.id}`, headers });
      asked.requests += 1;
      if (!isOwn(who, file)) expect(statusCode).toBe(404);
    }
    for (const id of JUNK) expect((await world.app.inject({ url: `/files/${encodeURIComponent(id)}`, headers })).statusCode).toBe(404);
  });
});
