import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { type FailureCode, type Params, type Refusal } from '../../shared/failures';
import type { Logger } from './log';

/** A refusal on its way out. Carries a code and its params, never a personal value. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly params: Params = {},
  ) {
    super(code);
  }

  static of({ code, params }: Refusal): Failure {
    return new Failure(code, params);
  }
}

const KEPT = new Set([
  'TOO_COSTLY',
  'FORBIDDEN',
  'INVALID_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** What drivers say when there is no room left to write. */
const FULL = new Set(['SQLITE_FULL', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'ENOSPC']);

const driverCode = (cause: unknown): string => {
  const { code = '', driverError } = (cause ?? {}) as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code;
};

/** The one place errors leave by: failures keep their code, bad input names its fields, the unforeseen gets an incident number. */
export function leave(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const say = (code: string, params: Params = {}, message: string = code): GraphQLFormattedError => ({
      message,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code, params },
    });
    const cause = causeOf(error);
    if (cause instanceof Failure) return say(cause.code, cause.params);
    if (cause instanceof ArgumentValidationError)
      return say('INVALID_INPUT', { fields: fieldsOf(cause.extensions.validationErrors ?? []) });
    if (FULL.has(driverCode(cause))) return say('UNAVAILABLE');
    const code = formatted.message === 'TOO_COSTLY' ? 'TOO_COSTLY' : String(formatted.extensions?.code ?? '');
    if (code === 'BAD_USER_INPUT') return say('INVALID_INPUT', {});
    if (KEPT.has(code))
      return say(code, (formatted.extensions?.params as Params) ?? {}, withoutValues(formatted.message));
    return say('INTERNAL', { incident: recordIncident(log, cause) });
  };
}

/** Logs the unforeseen under an incident number: the kind and place of the error, never the driver's message (it carries SQL with values). */
export function recordIncident(log: Logger, cause: unknown): string {
  const incident = randomBytes(5).toString('hex');
  const { name = 'Error', stack = '' } = cause instanceof Error ? cause : {};
  const place = stack
    .split('\n')
    .filter(line => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map(line => line.trim());
  log.error({ incident, kind: name, driver: driverCode(cause), place }, 'unforeseen');
  return incident;
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

type Invalid = { property: string; children?: Invalid[] };

function fieldsOf(errors: readonly unknown[], prefix = ''): string[] {
  return (errors as Invalid[]).flatMap(({ property, children = [] }) => [
    ...(children.length === 0 ? [prefix + property] : []),
    ...fieldsOf(children, `${prefix}${property}.`),
  ]);
}

/** graphql-js quotes the offending literal in its messages: quoted text is taken out. */
function withoutValues(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.)*"/g, (quoted: string) =>
    /^"[\w$!.[\]]{1,60}"$/.test(quoted) && !/\d{6}/.test(quoted) ? quoted : '"…"',
  );
}
