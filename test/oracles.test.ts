import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { operationsOf } from '../server/platform/operations';
import { viewOf } from '../server/platform/views';
import type { CastName } from './support/cast';
import { documentOf, type Operation, spotsOf, variablesFor } from './support/generate';
import { settle, type Tenants } from './support/tenants';
import { engines, openWorld, type World } from './support/world';

/** Whoever may list something, each with the region whose people they must learn nothing of. */
const READERS: readonly (readonly [CastName, string])[] = [
  ['clerkAtPoint', '419902'],
  ['reviewer', '419902'],
  ['reviewerElsewhere', '419901'],
  ['employerA', '419902'],
  ['analyst', '419901'],
  ['auditor', '419901'],
  ['sysadmin', '419901'],
];

describe.each(engines)('oracles on %s', engine => {
  let world: World;
  let tenants: Tenants;
  let lists: Operation[];
  beforeAll(async () => {
    world = await openWorld(engine);
    tenants = await settle(world);
    lists = operationsOf(world.schema).filter(({ field }) =>
      field.args.some(({ name }) => name === 'perPage'),
    ) as Operation[];
  }, 120_000);
  afterAll(() => world.close());
  const pageOf = async (who: CastName, list: Operation, variables: Record<string, unknown>) => {
    const { data, errors } = await world.as(who, documentOf(list), variables);
    return JSON.stringify({ data, codes: errors.map(({ code }) => code) });
  };

  it.each(READERS)('%s cannot tell a hidden value from nonsense by any filter (people of %s)', async (who, region) => {
    const [secret] = tenants.secrets.filter(({ regionCode }) => regionCode === region);
    const [receipt] = tenants.receipts.filter(({ receiptNo }) => receiptNo.startsWith(region));
    const pairs = [
      [secret.number, `${secret.number.slice(0, 14)}${secret.number.slice(14).split('').reverse().join('')}`],
      [secret.number.slice(0, 10), '9999999999'],
      [secret.name, '无此人名'],
      [secret.name.slice(0, 2), '无此'],
      [receipt.receiptNo, `${region}-20200101-000001`],
      ['1971-02-03', '1971-02-04'],
      ...(who === 'auditor' ? [] : [[secret.personId, '00000000-0000-7000-8000-000000000000']]),
    ];
    let asked = 0;
    for (const list of lists)
      for (const { path } of spotsOf(list).filter(
        ({ path, type }) => path.startsWith('filter') && /String|ID/.test(`${type}`),
      ))
        for (const [real, nonsense] of pairs) {
          const given = (value: string) => variablesFor(list, path, value, () => 'none');
          expect(`${path} ${await pageOf(who, list, given(real))}`).toBe(
            `${path} ${await pageOf(who, list, given(nonsense))}`,
          );
          asked += 1;
        }
    expect(asked).toBeGreaterThan(100);
  });

  it('no filter has a field for what is hidden', () => {
    const hidden = /number|mobile|birth|address|pinyin|index|key|hash|password|token|secret|totp/i;
    const fields = lists.flatMap(({ field }) =>
      field.args
        .map(({ type }) => getNamedType(type))
        .filter(isInputObjectType)
        .flatMap(type => Object.keys(type.getFields()).map(name => `${type.name}.${name}`)),
    );
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(name => hidden.test(name.split('.')[1]))).toEqual([]);
  });

  it('no list is sorted by what is hidden, up or down: INVALID_INPUT', async () => {
    const metas = world.house.database.source.entityMetadatas;
    const hidden = [...new Set(metas.flatMap(({ columns }) => columns.map(({ propertyName }) => propertyName)))].filter(
      name =>
        /number|mobile|birth|address|pinyin|index|key|hash|password|secret|actor$|mac$|link$|payload|note/i.test(name),
    );
    expect(hidden.length).toBeGreaterThan(20);
    const readers: Readonly<Record<string, CastName>> = {
      accounts: 'sysadmin',
      auditEntries: 'auditor',
      batches: 'cards',
      handOvers: 'cards',
      ledgerChecks: 'cards',
      batchItems: 'cards',
      returnLines: 'cards',
    };
    for (const list of lists.filter(({ field }) => field.args.some(({ name }) => name === 'sort')))
      for (const field of [...hidden, 'person.number', 'p.number', 't.numberIndex', '1', 'toString'])
        for (const order of ['ASC', 'DESC']) {
          const { errors } = await world.as(readers[list.field.name] ?? 'clerk', documentOf(list), {
            sort: [{ field, order }],
          });
          expect(`${list.field.name} ${field} ${errors.map(({ code }) => code)}`).toBe(
            `${list.field.name} ${field} INVALID_INPUT`,
          );
        }
  });

  it.each([
    'analyst',
    'auditor',
    'sysadmin',
  ] as const)('%s finds no name, number, phone, receipt or file of anyone in all they can ask', async who => {
    const secrets = tenants.secrets.flatMap(({ number, name, personId }) => [
      number,
      number.slice(6, 14),
      name,
      personId,
    ]);
    const files = tenants.things.filter(({ kind }) => kind === 'file' || kind === 'photo').map(({ id }) => id);
    const words = [
      ...secrets.filter(word => who !== 'auditor' || word.length !== 36),
      ...(who === 'auditor' ? [] : files),
      '13800000001',
    ];
    for (const operation of operationsOf(world.schema).filter(({ kind }) => kind === 'query') as Operation[]) {
      const { data } = await world.as(
        who,
        documentOf(operation),
        variablesFor(operation, null, null, () => tenants.things[0].id),
      );
      const text = JSON.stringify(data);
      expect(words.filter(word => text.includes(word))).toEqual([]);
      for (const { receiptNo } of tenants.receipts) expect(text).not.toContain(receiptNo);
    }
  });

  it('an analyst reaches no field below any edge that names a person', async () => {
    const types = Object.values(viewOf(world.schema, ['analyst']).getTypeMap()).filter(isObjectType);
    const names = types.filter(({ name }) => !name.startsWith('__')).map(({ name }) => name);
    expect(names).not.toEqual(expect.arrayContaining(['Person']));
    for (const query of [
      '{ applications { nodes { person { name } } } }',
      '{ people { nodes { name } } }',
      '{ enrolments { totalCount } }',
    ]) {
      const { errors, data } = await world.as('analyst', query);
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
      expect(JSON.stringify(data)).not.toContain('name');
    }
  });
});
