import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context, House } from './context';
import { leave } from './failures';
import { defaultsFor, type Variables } from './inputDefaults';
import { isIntrospective, LIMITS, limitsRule } from './limits';

/** The schema as a role may see it, for questions about the schema itself; undefined where none may be asked. */
export type SchemaFor = (ctx: Context) => GraphQLSchema | undefined;

const COMPILED_KEPT = 500;
const ERRORS_SHOWN = 5;

/** Apollo Server over a protected schema: compiled executor, limits, one way out for errors, no cache-control plugin, no stack traces. */
export function openApollo(
  house: House,
  schema: GraphQLSchema,
  schemaFor: SchemaFor,
  httpServer: Server,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: compiledExecutor(schema, schemaFor),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitsRule],
    formatError: leave(house.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 }),
      manners(schemaFor),
    ],
    nodeEnv: 'production',
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => house.log.error('apollo'),
    },
  });
}

type Compiled = { query: CompiledQuery | ExecutionResult; complete: (variables: Variables) => Variables };

/** Runs compiled queries, bounded in number; a question about the schema is answered from the asker's own view of it. */
function compiledExecutor(
  schema: GraphQLSchema,
  schemaFor: SchemaFor,
): ApolloServerOptionsWithGateway<Context>['gateway'] {
  const compiled = new Map<string, Compiled>();
  const compiledFor = (key: string, make: () => Compiled): Compiled => {
    const found = compiled.get(key);
    if (found) return found;
    if (compiled.size >= COMPILED_KEPT) compiled.delete(compiled.keys().next().value!);
    const made = make();
    compiled.set(key, made);
    return made;
  };
  const executor = async ({
    document,
    operationName,
    queryHash,
    request,
    context,
  }: {
    document: Parameters<typeof compileQuery>[1];
    operationName: string | null;
    queryHash: string;
    request: { variables?: Record<string, unknown> };
    context: Context;
  }): Promise<ExecutionResult> => {
    const variables = request.variables ?? {};
    if (!getOperationAST(document, operationName || undefined)) return { errors: [UNNAMED] };
    if (isIntrospective(document)) {
      const view = schemaFor(context)!;
      return execute({ schema: view, document, contextValue: context, variableValues: variables, operationName });
    }
    const { query, complete } = compiledFor(`${queryHash}|${operationName ?? ''}`, () => ({
      query: compileQuery(schema, document, operationName ?? undefined) as CompiledQuery | ExecutionResult,
      complete: defaultsFor(schema, document, operationName),
    }));
    if (!isCompiledQuery(query)) return query as ExecutionResult;
    return withRealErrors((await query.query(undefined, context, complete(variables))) as ExecutionResult);
  };
  return {
    load: async () => ({ executor: executor as never }),
    onSchemaLoadOrUpdate: (callback: (core: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/**
 * The compiler's errors are not graphql-js's own, which Apollo expects: the same error, made of the right class. Where nothing was run
 * the variables did not fit.
 */
function withRealErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const unfit = !('data' in result) ? { code: 'BAD_USER_INPUT', http: { status: 400 } } : {};
  const errors = result.errors.map(
    ({ message, path, originalError, extensions }) =>
      new GraphQLError(message, { path, originalError, extensions: { ...unfit, ...extensions } }),
  );
  return { ...result, errors };
}

/** The name of no operation of the document: nothing is run. */
const UNNAMED = new GraphQLError('OPERATION_RESOLUTION_FAILURE', {
  extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
});

/** What a request must be, and how its answer leaves: size, no subscriptions, schema questions for who may ask, at most five errors. */
function manners(schemaFor: SchemaFor): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, contextValue }) => {
        if (!operation) throw refused('INVALID_INPUT', 'operation');
        if (operation.operation === 'subscription') throw refused('INVALID_INPUT', 'subscription');
        if (isIntrospective(document) && !schemaFor(contextValue)) throw refused('FORBIDDEN', 'schema');
      },
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (singleResult.errors && singleResult.errors.length > ERRORS_SHOWN)
          singleResult.errors = singleResult.errors.slice(0, ERRORS_SHOWN);
        if (contextValue.replies.replayed) singleResult.extensions = { ...singleResult.extensions, replayed: true };
      },
    }),
  };
}

const refused = (code: string, what: string) =>
  new GraphQLError(code, { extensions: { code, params: { what }, http: { status: 400 } } });
