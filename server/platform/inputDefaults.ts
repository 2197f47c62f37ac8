import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * Puts into variables the defaults that their input types declare: the compiled executor takes a required field with a default for a
 * missing one. Made once for a document.
 */
export function defaultsFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): (variables: Variables) => Variables {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const types = definitions.flatMap(({ variable, type }) => {
    const found = typeFromAST(schema, type as never) as unknown;
    return isInputType(found) ? [[variable.name.value, found] as const] : [];
  });
  return variables => {
    const all: Record<string, unknown> = { ...variables };
    for (const [name, type] of types) if (Object.hasOwn(all, name)) all[name] = filled(type, all[name]);
    return all;
  };
}

function filled(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isNonNullType(type)) return filled(type.ofType, value);
  if (isListType(type))
    return Array.isArray(value) ? value.map(one => filled(type.ofType, one)) : filled(type.ofType, value);
  if (!isInputObjectType(type) || Array.isArray(value)) return value;
  const given = value as Variables;
  const made: Record<string, unknown> = { ...given };
  for (const { name, type: below, defaultValue } of Object.values(type.getFields())) {
    if (Object.hasOwn(given, name)) made[name] = filled(below, given[name]);
    else if (defaultValue !== undefined) made[name] = outward(below, defaultValue);
  }
  return made;
}

/** A default as somebody outside would write it: an enum's value by its name. */
function outward(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return outward(type.ofType, value);
  if (Array.isArray(value) && isListType(type)) return value.map(one => outward(type.ofType, one));
  return isLeafType(type) && value !== null ? type.serialize(value) : value;
}
