import { registerEnumType } from 'type-graphql';

/** A closed list of words as a GraphQL enum: the schema's values are shared/'s own. */
export function enumOf<const V extends readonly string[]>(
  name: string,
  values: V,
  description: string,
): Readonly<Record<V[number], V[number]>> {
  const made = Object.fromEntries(values.map(value => [value, value])) as Record<V[number], V[number]>;
  registerEnumType(made, { name, description });
  return made;
}

/** The same for values that cannot be names in GraphQL (digits): each gets a name of its own. */
export function namedEnumOf<const V extends Readonly<Record<string, string>>>(
  name: string,
  values: V,
  description: string,
): V {
  registerEnumType(values, { name, description });
  return values;
}
