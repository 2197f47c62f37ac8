import { Agent, request } from 'node:http';

/** One request and what came back. */
export type Call = { path: string; body: unknown };
export type Sender = { send(call: Call): Promise<unknown>; close(): void };

/** Sends JSON over connections that stay open. */
export function sender(address: string, token: string | null, connections: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(address);
  const send = ({ path, body }: Call) =>
    new Promise<unknown>((resolve, reject) => {
      const payload = Buffer.from(JSON.stringify(body));
      const headers = {
        'content-type': 'application/json',
        'content-length': payload.length,
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const asked = request({ agent, hostname, port, path, method: 'POST', headers }, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
        });
      });
      asked.once('error', reject);
      asked.end(payload);
    });
  return { send, close: () => agent.destroy() };
}

/** Sends calls, so many at once, and gives the milliseconds that each took, and all of them together. */
export async function timed(
  { send }: Sender,
  calls: readonly Call[],
  atOnce: number,
): Promise<{ took: number[]; wall: number }> {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  const lane = async () => {
    while (next < calls.length) {
      const call = calls[next];
      next += 1;
      const sent = performance.now();
      const text = String(await send(call));
      took.push(performance.now() - sent);
      if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { took, wall: performance.now() - began };
}

/** The value below which a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
