import { fillCalendar } from '../../server/calendar/calendar.service';
import { openHouse } from '../../server/house';
import { migrate } from '../../server/migrations/migrate';
import { newId } from '../../server/platform/columns';
import { commit, systemContext } from '../../server/platform/context';
import { dbTime } from '../../server/platform/database';
import type { Environment } from '../../server/platform/environment';
import { newToken, tokenHash } from '../../server/platform/secrets';
import { policyOf } from '../../shared/policyDefaults';
import { creditCode } from '../support/numbers';
import { type CaseRows, caseOf, OFFICES } from './cases';
import { type Ground, palette, REGION } from './holders';
import type { Row, Store } from './store';

const AT_ONCE = 10_000;
const REVIEWER = 'bench-reviewer';

/** Fills an empty database with a bureau of so many cases, and gives the token of a reviewer and card clerk who reaches all of them. */
export async function fill(environment: Environment, store: Store, rows: number, now: Date): Promise<string> {
  await migrate(environment);
  const house = await openHouse(environment, 'silent');
  await commit(systemContext(house), fillCalendar);
  const colours = palette(now);
  await house.close();
  const ground = await placesOf(store, rows, now);
  const counts = new Map<string, Row & { n: number }>();
  for (let at = 0; at < rows; at += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, rows - at) }, (_, n) => caseOf(at + n, ground, colours, now));
    for (const table of Object.keys(batch[0]) as (keyof CaseRows)[])
      await store.insert(
        table,
        batch.flatMap(one => one[table]),
      );
    for (const { application } of batch) for (const one of application) tally(counts, one);
  }
  await store.insert('counter', [...counts.values()]);
  const token = await openSession(store, ground, now);
  await store.settle();
  return token;
}

async function placesOf(store: Store, rows: number, now: Date): Promise<Ground> {
  const createdAt = dbTime(now);
  const offices = OFFICES.map((kind, n) => ({
    id: newId(now),
    version: 1,
    code: `B${n}`,
    nameZh: `四一九九机构${n}`,
    nameEn: `Office ${n}`,
    kind,
    parentId: null,
    regionCode: REGION,
    bankCode: null,
    services: '["APPLY","COLLECT"]',
    address: '四一九九路1号',
    phone: '0419-9900001',
    designatedFrom: '2020-01-01',
    designatedTo: null,
  }));
  const employers = Array.from({ length: Math.max(10, Math.round(rows / 100)) }, (_, n) => ({
    id: newId(now),
    version: 1,
    regionCode: REGION,
    officeId: offices[n % offices.length].id,
    creditCode: creditCode(n),
    creditCodeVerified: 1,
    name: `四一九九第${n}单位有限公司`,
    kind: 'ENTERPRISE',
    address: '四一九九路2号',
    bankCode: null,
    selfApplyAllowed: 1,
    selfApplyNote: null,
    createdAt,
  }));
  const policyId = newId(now);
  await store.insert('office', offices);
  await store.insert('employer', employers);
  await store.insert('region_policy', [
    {
      id: policyId,
      regionCode: REGION,
      version: 1,
      validFrom: '2020-01-01',
      values: JSON.stringify(policyOf({})),
      basis: null,
      createdAt,
    },
  ]);
  const batchId = newId(now);
  await store.insert('production_batch', [
    {
      id: batchId,
      version: 2,
      no: 'P419901-1',
      status: 'SENT_TO_MAKER',
      regionCode: REGION,
      officeId: offices[0].id,
      employerId: null,
      businessType: 'FIRST',
      headCount: rows,
      manifestFileId: null,
      openedById: 'bench-cards',
      openedAt: createdAt,
      sentAt: createdAt,
      closedAt: null,
    },
  ]);
  return { officeIds: offices.map(({ id }) => id), employerIds: employers.map(({ id }) => id), policyId, batchId };
}

function tally(counts: Map<string, Row & { n: number }>, { status, officeId, channel, submittedAt }: Row): void {
  const month = submittedAt === null ? '' : monthOf(String(submittedAt));
  const cell = ['application', officeId, channel, status, month].join('|');
  const known = counts.get(cell) ?? { cell, subject: 'application', status, officeId, channel, month, n: 0 };
  counts.set(cell, { ...known, n: known.n + 1 });
}

/** The month in the bureau's zone. */
const monthOf = (at: string): string =>
  new Date(Date.parse(`${at.replace(' ', 'T')}Z`) + 8 * 3_600_000).toISOString().slice(0, 7);

async function openSession(store: Store, { officeIds }: Ground, now: Date): Promise<string> {
  const token = newToken();
  const actor = {
    roles: ['reviewer', 'card_clerk'],
    reach: { kind: 'offices', ids: officeIds, regions: [REGION] },
    officeId: officeIds[0],
    username: REVIEWER,
    displayName: REVIEWER,
    locale: 'zh',
  };
  await store.insert('session', [
    {
      id: tokenHash(token),
      accountId: REVIEWER,
      kind: 'BEARER',
      actor: JSON.stringify(actor),
      createdAt: dbTime(now),
      lastSeenAt: dbTime(now),
      expiresAt: '2090-01-01 00:00:00.000',
      label: 'bench',
    },
  ]);
  return token;
}
