import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../../shared/calendar';

const DAY_FAULT = 'not a day in the form YYYY-MM-DD';
const INSTANT_FAULT = 'not an instant in ISO 8601';

/** An instant in UTC, ISO 8601 with milliseconds. Lists hand it on as text, without a Date in between. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: 'Instant',
  description: 'An instant in UTC, ISO 8601 with milliseconds',
  serialize: value => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: readInstant,
  parseLiteral: node => readInstant(node.kind === Kind.STRING ? node.value : null),
});

/** A calendar day in Asia/Shanghai. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD',
  serialize: String,
  parseValue: readDay,
  parseLiteral: node => readDay(node.kind === Kind.STRING ? node.value : null),
});

function readInstant(value: unknown): Date {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value)) {
    const at = new Date(value);
    if (!Number.isNaN(at.getTime())) return at;
  }
  throw new GraphQLError(INSTANT_FAULT);
}

function readDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(DAY_FAULT);
}
