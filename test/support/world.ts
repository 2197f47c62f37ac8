import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createConnection } from 'mysql2/promise';
import { Session } from '../../server/access/session.entity';
import { flushAudit } from '../../server/audit/audit.service';
import type { UploadPurpose } from '../../server/files/file.checks';
import { type OpenHouse, openHouse } from '../../server/house';
import { migrate } from '../../server/migrations/migrate';
import { type Context, commit, contextOf, systemActor, type Work } from '../../server/platform/context';
import { readEnvironment } from '../../server/platform/environment';
import { insertRows } from '../../server/platform/rows';
import { newToken, tokenHash } from '../../server/platform/secrets';
import { makeSchema } from '../../server/schema';
import { serve } from '../../server/serve';
import type { FailureCode } from '../../shared/failures';
import { type CastName, castOf, foundOffices, type Place } from './cast';

export type TestEngine = 'sqlite' | 'mariadb';

/** The engines that this machine can run; with CI=true both are required. */
export const engines: readonly TestEngine[] = process.env.TEST_MARIADB_URL ? ['sqlite', 'mariadb'] : ['sqlite'];

/** The house's clock stands here unless a test moves it: a Monday, 12:00 in Shanghai, inside no unit window. */
export const noon = new Date('2026-11-23T04:00:00.000Z');

export type Answer = {
  data: Record<string, never> | null;
  errors: { code: FailureCode; params: Record<string, unknown>; path?: string[] }[];
  replayed: boolean;
  status: number;
};

/** A server with a database of its own, and people who act in it. */
export type World = {
  engine: TestEngine;
  house: OpenHouse;
  app: FastifyInstance;
  schema: GraphQLSchema;
  place: Place;
  clock: { now: Date };
  /** Asks as somebody of the cast; nobody is signed in as `null`. */
  as(who: CastName | null, document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** A session cookie of somebody of the cast. */
  cookieOf(who: CastName): Promise<string>;
  contextFor(who: CastName): Context;
  /** Runs a commit as somebody, or as the house itself. */
  inside<T>(who: CastName | 'system', run: (work: Work) => Promise<T>): Promise<T>;
  /** Uploads bytes as somebody; gives the answer's body. */
  upload(
    who: CastName,
    bytes: Buffer,
    purpose?: UploadPurpose,
  ): Promise<{ status: number; body: { id: string; code?: FailureCode } }>;
  close(): Promise<void>;
};

let schemaOnce: Promise<GraphQLSchema> | undefined;

/** Runs the same tests on each engine; the world is made before the first and goes after the last. */
export function onEachEngine(title: string, body: (world: () => World) => void): void {
  describe.each(engines)(`${title} on %s`, engine => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(engine);
    });
    afterAll(async () => {
      await world?.close();
    });
    beforeEach(() => {
      world.clock.now = new Date(noon);
    });
    body(() => world);
  });
}

/** Opens a world: a new database, the schema migrated, offices and calendar in place. */
export async function openWorld(engine: TestEngine): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'card-office-world-'));
  const { url, drop } = await newDatabase(engine, folder);
  const environment = readEnvironment({ DATABASE_URL: url, DATA_DIR: folder, PORT: '0' });
  await migrate(environment);
  const house = await openHouse(environment, 'silent');
  const clock = { now: new Date(noon) };
  house.clock = { now: () => clock.now };
  schemaOnce ??= makeSchema();
  const schema = await schemaOnce;
  const app = await serve(house, schema, join(folder, 'no-console'));
  await app.ready();
  const inside: World['inside'] = (who, run) =>
    commit(who === 'system' ? contextOf(house, { actor: systemActor }) : contextFor(who), run);
  const place = await commit(contextOf(house, { actor: systemActor }), foundOffices);
  const cast = castOf(place);
  const contextFor = (who: CastName) => contextOf(house, { actor: cast[who], sessionId: `test-${who}` });
  const cookies = new Map<CastName, string>();
  const cookieOf = async (who: CastName) => {
    const known = cookies.get(who);
    if (known) return known;
    const token = newToken();
    const { roles, reach, officeId, id } = cast[who];
    const far = new Date('2099-01-01T00:00:00Z');
    await house.database.commit(db =>
      insertRows(db, Session, [
        {
          id: tokenHash(token),
          accountId: id,
          kind: 'BEARER',
          createdAt: noon,
          lastSeenAt: noon,
          expiresAt: far,
          label: who,
          actor: { roles, reach, officeId, username: who, displayName: who, locale: 'zh' },
        },
      ]),
    );
    cookies.set(who, token);
    return token;
  };
  return {
    engine,
    house,
    app,
    schema,
    place,
    clock,
    contextFor,
    inside,
    cookieOf,
    as: async (who, document, variables = {}) => ask(app, who ? await cookieOf(who) : null, document, variables),
    upload: async (who, bytes, purpose = 'PHOTO') => {
      const answer = await app.inject({
        method: 'POST',
        url: '/files',
        payload: bytes,
        headers: {
          authorization: `Bearer ${await cookieOf(who)}`,
          'content-type': 'application/octet-stream',
          'x-requested-by': 'test',
          'x-purpose': purpose,
        },
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    close: async () => {
      await app.close();
      await flushAudit(house);
      await house.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask(
  app: FastifyInstance,
  token: string | null,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  const { data = null, errors = [], extensions } = answer.json();
  return {
    data,
    errors: errors.map(
      ({
        extensions: { code, params },
        path,
      }: {
        extensions: { code: FailureCode; params: object };
        path?: string[];
      }) => ({ code, params, path }),
    ),
    replayed: extensions?.replayed ?? false,
    status: answer.statusCode,
  };
}

/** A new, empty database of its own on an engine. */
export async function newDatabase(
  engine: TestEngine,
  folder = mkdtempSync(join(tmpdir(), 'card-office-db-')),
): Promise<{ url: string; drop: () => Promise<void> }> {
  if (engine === 'sqlite') return { url: `sqlite:${join(folder, 'test.sqlite')}`, drop: async () => undefined };
  const server = process.env.TEST_MARIADB_URL!;
  const name = `test_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  const run = async (sql: string) => {
    const connection = await createConnection(server);
    await connection.query(sql);
    await connection.end();
  };
  await run(`CREATE DATABASE ${name}`);
  return { url: `${server}/${name}`, drop: () => run(`DROP DATABASE ${name}`) };
}
