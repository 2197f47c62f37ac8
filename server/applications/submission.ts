import { dayOf, dueOn } from '../../shared/calendar';
import { turnaroundOf } from '../../shared/policy';
import { officeBy } from '../offices/office.service';
import { policyIn, type Work } from '../platform/context';
import { takeSerials } from '../platform/serial';
import { versionInForce } from '../policy/policy.service';
import type { Application } from './application.entity';

/** What cases of one place and business receive when they are first submitted: the frozen policy, receipt numbers in a row, the clock. */
export async function firstSubmissions(
  work: Work,
  { regionCode, officeId, businessType }: Pick<Application, 'regionCode' | 'officeId' | 'businessType'>,
  count: number,
) {
  const office = await officeBy(work.db, officeId);
  const version = await versionInForce(work.db, regionCode, work.now);
  const policy = await policyIn(work, regionCode, version?.id);
  const calendar = await work.house.calendarOf(work.db);
  const today = dayOf(work.now);
  const due = dueOn(calendar, turnaroundOf(policy, businessType, office.kind), today);
  const name = `${regionCode}-${today.replaceAll('-', '')}`;
  const first = await takeSerials(work, name, count);
  return Array.from({ length: count }, (_, at) => ({
    policyId: version?.id ?? null,
    receiptNo: `${name}-${String(first + at).padStart(6, '0')}`,
    submittedAt: work.now,
    submissions: 1,
    dueOn: due.on,
    dueProvisional: due.provisional,
  }));
}
