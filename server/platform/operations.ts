import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { grants, holds, type Permission, type Role } from '../../shared/access';
import { type Commit, type Context, commit } from './context';
import { Failure } from './failures';
import { keyed, usedBefore } from './idempotency';
import { answer } from './readings';
import { selectionOf } from './selection';

/** What an operation asks of whoever calls it: a permission, any one of several, being signed in, or nothing. */
export type Need = Permission | readonly Permission[] | 'signedIn' | 'anyone';

/** Declares what an operation needs. An operation that declares nothing stops the server from starting. */
export const Needs = (need: Need): MethodDecorator & PropertyDecorator =>
  Extensions({ need }) as MethodDecorator & PropertyDecorator;

/** Marks a type that holds personal data: no analyst, auditor or sysadmin may reach it. */
export const Personal = (): ClassDecorator => Extensions({ personal: true }) as ClassDecorator;

/** Notes a refusal of an operation; handed in by the audit room. */
export type NoteRefusal = (ctx: Context, operation: string, code: string) => void;

/**
 * Closes the schema by default: each query and mutation is judged by what it needs, each mutation's commit runs in one transaction
 * with its idempotency key, and no role without personal data in its duties reaches a type that holds any.
 */
export function protect(schema: GraphQLSchema, noteRefusal: NoteRefusal): GraphQLSchema {
  const undeclared = operationsOf(schema).filter(({ field }) => needOf(field) === undefined);
  if (undeclared.length > 0)
    throw new Error(`operations without a need: ${undeclared.map(({ field }) => field.name).join(', ')}`);
  const leaks = DEPERSONALISED.flatMap(role =>
    personalTypesWithin(schema, role).map(type => `${role} reaches ${type}`),
  );
  if (leaks.length > 0) throw new Error(leaks.join('; '));
  for (const { kind, field } of operationsOf(schema)) guard(kind, field, noteRefusal);
  return schema;
}

/** What an operation or field declares. */
export const needOf = (field: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Need | undefined =>
  field.extensions.need as Need | undefined;

/** Every root field of a schema. */
export function operationsOf(
  schema: GraphQLSchema,
): { kind: 'query' | 'mutation'; field: GraphQLField<unknown, Context> }[] {
  const fields = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
  return [
    ...fields(schema.getQueryType()).map(field => ({ kind: 'query' as const, field })),
    ...fields(schema.getMutationType()).map(field => ({ kind: 'mutation' as const, field })),
  ];
}

/** Whether an actor meets a need; the code of the refusal otherwise. */
export function unmet(ctx: Context, need: Need): 'UNAUTHENTICATED' | 'FORBIDDEN' | undefined {
  if (need === 'anyone') return undefined;
  if (ctx.actor.reach.kind === 'none' && ctx.sessionId === null) return 'UNAUTHENTICATED';
  return need === 'signedIn' || permissionsIn(need).some(one => holds(ctx.actor, one)) ? undefined : 'FORBIDDEN';
}

/** Whether a role may call an operation or read a field with this need. */
export const open = (role: Role, need: Need | undefined): boolean =>
  need === undefined ||
  need === 'signedIn' ||
  need === 'anyone' ||
  permissionsIn(need).some(one => grants[role].includes(one));

const permissionsIn = (need: Permission | readonly Permission[]): readonly Permission[] =>
  typeof need === 'string' ? [need] : need;

const DEPERSONALISED = ['analyst', 'auditor', 'sysadmin'] as const satisfies readonly Role[];

function guard(kind: 'query' | 'mutation', field: GraphQLField<unknown, Context>, noteRefusal: NoteRefusal): void {
  const { resolve } = field;
  const need = needOf(field)!;
  if (!resolve) throw new Error(`${field.name} has no resolver`);
  field.resolve = async (root, args, ctx, info) => {
    try {
      const code = unmet(ctx, need);
      if (code) throw new Failure(code);
      if (kind === 'query') return await resolve(root, args, ctx, info);
      const { input } = args as { input?: { idempotencyKey?: string } };
      const key = input?.idempotencyKey;
      const given: unknown = await prepared(ctx, field.name, key, input, async () => resolve(root, args, ctx, info));
      if (typeof given !== 'function') throw new Error(`${field.name} gave no commit`);
      const done = await commit(ctx, keyed(field.name, key, input, given as Commit<unknown>));
      return await answer(ctx, done, selectionOf(info));
    } catch (error) {
      if (error instanceof Failure) noteRefusal(ctx, field.name, error.code);
      throw error;
    }
  };
}

/** What a mutation commits: the replay of a key that was used before, also where a twin took meanwhile what was to be prepared. */
async function prepared(
  ctx: Context,
  operation: string,
  key: string | undefined,
  input: unknown,
  prepare: () => Promise<unknown>,
): Promise<unknown> {
  const known = await usedBefore(ctx, operation, key, input);
  if (known) return known;
  try {
    return await prepare();
  } catch (error) {
    const twin = await usedBefore(ctx, operation, key, input);
    if (twin) return twin;
    throw error;
  }
}

/** The personal types that a role could come to, walking from the operations and fields that are open to it. */
export function personalTypesWithin(schema: GraphQLSchema, role: Role): string[] {
  const seen = new Set<string>();
  const personal: string[] = [];
  const visit = (type: GraphQLNamedType): void => {
    if (seen.has(type.name) || !isObjectType(type)) return;
    seen.add(type.name);
    if (type.extensions.personal) personal.push(type.name);
    for (const field of Object.values(type.getFields())) if (open(role, needOf(field))) visit(getNamedType(field.type));
  };
  for (const { field } of operationsOf(schema)) if (open(role, needOf(field))) visit(getNamedType(field.type));
  return personal;
}
