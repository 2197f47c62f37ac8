import type { LightMyRequestResponse } from 'fastify';
import { type DocumentNode, getIntrospectionQuery, print, specifiedRules, validate } from 'graphql';
import * as documents from '../admin/graphql/graphql';
import { LIMITS, limitsRule } from '../server/platform/limits';
import type { CastName } from './support/cast';
import { openWorld, type World } from './support/world';

describe('what one request may cost', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await openWorld('sqlite');
    token = await world.cookieOf('clerk');
  });
  afterAll(() => world.close());

  const post = (
    payload: string | Buffer | object,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> =>
    world.app.inject({
      method: 'POST',
      url: '/graphql',
      payload,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    });
  const ask = async (query: string, more: object = {}) => {
    const began = performance.now();
    const answer = await post({ query, ...more });
    const { data = null, errors = [] } = answer.json();
    const codes: string[] = errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
    return { status: answer.statusCode, data, codes, body: answer.body, took: performance.now() - began };
  };
  const ran = async (query: string) => (await ask(query)).data !== null;
  const times = (n: number, make: (at: number) => string) => Array.from({ length: n }, (_, at) => make(at)).join(' ');

  it('aliases: 30, of typename as of fields', async () => {
    expect(await ran(`{ ${times(30, n => `a${n}: __typename`)} }`)).toBe(true);
    for (const field of ['__typename', 'offices { totalCount }'])
      expect(await ask(`{ ${times(31, n => `a${n}: ${field}`)} }`)).toMatchObject({
        status: 400,
        data: null,
        codes: ['TOO_COSTLY'],
      });
    expect((await ask(`{ ${times(5000, n => `a${n}: __typename`)} }`)).data).toBeNull();
    const hidden = `{ ...F ${times(16, n => `a${n}: __typename`)} } fragment F on Query { ${times(16, n => `b${n}: __typename`)} }`;
    expect(await ran(hidden)).toBe(false);
  });

  it('depth: 8, through fragments as well', async () => {
    const shallow = '{ applications { nodes { person { name } history { verb } } } }';
    expect(await ran(shallow)).toBe(true);
    const deep = (n: number) => `{ applications { nodes { ${'a { '.repeat(n)} id ${'} '.repeat(n)} } } }`;
    for (const n of [9, 40, 400]) expect((await ask(deep(n))).data).toBeNull();
    const chain = times(12, n => `fragment F${n} on Application { latestEvent { id } ...F${n + 1} }`);
    expect(
      (await ask(`{ applications { nodes { ...F0 } } } ${chain} fragment F12 on Application { id }`)).status,
    ).toBeLessThan(500);
    const braces = await ask('{'.repeat(9000));
    expect([braces.data, braces.status]).toEqual([null, 400]);
    expect(braces.took).toBeLessThan(2000);
  });

  it('tokens: 1,500; fields: 300; a document: 20 kB', async () => {
    expect(await ran(`{ ${times(290, () => '__typename')} }`)).toBe(true);
    expect(await ask(`{ ${times(301, () => '__typename')} }`)).toMatchObject({ data: null, codes: ['TOO_COSTLY'] });
    for (const document of [
      `{ ${times(20_000, () => '__typename')} }`,
      `{ offices(first: 1) { ${times(3000, () => 'nodes { id }')} } }`,
    ]) {
      const answer = await ask(document);
      expect([answer.data, answer.status]).toEqual([null, 400]);
      expect(answer.took).toBeLessThan(2000);
    }
    const padded = `{ __typename } ${'#'.repeat(LIMITS.documentBytes)}`;
    expect(await ask(padded)).toMatchObject({ data: null, codes: ['TOO_COSTLY'], status: 400 });
  });

  it('fragments: rings of 1, 2 and 500, and what doubles, are refused at once', async () => {
    const ring = (n: number) =>
      `{ offices { nodes { ...F0 } } } ${times(n, at => `fragment F${at} on Office { id ...F${(at + 1) % n} }`)}`;
    const doubling = `{ offices { nodes { ...F0 } } } ${times(25, at => `fragment F${at} on Office { ...F${at + 1} ...F${at + 1} }`)} fragment F25 on Office { id }`;
    for (const document of [ring(1), ring(2), ring(500)]) {
      const answer = await ask(document);
      expect([answer.data, answer.status]).toEqual([null, 400]);
      expect(answer.took).toBeLessThan(2000);
    }
    const answer = await ask(doubling);
    expect(answer.status).toBeLessThan(500);
    expect(answer.took).toBeLessThan(3000);
  });

  it('directives: 20, and at most five errors in an answer', async () => {
    const include = '@include(if: true) ';
    expect(await ran(`{ __typename ${include} }`)).toBe(true);
    expect((await ask(`{ ${times(21, () => `__typename ${include}`)} }`)).codes).toContain('TOO_COSTLY');
    const unknown = await ask(`{ ${times(20, n => `__typename @no${n}`)} }`);
    expect([unknown.data, unknown.codes.length <= 5]).toEqual([null, true]);
    expect((await ask(`{ ${times(40, n => `nothing${n}`)} }`)).codes.length).toBeLessThanOrEqual(5);
  });

  it('batches of any size run nothing', async () => {
    for (const n of [1, 2, 11, 500]) {
      const answer = await post(Array.from({ length: n }, () => ({ query: '{ __typename }' })));
      expect([answer.statusCode, answer.body.includes('Query')]).toEqual([400, false]);
    }
  });

  it.each([
    ['application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
    ['text/plain', '{"query":"{ __typename }"}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--',
    ],
    ['application/graphql', '{ __typename }'],
    ['', '{"query":"{ __typename }"}'],
  ])('a request as %s runs nothing', async (type, body) => {
    const { statusCode, body: answer } = await post(body, { 'content-type': type });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(answer).not.toContain('"Query"');
  });

  it('GET, HEAD, PUT and DELETE run nothing', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'] as const) {
      const url = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
      const answer = await world.app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${token}`, 'x-apollo-operation-name': 'x' },
      });
      expect([method, answer.statusCode >= 400 && answer.statusCode < 500, answer.body.includes('Query')]).toEqual([
        method,
        true,
        false,
      ]);
    }
  });

  it('bodies: 1 MB; what cannot be read is a client error', async () => {
    const big = await post({ query: '{ __typename }', variables: { x: 'x'.repeat(2_000_000) } });
    expect([big.statusCode, big.json().code]).toEqual([413, 'FILE_TOO_LARGE']);
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '0',
      '{"query":1}',
      '{"query":"{"}',
      '{"query":"{ __typename }","variables":"x"}',
      '\u0000',
      '{"__proto__":{"x":1}}',
    ]) {
      const answer = await post(body);
      expect([body, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([body, true]);
      expect(answer.body).not.toMatch(/stack|node_modules|\.ts:|\.js:/);
    }
  });

  it('an unknown operation, a missing one and a subscription are client errors', async () => {
    const tries: [string, object][] = [
      ['query A { __typename } query B { __typename }', {}],
      ['query A { __typename }', { operationName: 'Z' }],
      ['subscription { __typename }', {}],
      ['fragment F on Query { __typename }', {}],
      ['{ nothing }', {}],
      ['mutation { people { totalCount } }', {}],
    ];
    for (const [query, more] of tries) {
      const { status, codes, data } = await ask(query, more);
      expect([query, status, data]).toEqual([query, 400, null]);
      expect(codes).not.toContain('INTERNAL');
      expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    }
  });

  it('a wrong name is not helped along', async () => {
    for (const query of [
      '{ applicatons { totalCount } }',
      '{ people { nodes { nam } } }',
      '{ offices(frst: 1) { totalCount } }',
    ])
      expect((await ask(query)).body).not.toMatch(/Did you mean/i);
  });

  it.each([
    ['analyst', true],
    ['sysadmin', true],
    ['clerk', false],
    ['reviewer', false],
    ['supervisor', false],
    ['employerA', false],
    ['auditor', false],
  ] as const)('%s may ask about the schema: %s', async (who: CastName, yes) => {
    token = await world.cookieOf(who);
    for (const query of [
      '{ __schema { types { name } } }',
      '{ ...F } fragment F on Query { __type(name: "Person") { name } }',
    ]) {
      const { data, codes, body } = await ask(query);
      expect([data !== null && codes.length === 0, body.includes('maskedNumber')]).toEqual([yes, false]);
      if (!yes) expect(codes).toEqual(['FORBIDDEN']);
    }
    token = await world.cookieOf('clerk');
  });

  it('a schema question hides no other question, and is answered by what the asker may see', async () => {
    token = await world.cookieOf('analyst');
    const both = await ask('{ __schema { queryType { name } } people { totalCount } }');
    expect(both.body).not.toContain('totalCount');
    const types = await ask('{ __schema { types { name fields { name } } } }');
    expect(types.body).not.toMatch(/"(Person|Application|maskedNumber|birthYear)"/);
    token = await world.cookieOf('clerk');
  });

  it('the questions of the explorer pass', async () => {
    token = await world.cookieOf('analyst');
    const options = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, oneOf: true };
    const { codes, data } = await ask(getIntrospectionQuery({ ...options, inputValueDeprecation: true }));
    expect([codes, data !== null]).toEqual([[], true]);
    token = await world.cookieOf('clerk');
  });

  it("the console's own documents pass", () => {
    const kept = (Object.values(documents) as unknown[] as DocumentNode[]).filter(one =>
      one?.definitions?.some(({ kind }) => kind === 'OperationDefinition'),
    );
    expect(kept.length).toBeGreaterThan(20);
    for (const document of kept) {
      const errors = validate(world.schema, document, [...specifiedRules, limitsRule]);
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(print(document).length).toBeLessThan(LIMITS.documentBytes);
    }
  });

  it('nobody asks about the schema without a session', async () => {
    const answer = await world.as(null, '{ __schema { queryType { name } } }');
    expect(answer.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});
