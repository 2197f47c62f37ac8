import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { HttpError } from 'react-admin';
import type { Params, Refusal } from '../../shared/failures';
import { setClock } from './clock';
import { languageShown } from './preferences';

type Variables<V> = V extends Record<string, never> ? [] : [variables: V];

/** Asks the server one typed question; a refusal comes back as an error that carries its code and words' key. */
export function ask<Result, V>(document: TypedDocumentNode<Result, V>, ...[variables]: Variables<V>): Promise<Result> {
  return send(document, variables as object | undefined) as Promise<Result>;
}

/** The same for a document whose types are only known to whoever wrote the table of documents. */
export async function send(document: DocumentNode, variables: object | undefined): Promise<unknown> {
  const sentAt = Date.now();
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': languageShown(),
      'apollo-require-preflight': 'true',
    },
    body: JSON.stringify({ query: textOf(document), variables }),
  }).catch(() => {
    throw refused({ code: 'UNAVAILABLE' }, 0);
  });
  setClock(response.headers.get('date'), sentAt, Date.now());
  const answer = await readAnswer(response);
  const [error] = answer.errors ?? [];
  if (error) throw refused(error.extensions ?? { code: 'INTERNAL' }, response.status);
  if (!response.ok || !answer.data) throw refused({ code: 'UNAVAILABLE' }, response.status);
  return answer.data;
}

/** What the server refused with, if this error is a refusal of its. */
export function refusalOf(error: unknown): Refusal | undefined {
  const body: unknown = error instanceof HttpError ? error.body : undefined;
  return isRefusal(body) ? body : undefined;
}

/** An error in the shape that react-admin shows: message is the key of the words, body the refusal itself. */
export function refused({ code, params }: Partial<Refusal>, status: number): HttpError {
  const known = code ?? 'INTERNAL';
  return new HttpError(`failures.${known}`, statusOf(known, status), { code: known, params });
}

type Answer = { data?: unknown; errors?: readonly { extensions?: { code?: Refusal['code']; params?: Params } }[] };

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

async function readAnswer(response: Response): Promise<Answer> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer === 'object' && answer !== null) return answer as Answer;
  throw refused({ code: response.status === 429 ? 'THROTTLED' : 'UNAVAILABLE' }, response.status);
}

function statusOf(code: string, status: number): number {
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN') return 403;
  return status;
}

const isRefusal = (body: unknown): body is Refusal =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
