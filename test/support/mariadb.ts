import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** A private MariaDB server of a test run. */
export type PrivateServer = { url: string; pid: number; stop(): Promise<void> };

const BINARIES = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/bin/mariadbd'];

/** The MariaDB server program of this machine, if it has one. */
export const mariadbd = (): string | undefined => BINARIES.find(existsSync);

/** Starts a MariaDB server of its own in a new folder, on a free port of the loopback. `durable` syncs at each commit, as in production. */
export async function startMariadb({ durable = false } = {}): Promise<PrivateServer> {
  const binary = mariadbd();
  if (!binary) throw new Error('this machine has no mariadbd');
  const folder = mkdtempSync(join(tmpdir(), 'card-office-mariadb-'));
  const data = join(folder, 'data');
  const socket = join(folder, 's.sock');
  const port = await freePort();
  const user = userInfo().username;
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  );
  const child = spawn(
    binary,
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--pid-file=${join(folder, 'pid')}`,
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--innodb-buffer-pool-size=256M',
      '--innodb-log-file-size=64M',
      '--max-connections=300',
      `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
      '--skip-log-bin',
      '--performance-schema=OFF',
    ],
    { stdio: 'ignore', detached: true },
  );
  child.unref();
  await ready(socket);
  const admin = await createConnection({ socketPath: socket, user: 'root' });
  await admin.query("CREATE USER app@'127.0.0.1' IDENTIFIED BY 'app'");
  await admin.query("GRANT ALL ON *.* TO app@'127.0.0.1'");
  await admin.end();
  return {
    url: `mariadb://app:app@127.0.0.1:${port}`,
    pid: child.pid!,
    stop: async () => {
      process.kill(child.pid!, 'SIGKILL');
      await new Promise(done => setTimeout(done, 200));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(socket: string): Promise<void> {
  for (let left = 200; ; left -= 1) {
    try {
      const connection = await createConnection({ socketPath: socket, user: 'root' });
      await connection.end();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise(done => setTimeout(done, 100));
    }
  }
}

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
