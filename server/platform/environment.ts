import { resolve } from 'node:path';

/** The settings of the house, read once (README, Settings). Nobody else touches the process's environment. */
export type Environment = Readonly<{
  production: boolean;
  databaseUrl: string;
  databaseAdminUrl: string;
  dataDir: string;
  host: string;
  port: number;
  publicUrl: string;
  trustProxy: boolean;
  encryptionKey: string | null;
  indexKey: string | null;
  metricsToken: string | null;
  noticeGateway: string | null;
  noticeGatewayToken: string | null;
  requireTotp: boolean;
  clockStart: string | null;
}>;

/** Reads the settings and lists all faults together; in production a missing secret stops the start. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const faults: string[] = [];
  const production = source.NODE_ENV === 'production';
  const text = (name: string, fallback: string) => source[name]?.trim() || fallback;
  const secret = (name: string) => {
    const value = source[name]?.trim() || null;
    if (value === null && production) faults.push(`${name} is missing`);
    else if (value !== null && !/^[0-9a-fA-F]{64}$/.test(value)) faults.push(`${name} is not 32 bytes in hex`);
    return value;
  };
  const flag = (name: string, fallback: boolean) => {
    const value = text(name, String(fallback));
    if (value !== 'true' && value !== 'false') faults.push(`${name} is neither true nor false`);
    return value === 'true';
  };
  const dataDir = resolve(text('DATA_DIR', '.data'));
  const databaseUrl = text('DATABASE_URL', `sqlite:${dataDir}/card-office.sqlite`);
  if (!/^(sqlite:.+|(mariadb|mysql):\/\/.+)/.test(databaseUrl))
    faults.push('DATABASE_URL is not sqlite:, mariadb:// or mysql://');
  const port = Number(text('PORT', '4000'));
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push('PORT is not a port');
  const clockStart = source.CLOCK_START?.trim() || null;
  if (clockStart && production) faults.push('CLOCK_START is refused in production');
  if (clockStart && Number.isNaN(Date.parse(clockStart))) faults.push('CLOCK_START is not an ISO instant');
  const noticeGateway = source.NOTICE_GATEWAY?.trim() || null;
  if (noticeGateway && !/^https?:\/\/./.test(noticeGateway)) faults.push('NOTICE_GATEWAY is not http:// or https://');
  const host = text('HOST', '127.0.0.1');
  const environment: Environment = Object.freeze({
    production,
    databaseUrl,
    databaseAdminUrl: text('DATABASE_ADMIN_URL', databaseUrl),
    dataDir,
    host,
    port,
    publicUrl: text('PUBLIC_URL', `http://${host}:${port}`).replace(/\/$/, ''),
    trustProxy: flag('TRUST_PROXY', false),
    encryptionKey: secret('ENCRYPTION_KEY'),
    indexKey: secret('INDEX_KEY'),
    metricsToken: source.METRICS_TOKEN?.trim() || null,
    noticeGateway,
    noticeGatewayToken: source.NOTICE_GATEWAY_TOKEN?.trim() || null,
    requireTotp: flag('REQUIRE_TOTP', production),
    clockStart,
  });
  if (faults.length > 0) throw new Error(`Settings: ${faults.join('; ')}`);
  return environment;
}
