import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { sessionOf } from './access/session.lookup';
import { registerFileRoutes } from './files/file.routes';
import { outboxCounts } from './notices/gateway';
import type { Context, House } from './platform/context';
import { openHttp } from './platform/http';
import { viewOf } from './platform/views';

const ASKERS = ['analyst', 'sysadmin'] as const;

/** Whether somebody may ask about the schema and use the explorer: analysts and system administrators. */
const mayExplore = ({ actor }: Context): boolean => ASKERS.some(role => actor.roles.includes(role));

const waiting = (counts: ReadonlyMap<string, number>): number =>
  (counts.get('PENDING') ?? 0) + (counts.get('SENDING') ?? 0);

/** The house's HTTP face over a schema, not yet listening. */
export function serve(house: House, schema: GraphQLSchema, consoleDir: string): Promise<FastifyInstance> {
  return openHttp(house, {
    schema,
    schemaFor: ctx => (mayExplore(ctx) ? viewOf(schema, ctx.actor.roles) : undefined),
    authenticate: sessionOf,
    routes: [registerFileRoutes],
    consoleDir,
    explorerAllowed: mayExplore,
    gauges: async () => {
      const counts = await outboxCounts(house);
      return { outbox_waiting: waiting(counts), outbox_given_up: counts.get('DEAD') ?? 0 };
    },
  });
}
