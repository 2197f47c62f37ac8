import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noteRefusal } from '../audit/audit.service';
import type { Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { unmet } from '../platform/operations';
import { UPLOAD_PURPOSES, UPLOADS, type UploadPurpose } from './file.checks';
import { fileFor, type Readable, receiveFile } from './file.service';

/**
 * `POST /files` takes one file as its raw body from whoever may upload; `GET /files/:id` gives one to whoever may see it. Only types
 * that no simple form can send are parsed, and a header that no foreign page can set is asked for before the body is read.
 */
export function registerFileRoutes(
  app: FastifyInstance,
  contextOfRequest: (request: FastifyRequest) => Promise<Context>,
): void {
  const known = new WeakMap<FastifyRequest, Context>();
  const contextFor = async (request: FastifyRequest) => {
    const ctx = known.get(request) ?? (await contextOfRequest(request));
    known.set(request, ctx);
    return ctx;
  };
  void app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(RAW, (request: FastifyRequest, body: AsyncIterable<Buffer>) =>
      gathered(request, body, UPLOADS[purposeOf(request)].most),
    );
    scope.post('/files', {
      bodyLimit: Math.max(...UPLOAD_PURPOSES.map(purpose => UPLOADS[purpose].most)),
      onRequest: async request => {
        const ctx = await contextFor(request);
        await audited(ctx, 'files.upload', async () => admit(ctx, request));
      },
      handler: async (request, reply) => {
        const ctx = await contextFor(request);
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const { id, sha256, size } = await audited(ctx, 'files.upload', () =>
          receiveFile(ctx, body, purposeOf(request)),
        );
        return reply.header('Cache-Control', 'no-store').send({ id, sha256, size });
      },
    });
    scope.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
      const ctx = await contextFor(request);
      const file = await audited(ctx, 'files.read', () => {
        const code = unmet(ctx, 'signedIn');
        if (code) throw new Failure(code);
        return fileFor(ctx, request.params.id);
      });
      return answer(reply, file);
    });
  });
}

const RAW = /^(image\/[\w.+-]+|application\/pdf|application\/octet-stream)\s*(;|$)/;

/** The body in one piece, written where it will stay when its length is told; one that is too long is refused before or while it comes. */
async function gathered(request: FastifyRequest, body: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const told = Number(request.headers['content-length'] ?? 0);
  if (told > most) throw new Failure('FILE_TOO_LARGE', { max: most });
  let whole = Buffer.allocUnsafe(told);
  let size = 0;
  for await (const part of body) {
    if (size + part.length > most) throw new Failure('FILE_TOO_LARGE', { max: most });
    if (size + part.length > whole.length)
      whole = Buffer.concat([whole.subarray(0, size)], Math.min(most, 2 * (size + part.length)));
    part.copy(whole, size);
    size += part.length;
  }
  return whole.subarray(0, size);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

function admit(ctx: Context, request: FastifyRequest): void {
  const code = unmet(ctx, 'file:upload');
  if (code) throw new Failure(code);
  if (!request.headers['x-requested-by']) throw new Failure('INVALID_INPUT', { fields: ['X-Requested-By'] });
  const barred = unmet(ctx, UPLOADS[purposeOf(request)].needs);
  if (barred) throw new Failure(barred);
}

function purposeOf(request: FastifyRequest): UploadPurpose {
  const given = request.headers['x-purpose'];
  const purpose = UPLOAD_PURPOSES.find(known => known === given);
  if (!purpose) throw new Failure('INVALID_INPUT', { fields: ['X-Purpose'] });
  return purpose;
}

/** A stored file runs nothing where it is shown, is never taken for another type, and stays in no cache. */
function answer(reply: FastifyReply, { id, mime, bytes }: Readable): FastifyReply {
  return reply
    .header('Content-Type', mime)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'private, no-store')
    .header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('Content-Disposition', `inline; filename="${id}.${EXTENSIONS[mime] ?? 'bin'}"`)
    .send(bytes);
}

async function audited<T>(ctx: Context, operation: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Failure) noteRefusal(ctx, operation, error.code);
    throw error;
  }
}
