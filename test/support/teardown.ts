/** After all tests: the private MariaDB goes with its data. */
export default async function teardown(): Promise<void> {
  await globalThis.privateMariadb?.stop();
}
