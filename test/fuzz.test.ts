import { getNamedType, isEnumType } from 'graphql';
import { needOf, operationsOf } from '../server/platform/operations';
import { grants } from '../shared/access';
import { CAST, type CastName, castOf } from './support/cast';
import { documentOf, type Operation, type Spot, spotsOf, variablesFor } from './support/generate';
import { kindOf, settle, type Tenants } from './support/tenants';
import { engines, openWorld, type World } from './support/world';

const MARK = 'GEHEIM4199';
const STRINGS: readonly unknown[] = [
  '',
  MARK.repeat(200),
  `${MARK}\u0000`,
  `${MARK}\ud800`,
  `${MARK}' OR '1'='1`,
  `${MARK}"; DROP TABLE person; --`,
  '__proto__',
  'constructor',
  `${'a'.repeat(60)}!`,
  '%_\\!$',
  '#{7*7}{{7*7}}',
  '😀𠮷‮',
];
const NUMBERS: readonly unknown[] = [-1, 0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 31), 1e300, '1'];
const ANY: readonly unknown[] = [null, [], {}, { $gt: '' }, [[[]]], true, MARK];
const BY_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  Int: NUMBERS,
  Float: NUMBERS,
  Day: ['', '2026-02-30', '2026-13-01', '0000-00-00', '9999-12-31', '20261123', `2026-11-23${MARK}`, 20261123],
  Instant: ['', '2026-11-23', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', `${MARK}`, 0],
  Boolean: ['true', 0, ''],
};

/** Operations whose password takes long to check, or whose call ends the session: a few values are enough. */
const SLOW = /^(signIn|changePassword|acceptInvitation|confirmTotp|invite|inviteAgain|setRoles|createApiToken)$/;

describe.each(engines)('bad values on %s', engine => {
  let world: World;
  let tenants: Tenants;
  const faults: string[] = [];
  let asked = 0;
  beforeAll(async () => {
    world = await openWorld(engine);
    tenants = await settle(world);
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(`\nbad values on ${engine}: ${faults.length} faults in ${asked} requests\n`);
    await world.close();
  });

  const whoFor = ({ field }: Operation): CastName => {
    const need = needOf(field)!;
    const cast = castOf(world.place);
    const fit = CAST.find(who =>
      cast[who].roles.some(role => [need].flat().some(one => grants[role].includes(one as never))),
    );
    return fit ?? 'supervisor';
  };
  const own = (operation: Operation) => (name: string) => {
    const kind = /person|employer|checklist/i.test(name) ? kindOf(name) : kindOf(operation.field.name);
    return tenants.things.find(thing => thing.kind === kind && thing.regionCode !== '419902')?.id ?? 'none';
  };
  const valuesFor = (operation: Operation, { type }: Spot): readonly unknown[] => {
    const named = getNamedType(type);
    const all = [...(isEnumType(named) ? ['NONE', '', 1] : (BY_TYPE[named.name] ?? STRINGS)), ...ANY];
    if (SLOW.test(operation.field.name)) return all.filter((_, at) => at % 5 === 0);
    return engine === 'sqlite' ? all : all.filter((_, at) => at % 3 === asked % 3);
  };

  async function send(operation: Operation, spot: Spot, value: unknown): Promise<void> {
    const { name } = operation.field;
    const variables = variablesFor(operation, spot.path, value, own(operation));
    const began = performance.now();
    const answer = await world.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: documentOf(operation), variables },
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await world.cookieOf(whoFor(operation))}`,
      },
    });
    asked += 1;
    const took = performance.now() - began;
    const errors = JSON.stringify(answer.json().errors ?? []);
    const what = `${name} ${spot.path} = ${JSON.stringify(value)?.slice(0, 40)}`;
    if (answer.statusCode >= 500) faults.push(`${what}: ${answer.statusCode}`);
    if (/INTERNAL/.test(errors)) faults.push(`${what}: INTERNAL`);
    if (/SQLITE|\bER_[A-Z]|SELECT |INSERT |\.ts:|\.js:|node_modules|at \w+ \(/.test(errors))
      faults.push(`${what}: tells too much`);
    if (errors.includes(MARK)) faults.push(`${what}: echoes what was sent`);
    if (took > 5000) faults.push(`${what}: ${Math.round(took)} ms`);
  }

  it('no bad value in any argument of any operation is more than refused', async () => {
    const operations = operationsOf(world.schema).filter(({ field }) => field.name !== 'signOut') as Operation[];
    for (const operation of operations)
      for (const spot of spotsOf(operation))
        for (const value of valuesFor(operation, spot)) await send(operation, spot, value);
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(engine === 'sqlite' ? 2000 : 700);
  }, 300_000);

  it('no object, array or empty set in place of the arguments either', async () => {
    for (const operation of operationsOf(world.schema).filter(({ field }) => field.name !== 'signOut') as Operation[])
      for (const variables of [
        {},
        { input: null },
        { input: [] },
        { filter: [] },
        { id: {} },
        { sort: {} },
        { nothing: 1 },
      ]) {
        const { status, errors } = await world.as(whoFor(operation), documentOf(operation), variables);
        asked += 1;
        expect(status).toBeLessThan(500);
        expect(errors.map(({ code }) => code)).not.toContain('INTERNAL');
      }
  });

  it('nothing was broken by it', async () => {
    expect((await world.as('clerk', '{ applications { totalCount } people { totalCount } }')).errors).toEqual([]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
