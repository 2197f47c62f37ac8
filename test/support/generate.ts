import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { nextSerial } from './build';
import { creditCode, identityNumber } from './numbers';

export type Operation = { kind: 'query' | 'mutation'; field: GraphQLField<unknown, never> };

/** Everything that can be read below a type, down to some depth, each type once on a way. */
export function everythingOf(type: GraphQLOutputType, depth = 4, above: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0 || above.includes(named.name)) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(({ args }) =>
    args.every(({ type: arg }) => !isNonNullType(arg)),
  );
  const asked = fields.map(field => {
    if (isLeafType(getNamedType(field.type))) return field.name;
    const below = everythingOf(field.type, depth - 1, [...above, named.name]);
    return below === '{ __typename }' ? '' : `${field.name} ${below}`;
  });
  return `{ ${asked.filter(Boolean).join(' ')} }`;
}

/** The document of one operation with all its arguments as variables, asking for everything. */
export function documentOf({ kind, field }: Operation): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared ? `${kind} (${declared})` : kind;
  return `${head} { ${field.name}${given ? `(${given})` : ''} ${everythingOf(field.type)} }`;
}

/** One place in the arguments of an operation: its path, and its type. */
export type Spot = { path: string; type: GraphQLInputType };

/** Every leaf in the arguments of an operation; a step into a list is `0`. */
export function spotsOf({ field }: Operation): Spot[] {
  const walk = (path: string, type: GraphQLInputType): Spot[] => {
    if (isNonNullType(type)) return walk(path, type.ofType);
    if (isListType(type)) return walk(`${path}.0`, type.ofType);
    if (!isInputObjectType(type)) return [{ path, type }];
    return Object.values(type.getFields()).flatMap(one => walk(`${path}.${one.name}`, one.type));
  };
  return field.args.flatMap(({ name, type }) => walk(name, type));
}

/** The spots that take an id. */
export const idSpotsOf = (operation: Operation): Spot[] =>
  spotsOf(operation).filter(({ path, type }) => getNamedType(type).name === 'ID' || path === 'token');

/** Variables that an operation accepts: what is required, with one spot set to a value. `idFor` gives the other ids by the name of their field. */
export function variablesFor(
  { field }: Operation,
  spot: string | null,
  value: unknown,
  idFor: (name: string) => string,
  version = 1,
): Record<string, unknown> {
  const make = (path: string, type: GraphQLInputType): unknown => {
    if (path === spot) return value;
    if (isNonNullType(type)) return make(path, type.ofType);
    if (isListType(type)) return [make(`${path}.0`, type.ofType)];
    if (!isInputObjectType(type))
      return sample(
        path
          .split('.')
          .filter(step => step !== '0')
          .at(-1)!,
        type,
      );
    const wanted = Object.values(type.getFields()).filter(
      one => needed(one) || MEANT.test(one.name) || leads(`${path}.${one.name}`),
    );
    return Object.fromEntries(wanted.map(one => [one.name, make(`${path}.${one.name}`, one.type)]));
  };
  const needed = (one: GraphQLInputField) => isNonNullType(one.type) && one.defaultValue === undefined;
  const leads = (path: string) => spot !== null && (spot === path || spot.startsWith(`${path}.`));
  const sample = (name: string, type: GraphQLInputType): unknown => {
    if (name === 'version') return version;
    const named = getNamedType(type);
    if (named.name === 'ID') return idFor(name);
    if (isEnumType(named))
      return named.getValues().find(one => PREFERRED.includes(one.name))?.name ?? named.getValues()[0].name;
    if (named.name === 'Day') return BY_TYPE.Day;
    return SAMPLES[name]?.() ?? BY_TYPE[named.name] ?? 'x';
  };
  const args = field.args.filter(({ name, type }) => isNonNullType(type) || leads(name));
  return Object.fromEntries(args.map(({ name, type }) => [name, make(name, type)]));
}

/** What is sent although it need not be, so that there is something to do. */
const MEANT = /^(name|truthDeclared|letterNo)$/;

const PREFERRED = [
  'FIRST',
  'BUREAU',
  'SOCIAL_SECURITY',
  'RESIDENT_MEDICAL',
  'RESIDENT',
  'REVIEW',
  'PHOTO_HAT',
  'APPLICATION_FORM',
];
const BY_TYPE: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Day: '2026-11-23',
  Instant: '2026-11-23T04:00:00Z',
  String: '文字',
};
const SAMPLES: Readonly<Record<string, () => string>> = {
  number: () => identityNumber(nextSerial() + 5000),
  creditCode: () => creditCode(nextSerial() + 5000),
  regionCode: () => '419901',
  name: () => '新来的人',
  evidence: () => '证明材料一份',
  note: () => '说明一句',
  cardNo: () => `G${String(nextSerial() + 40_000_000)}`,
  reason: () => '原因一句',
  from: () => '2026-01',
  to: () => '2026-11',
  field: () => 'id',
};
