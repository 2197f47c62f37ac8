import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A gateway on this machine that answers with these codes in turn and keeps under which key and token it was asked. */
export async function startGateway(codes: readonly number[]) {
  const seen: { key: string | undefined; token: string | undefined; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization, 'idempotency-key': key } = request.headers;
    seen.push({ key: String(key), token: authorization, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    response.writeHead(codes[Math.min(seen.length, codes.length) - 1]).end();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/messages`,
    seen,
    stop: () => new Promise<void>(done => void server.close(() => done())),
  };
}
