import { needOf, operationsOf } from '../server/platform/operations';
import { grants, type Role } from '../shared/access';
import { rowsOf } from './support/act';
import { CAST, type CastName, castOf } from './support/cast';
import { documentOf, idSpotsOf, type Operation, variablesFor } from './support/generate';
import { kindOf, settle, type Tenants, type Thing } from './support/tenants';
import { engines, openWorld, type World } from './support/world';

/** Ids that nothing has. */
const JUNK = ['', '0', 'undefined', "' OR '1'='1"];
/** Operations that end the session that asks, or wait on purpose. */
const APART = ['signOut', 'signIn', 'changePassword', 'acceptInvitation', 'confirmTotp'];

/** Whoever reaches something else than the others; on the second engine only these are played through. */
const APIECE: readonly CastName[] = [
  'clerkAtPoint',
  'clerkElsewhere',
  'reviewerElsewhere',
  'employerA',
  'analyst',
  'auditor',
  'sysadmin',
];

describe.each(engines)('access on %s', engine => {
  const cast = engine === 'sqlite' ? CAST : APIECE;
  let world: World;
  let tenants: Tenants;
  let operations: Operation[];
  let enrolled: { employerId: string; personId: string }[];
  const asked = { requests: 0, foreign: 0, refused: 0 };
  beforeAll(async () => {
    world = await openWorld(engine);
    for (const who of CAST) await world.cookieOf(who);
    tenants = await settle(world);
    enrolled = await rowsOf(
      world,
      "SELECT employerId, personId FROM enrolment WHERE employerId IS NOT NULL AND status = 'ACCEPTED'",
    );
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
    if (['job', 'notice', 'session'].includes(thing.kind) || thing.accountId !== null) return thing.accountId === who;
    if (reach.kind === 'employers') return thing.employerId !== null && reach.ids.includes(thing.employerId);
    if (reach.kind !== 'offices') return false;
    if (
      thing.officeId !== null &&
      ['application', 'card', 'handOver', 'batch', 'file', 'checklist', 'item', 'window'].includes(thing.kind)
    )
      return (
        reach.ids.includes(thing.officeId) ||
        (thing.keeperOfficeId !== null && reach.ids.includes(thing.keeperOfficeId))
      );
    return thing.regionCode !== null && reach.regions.includes(thing.regionCode);
  };
  const may = (who: CastName, { field }: Operation): boolean => {
    const need = needOf(field)!;
    if (need === 'anyone' || need === 'signedIn') return true;
    const held = castOf(world.place)[who].roles.flatMap((role: Role) => grants[role]);
    return [need].flat().some(one => held.includes(one as (typeof held)[number]));
  };
  const foreignTo = (who: CastName) => tenants.things.filter(thing => !isOwn(who, thing));
  /** What gives foreign things away. Accepted people of a unit show in that unit's enrolments; the audit names records by their ids. */
  const marksOf = (who: CastName): string[] => {
    const { reach, roles } = castOf(world.place)[who];
    const units = reach.kind === 'employers' ? reach.ids : [];
    const people = new Set(enrolled.filter(({ employerId }) => units.includes(employerId)).map(one => one.personId));
    return foreignTo(who)
      .filter(({ id }) => !people.has(id))
      .flatMap(({ id, marks }) => (roles.includes('auditor') ? marks : [id, ...marks]));
  };

  const TABLES = [
    'person',
    'application',
    'application_material',
    'enrolment',
    'employer',
    'photo',
    'card',
    'card_number',
    'custody_entry',
    'hand_over',
    'hand_over_item',
    'production_batch',
    'production_item',
    'return_line',
    'stored_file',
    'checklist',
    'checklist_item',
    'granted_window',
    'upload_entry',
  ];
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
    const codes = errors.map(({ code }) => code);
    return { text: JSON.stringify(data), sent: JSON.stringify(variables), codes, status };
  };
  /** A few foreign things of each kind, others for each spot, so that all of them come up. */
  const pickedFor = (foreign: readonly Thing[], turn: number): { id: string; version: number }[] => {
    const kinds = [...new Set(foreign.map(({ kind }) => kind))];
    const some = kinds.flatMap(kind => {
      const all = foreign.filter(thing => thing.kind === kind);
      return [...new Set([0, 1].map(step => all[(turn * 2 + step) % all.length]))];
    });
    return [...some, ...JUNK.map(id => ({ id, version: 1 }))];
  };
  /** What of one's own an operation would act on: a draft, an own person, an own unit. */
  const targetOf = (own: readonly Thing[], name: string): Pick<Thing, 'id' | 'version'> => {
    const fitting = own.filter(thing => thing.kind === kindOf(name));
    return fitting.find(({ marks }) => marks.length === 0) ?? fitting[0] ?? { id: 'none', version: 1 };
  };

  it.each(cast)('%s reads and changes nothing that belongs to others, whichever ids are sent', async who => {
    const before = await dump();
    const foreign = foreignTo(who);
    const marks = marksOf(who);
    const own = tenants.things.filter(thing => isOwn(who, thing));
    const leaks: string[] = [];
    let turn = 0;
    for (const operation of operations.filter(one => may(who, one))) {
      const { name } = operation.field;
      const target = targetOf(own, name);
      const idFor = (field: string) => (field === 'id' ? target : targetOf(own, field)).id;
      for (const { path } of [...idSpotsOf(operation), { path: null }]) {
        turn += 1;
        for (const { id, version } of path ? pickedFor(foreign, turn) : [{ id: null, version: 1 }]) {
          if (!path && operation.kind === 'mutation') continue;
          asked.foreign += path ? 1 : 0;
          const seenVersion = path?.endsWith('.id') ? version : target.version;
          const variables = variablesFor(operation, path, id, idFor, seenVersion);
          const { text, sent, codes, status } = await ask(who, operation, variables);
          const seen = marks.filter(mark => `${text} ${codes}`.includes(mark) && !sent.includes(mark));
          if (seen.length > 0) leaks.push(`${name} ${path}: ${seen}`);
          if (status >= 500 || codes.includes('INTERNAL')) leaks.push(`${name} ${path} ${sent}: ${codes}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    const ids = new Set(foreign.map(({ id }) => id));
    const after = await dump();
    const moved = [...after].filter(([key, row]) => before.get(key) !== row);
    const gone = [...before.keys()].filter(key => !after.has(key));
    const naming = (text: string) => new Set(text.match(/[\w-]{20,}/g)?.filter(word => ids.has(word)));
    const touched = moved.filter(([key, row]) => {
      const known = naming(`${key} ${before.get(key) ?? ''}`);
      return ids.has(key.split(' ')[1]) || [...naming(row)].some(id => !known.has(id));
    });
    expect(touched.map(([key, row]) => `${key}: ${before.get(key)} → ${row}`)).toEqual([]);
    expect(gone).toEqual([]);
  }, 300_000);

  it.each(cast)('%s is refused what their roles do not grant: FORBIDDEN, whatever is sent', async who => {
    const wrong: string[] = [];
    const [{ id }] = tenants.things;
    for (const operation of operations.filter(one => !may(who, one)))
      for (const spot of [null, ...idSpotsOf(operation).map(({ path }) => path)]) {
        const { codes, text } = await ask(
          who,
          operation,
          variablesFor(operation, spot, id, () => id),
        );
        asked.refused += 1;
        const { name } = operation.field;
        if (`${codes}` !== 'FORBIDDEN' || !['null', `{"${name}":null}`].includes(text)) wrong.push(`${name}: ${codes}`);
      }
    expect(wrong).toEqual([]);
  });

  it('nobody is answered by anything but what is open to everyone', async () => {
    const answered: string[] = [];
    for (const operation of operations) {
      const { codes } = await ask(
        null,
        operation,
        variablesFor(operation, null, null, () => tenants.things[0].id),
      );
      if (`${codes}` !== 'UNAUTHENTICATED') answered.push(operation.field.name);
    }
    expect(answered.sort()).toEqual(['demoAccounts', 'invitation', 'session']);
  });

  it.each(cast)('%s finds all of their own in the lists, and an own case beside a foreign one gives one', async who => {
    const lists = {
      people: 'person',
      applications: 'application',
      enrolments: 'enrolment',
      employers: 'employer',
      checklists: 'checklist',
      checklistItems: 'item',
      cards: 'card',
    } as const;
    for (const [name, kind] of Object.entries(lists)) {
      const operation = operations.find(({ field }) => field.name === name)!;
      if (!may(who, operation)) continue;
      const page = await world.as(who, `{ ${name}(first: 200) { nodes { id } totalCount } }`);
      const { nodes, totalCount } = (
        page.data as unknown as Record<string, { nodes: { id: string }[]; totalCount: number }>
      )[name];
      const expected = tenants.things.filter(thing => thing.kind === kind && isOwn(who, thing)).map(({ id }) => id);
      expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
      expect(totalCount).toBe(nodes.length);
      const ours = tenants.things.filter(thing => thing.kind === kind && isOwn(who, thing))[0];
      const theirs = tenants.things.filter(thing => thing.kind === kind && !isOwn(who, thing))[0];
      if (!ours || !theirs) continue;
      const one = name === 'people' ? 'person' : name.slice(0, -1);
      const both = await world.as(
        who,
        `query ($a: ID!, $b: ID!) { a: ${one}(id: $a) { id } b: ${one}(id: $b) { id } }`,
        { a: ours.id, b: theirs.id },
      );
      expect(both.data).toEqual({ a: { id: ours.id }, b: null });
    }
  });

  it.each(cast)('%s is given no file that is not theirs', async who => {
    const headers = { authorization: `Bearer ${await world.cookieOf(who)}` };
    for (const file of tenants.things.filter(({ kind }) => kind === 'file')) {
      const { statusCode } = await world.app.inject({ url: `/files/${file.id}`, headers });
      asked.requests += 1;
      if (!isOwn(who, file)) expect(statusCode).toBe(404);
    }
    for (const id of JUNK)
      expect((await world.app.inject({ url: `/files/${encodeURIComponent(id)}`, headers })).statusCode).toBe(404);
  });
});
