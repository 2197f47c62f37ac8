import {
  type GraphQLFieldConfigMap,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Role } from '../../shared/access';
import { needOf, open } from './operations';

const views = new WeakMap<GraphQLSchema, Map<string, GraphQLSchema>>();

/** The part of a schema that these roles may use: what they may not call is not in it, nor any type that only leads from there. */
export function viewOf(schema: GraphQLSchema, roles: readonly Role[]): GraphQLSchema {
  const known = views.get(schema) ?? new Map<string, GraphQLSchema>();
  views.set(schema, known);
  const key = [...roles].sort().join(',');
  const found = known.get(key);
  if (found) return found;
  const made = makeView(schema, roles);
  known.set(key, made);
  return made;
}

function makeView(schema: GraphQLSchema, roles: readonly Role[]): GraphQLSchema {
  const trimmed = new Map<string, GraphQLObjectType>();
  const trim = (type: GraphQLObjectType): GraphQLObjectType => {
    const found = trimmed.get(type.name);
    if (found) return found;
    const made: GraphQLObjectType = new GraphQLObjectType({
      ...type.toConfig(),
      interfaces: [],
      fields: () => fieldsOf(type),
    });
    trimmed.set(type.name, made);
    return made;
  };
  const retype = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(retype(type.ofType) as never);
    if (isListType(type)) return new GraphQLList(retype(type.ofType));
    return isObjectType(type) ? trim(type) : type;
  };
  const fieldsOf = (type: GraphQLObjectType): GraphQLFieldConfigMap<unknown, unknown> => {
    const allowed = Object.entries(type.toConfig().fields).filter(([, field]) =>
      roles.some(role => open(role, needOf({ extensions: field.extensions ?? {} }))),
    );
    return Object.fromEntries(allowed.map(([name, field]) => [name, { ...field, type: retype(field.type) }]));
  };
  const mutation = schema.getMutationType();
  return new GraphQLSchema({
    query: trim(schema.getQueryType()!),
    mutation: mutation ? trim(mutation) : undefined,
    directives: schema.getDirectives(),
  });
}
