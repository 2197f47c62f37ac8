import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyApollo from '@as-integrations/fastify';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { serialize as cookieText, parse as parseCookies } from 'cookie';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type Context, contextOf, type House, type Locale, nobody } from './context';
import { Failure, recordIncident } from './failures';
import { openApollo, type SchemaFor } from './graphql';
import { LIMITS } from './limits';

/** Who a token stands for, or null. */
export type Authenticate = (
  house: House,
  token: string | null,
  kind: 'COOKIE' | 'BEARER',
) => Promise<Pick<Context, 'actor' | 'sessionId' | 'locale'> | null>;

export type ContextOfRequest = (request: FastifyRequest) => Promise<Context>;

export type Served = {
  schema: GraphQLSchema;
  schemaFor: SchemaFor;
  authenticate: Authenticate;
  /** Registers the routes of a room. */
  routes: readonly ((app: FastifyInstance, contextOfRequest: ContextOfRequest) => void)[];
  consoleDir: string;
  explorerAllowed(ctx: Context): boolean;
  /** What else `/metrics` tells, by name. */
  gauges(): Promise<Readonly<Record<string, number>>>;
};

const SESSION_COOKIE = 'session';

/** The HTTP face of the house: console, /graphql (POST only), /explorer, files, health and metrics. */
export async function openHttp(house: House, served: Served): Promise<FastifyInstance> {
  const { environment } = house;
  const app = fastify({
    trustProxy: environment.trustProxy,
    bodyLimit: LIMITS.bodyBytes,
    logger: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const contextOfRequest = contextReader(house, served.authenticate);
  const headers = await safeHeaders(environment.publicUrl.startsWith('https:'));
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  app.setErrorHandler((error, _request, reply) => answerError(house, error, reply));
  const apollo = openApollo(house, served.schema, served.schemaFor, app.server);
  await apollo.start();
  const handler = fastifyApollo(apollo);
  await app.register(handler, {
    path: '/graphql',
    method: ['POST'],
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      const ctx = await contextOfRequest(request);
      reply.header('Cache-Control', 'no-store');
      replies.set(request, ctx);
      return ctx;
    },
  } as never);
  app.addHook('onSend', async (request, reply) => {
    reply.header('Date', house.clock.now().toUTCString());
    setCookie(house, request, reply);
  });
  for (const register of served.routes) register(app, contextOfRequest);
  healthRoutes(app, house, served);
  await pageRoutes(app, served, contextOfRequest);
  return app;
}

/** What helmet says of every answer, asked of it once: it would work out the same for each anew. */
async function safeHeaders(hsts: boolean): Promise<Readonly<Record<string, string>>> {
  const probe = fastify();
  await probe.register(fastifyHelmet, { contentSecurityPolicy: { directives: POLICY }, hsts });
  probe.get('/', (_request, reply) => reply.send(reply.getHeaders()));
  const answer = await probe.inject('/');
  await probe.close();
  return answer.json();
}

const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

const replies = new WeakMap<FastifyRequest, Context>();

function contextReader(house: House, authenticate: Authenticate): ContextOfRequest {
  return async request => {
    const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
    const token = bearer ?? parseCookies(request.headers.cookie ?? '')[SESSION_COOKIE] ?? null;
    const known = token ? await authenticate(house, token, bearer ? 'BEARER' : 'COOKIE') : null;
    const locale = localeOf(request) ?? known?.locale ?? 'zh';
    return contextOf(house, { actor: nobody, address: request.ip, ...known, locale });
  };
}

/** The language that the request asks for; one that asks for none is answered in the account's. */
const localeOf = (request: FastifyRequest): Locale | undefined =>
  /^(zh|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1].toLowerCase() as Locale | undefined;

function setCookie(house: House, request: FastifyRequest, reply: FastifyReply): void {
  const cookie = replies.get(request)?.replies.cookie;
  if (cookie === undefined) return;
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: house.environment.publicUrl.startsWith('https:'),
  } as const;
  reply.header(
    'Set-Cookie',
    cookieText(SESSION_COOKIE, cookie ?? '', cookie === null ? { ...options, maxAge: 0 } : options),
  );
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  THROTTLED: 429,
  FILE_TOO_LARGE: 413,
  UNAVAILABLE: 503,
};

function answerError(house: House, error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof Failure)
    return reply.code(STATUS[error.code] ?? 422).send({ code: error.code, params: error.params });
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 413) return reply.code(413).send({ code: 'FILE_TOO_LARGE', params: {} });
  if (status < 500) return reply.code(status).send({ code: 'INVALID_INPUT', params: {} });
  return reply.code(500).send({ code: 'INTERNAL', params: { incident: recordIncident(house.log, error) } });
}

function healthRoutes(app: FastifyInstance, house: House, { gauges }: Served): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await house.database.read.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
  app.get('/metrics', async (request, reply) => {
    const { metricsToken } = house.environment;
    const local = request.ip === '127.0.0.1' || request.ip === '::1';
    const allowed = metricsToken ? request.headers.authorization === `Bearer ${metricsToken}` : local;
    if (!allowed) return reply.code(404).send({ code: 'NOT_FOUND', params: {} });
    const { rss, heapUsed } = process.memoryUsage();
    const lines = {
      process_resident_memory_bytes: rss,
      nodejs_heap_used_bytes: heapUsed,
      process_uptime_seconds: process.uptime(),
      ...(await gauges()),
    };
    return reply.type('text/plain; version=0.0.4').send(
      `${Object.entries(lines)
        .map(([name, value]) => `${name} ${value}`)
        .join('\n')}\n`,
    );
  });
}

/** The console and its routes, and the explorer for whoever may ask about the schema. */
async function pageRoutes(
  app: FastifyInstance,
  { consoleDir, explorerAllowed }: Served,
  contextOfRequest: ContextOfRequest,
): Promise<void> {
  if (!existsSync(join(consoleDir, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: consoleDir,
    index: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'Cache-Control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
  app.get('/explorer', async (request, reply) => {
    const ctx = await contextOfRequest(request);
    return explorerAllowed(ctx) ? reply.sendFile('explorer.html') : reply.redirect('/');
  });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && String(request.headers.accept ?? '').includes('text/html');
    if (page) return reply.sendFile('index.html');
    return reply.code(404).send({ code: 'NOT_FOUND', params: {} });
  });
}
