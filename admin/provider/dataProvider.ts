import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DataProvider, RaRecord } from 'react-admin';
import { refused, send } from './ask';
import { newKey } from './key';

/** Any generated document; what it answers is known to whoever wrote it. Each holds exactly one root field. */
export type AnyDocument = TypedDocumentNode<object, never>;

/** A resource's documents: how it is listed, read, made, changed, and one mutation for each further verb. */
export type ResourceDocuments = {
  list: AnyDocument;
  one?: AnyDocument;
  create?: AnyDocument;
  update?: AnyDocument;
  verbs?: Readonly<Record<string, AnyDocument>>;
};

export type Documents = Readonly<Record<string, ResourceDocuments>>;

/** What `perform` sends: the record's id and version, what the verb asks for; a key makes a repeat harmless. */
export type VerbInput = { id?: string; version?: number; idempotencyKey?: string; [field: string]: unknown };

export type ConsoleDataProvider = DataProvider & {
  perform: (resource: string, verb: string, input: VerbInput) => Promise<{ data: unknown }>;
};

type Page = {
  nodes: RaRecord[];
  totalCount: number;
  totalIsCapped?: boolean;
  pageInfo?: { hasNextPage: boolean; endCursor?: string };
};

/** A table from resource to documents, and nothing more: lists page, mutations carry a fresh idempotency key. */
export function createDataProvider(documents: Documents): ConsoleDataProvider {
  const of = (resource: string, kind: Exclude<keyof ResourceDocuments, 'verbs'>): AnyDocument =>
    documents[resource]?.[kind] ?? missing();

  const list = async (resource: string, variables: object) => root<Page>(await send(of(resource, 'list'), variables));

  const write = async (document: AnyDocument, input: VerbInput) =>
    root<RaRecord>(await send(document, { input: { idempotencyKey: newKey(), ...input } }));

  const provider = {
    getList: async (resource: string, { filter, sort, pagination, meta }: ListParams) => {
      const page = await list(resource, { filter: said(filter), sort: sortOf(sort), ...windowOf(pagination, meta) });
      return answerOf(page);
    },
    getOne: async (resource: string, { id }: { id: unknown }) => {
      const data = root<RaRecord | null>(await send(of(resource, 'one'), { id }));
      if (!data) throw refused({ code: 'NOT_FOUND' }, 404);
      return { data };
    },
    getMany: async (resource: string, { ids }: { ids: readonly unknown[] }) => ({
      data: (await list(resource, { filter: { ids }, perPage: Math.min(ids.length, 200) })).nodes,
    }),
    getManyReference: async (resource: string, { target, id, filter, sort, pagination, meta }: ReferenceParams) => {
      const narrowed = { ...said(filter), [target]: id };
      return answerOf(await list(resource, { filter: narrowed, sort: sortOf(sort), ...windowOf(pagination, meta) }));
    },
    create: async (resource: string, { data }: { data: object }) => ({
      data: await write(of(resource, 'create'), { ...data }),
    }),
    update: async (resource: string, { id, data, previousData }: UpdateParams) => ({
      data: await write(of(resource, 'update'), { version: previousData?.version, ...data, id }),
    }),
    perform: async (resource: string, verb: string, input: VerbInput) => ({
      data: await write(documents[resource]?.verbs?.[verb] ?? missing(), input),
    }),
    updateMany: missing,
    delete: missing,
    deleteMany: missing,
  };
  return provider as unknown as ConsoleDataProvider;
}

type Pagination = { page: number; perPage: number };
type Sort = { field: string; order: string };
type ListParams = { filter?: object; sort?: Sort; pagination?: Pagination; meta?: { after?: string } };
type ReferenceParams = ListParams & { target: string; id: unknown };
type UpdateParams = { id: string; data: object; previousData?: { version?: number } };

function missing(): never {
  throw refused({ code: 'FORBIDDEN' }, 403);
}

const root = <R>(data: unknown): R => Object.values(data as Record<string, R>)[0];

const sortOf = (sort?: Sort) => (sort?.field ? [{ field: sort.field, order: sort.order }] : undefined);

const windowOf = (pagination: Pagination | undefined, meta: ListParams['meta']) =>
  meta?.after
    ? { first: pagination?.perPage, after: meta.after }
    : { page: pagination?.page, perPage: pagination?.perPage };

const said = (filter: object = {}) =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

const answerOf = ({ nodes, totalCount, totalIsCapped = false, pageInfo, ...more }: Page) => ({
  data: nodes,
  total: totalCount,
  meta: { ...more, totalIsCapped, endCursor: pageInfo?.endCursor },
});
