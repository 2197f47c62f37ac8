import 'reflect-metadata';
import type { Role } from '../shared/access';
import { invite } from './access/invitation.service';
import { openHouse } from './house';
import { migrate } from './migrations/migrate';
import { readEnvironment } from './platform/environment';

/** `npm run invite -- ROLE NAME`: prints a link that works once. With SQLite the server must not be running. */
async function main([role, name]: readonly string[]): Promise<void> {
  if (!role || !name)
    throw new Error('usage: npm run invite -- ROLE NAME, for example: npm run invite -- sysadmin li.wei');
  const environment = readEnvironment(process.env);
  await migrate(environment);
  const house = await openHouse(environment);
  try {
    const { username, link, expiresAt } = await invite(house, role as Role, name);
    process.stdout.write(`${username}, until ${expiresAt.toISOString()}:\n${link}\n`);
  } finally {
    await house.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'unforeseen'}\n`);
  process.exitCode = 1;
});
