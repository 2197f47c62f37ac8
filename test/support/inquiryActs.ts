import { setPolicy } from '../../server/policy/policy.service';
import type { InquiryReason } from '../../shared/inquiry/codes';
import { act, done, onDay, type Row, rowsOf } from './act';
import { aCaseThatIs, aDraft, anInsured, aPerson } from './build';
import { REGION } from './cast';
import { enrolledIn } from './inquiry';
import {
  type Asked,
  anEnrolmentElsewhere,
  comeTo,
  liveCard,
  newCardFor,
  ofCase,
  onCard,
  produced,
  returned,
  sendAll,
  submittedList,
} from './inquirySteps';
import { destroyed, died, dispatched, foundWrong, guarded, madeVoid, pinLocked } from './inquiryVerbs';
import { aList, anEmployee, endLists, refOf, rowsOfList } from './lists';
import { identityNumber } from './numbers';
import type { World } from './world';

const cancelled = (world: World, personId: string, reason: string) =>
  onCard(world, 'clerk', 'cancelCard', personId, { reason, note: '测试注销' });

/** What people do until somebody is told a reason; every reason stands here. */
export const ACTS: Readonly<Record<InquiryReason, (world: World) => Promise<Asked>>> = {
  NOT_REGISTERED: async world => ({ personId: (await aPerson(world)).id }),
  ENROLMENT_PENDING: async world => {
    const { id } = await aPerson(world, { category: 'EMPLOYEE' });
    await enrolledIn(world, world.place.unitA, id, { accepted: false });
    return { personId: id };
  },
  ENROLMENT_REFUSED: async world => {
    const { id: personId } = await aPerson(world);
    const sent = await done(world, 'clerk', 'registerEnrolment', { personId, insuranceKind: 'RESIDENT_MEDICAL' });
    await done(world, 'checklist', 'refuseEnrolment', { ...refOf(sent), note: '资料不符' });
    return { personId };
  },
  ENROLMENT_ENDED: async world => {
    const { id: personId } = await aPerson(world);
    const sent = await done(world, 'clerk', 'registerEnrolment', { personId, insuranceKind: 'RESIDENT_MEDICAL' });
    const accepted = await done(world, 'checklist', 'acceptEnrolment', refOf(sent));
    await done(world, 'checklist', 'endEnrolment', { ...refOf(accepted), endedOn: '2026-11-20' });
    return { personId };
  },
  ENROLLED_TWICE: async world => {
    const { id: personId } = await aPerson(world, { category: 'EMPLOYEE' });
    const { unitA, unitElsewhere } = world.place;
    const input = { personId, insuranceKind: 'EMPLOYEE_MEDICAL' };
    const here = await done(world, 'clerk', 'registerEnrolment', { ...input, employerId: unitA });
    await anEnrolmentElsewhere(world, personId, unitElsewhere);
    const { code } = await act(world, 'checklist', 'acceptEnrolment', refOf(here));
    if (code !== 'ENROLLED_TWICE') throw new Error(`acceptEnrolment: ${code}`);
    return { personId };
  },
  NOBODY_APPLIED: async world => ({ personId: (await anInsured(world)).id }),
  LIST_NOT_REQUESTED: async world => {
    await endLists(world, world.place.unitA);
    return { personId: (await anEmployee(world, world.place.unitA)).id };
  },
  NOT_LISTED: async world => {
    await aList(world, 1);
    return { personId: (await anEmployee(world, world.place.unitA)).id };
  },
  LIST_OPEN: async world => {
    const [row] = await rowsOfList(world, 'employerA', (await aList(world, 1)).id);
    return { personId: row.personId };
  },
  LEFT_OUT: async world => {
    const [row] = await rowsOfList(world, 'employerA', (await aList(world, 1)).id);
    await done(world, 'employerA', 'excludeItem', { ...refOf(row), reason: 'LEFT' });
    return { personId: row.personId };
  },
  ROW_RETURNED: world => returned(world, ['ID_COPY_UNREADABLE']),
  LIST_SUBMITTED: async world => ({ personId: (await submittedList(world)).rows[0].personId }),
  MATERIALS_MISSING: async world => ({ personId: (await aDraft(world, { but: ['ID_COPY'] })).personId }),
  PHOTO_REFUSED: world => returned(world, ['PHOTO_HAT', 'PHOTO_GREY']),
  DRAFT: world => ofCase(world, 'DRAFT'),
  IN_REVIEW: world => ofCase(world, 'SUBMITTED'),
  RETURNED: async world => {
    const { personId, id, version } = await aCaseThatIs(world, 'SUBMITTED');
    await done(world, 'reviewer', 'returnApplication', { id, version, reasons: ['NAME_MISMATCH', 'PHOTO_HAT'] });
    return { personId };
  },
  REJECTED: world => ofCase(world, 'REJECTED'),
  ORDERED: async world => ({ personId: await comeTo(world, 'ORDERED') }),
  IN_PRODUCTION: async world => ({ personId: await comeTo(world, 'IN_PRODUCTION') }),
  PRODUCED: async world => ({ personId: await comeTo(world, 'PRODUCED') }),
  IN_TRANSIT: async world => {
    const personId = await comeTo(world, 'READY');
    await dispatched(world, personId, world.place.point);
    return { personId };
  },
  FAILED: async world => {
    const personId = await comeTo(world, 'IN_PRODUCTION');
    await onCard(world, 'cards', 'markCardFailed', personId, { stage: 'MAKER', reason: '印刷不良' });
    return { personId };
  },
  BANK_FAILED: async world => {
    const personId = await comeTo(world, 'IN_PRODUCTION');
    await onCard(world, 'cards', 'markCardFailed', personId, { stage: 'BANK', reason: '开户信息不符' });
    return { personId };
  },
  MISSING: async world => {
    const personId = await comeTo(world, 'PRODUCED');
    await onCard(world, 'cards', 'markCardMissing', personId, { lostBy: 'TRANSIT', note: '清点缺一张' });
    return { personId };
  },
  WRONG_CARD: async world => {
    const personId = await comeTo(world, 'PRODUCED');
    await foundWrong(world, personId);
    return { personId };
  },
  VOIDED: async world => {
    const personId = await comeTo(world, 'PRODUCED');
    await madeVoid(world, personId);
    return { personId };
  },
  READY: async world => ({ personId: await comeTo(world, 'READY') }),
  WITH_EMPLOYER: async world => {
    const { unitA } = world.place;
    const { rows, list } = await submittedList(world);
    const [{ personId }] = rows;
    await done(world, 'checklist', 'convertItems', { checklistId: list.id, items: rows.map(refOf) }, 'ok code');
    const [application] = await rowsOf<Row>(world, 'SELECT id, version FROM application WHERE personId = ?', [
      personId,
    ]);
    await done(world, 'reviewer', 'approveApplication', refOf(application));
    await sendAll(world, unitA);
    await produced(world, personId);
    await onCard(world, 'cards', 'receiveCard', personId, { shelf: '甲-3' });
    const agent = { name: '赵专管', number: identityNumber(9001) };
    await onCard(world, 'cards', 'issueCardToEmployer', personId, { employerId: unitA, letterNo: '介2026-7', agent });
    return { personId };
  },
  COLLECTED_NOT_ENABLED: async world => ({ personId: await comeTo(world, 'COLLECTED') }),
  ONE_CARD: async world => ({ personId: await comeTo(world, 'COLLECTED'), cardKind: 'MEDICAL' }),
  ENABLED: async world => ({ personId: await comeTo(world, 'NORMAL') }),
  LOCKED: async world => {
    const personId = await comeTo(world, 'NORMAL');
    await pinLocked(world, personId);
    return { personId };
  },
  EXPIRED: async world => {
    const personId = await comeTo(world, 'NORMAL', { issuedOn: '2017-01-23', validUntil: '2027-01-22' });
    onDay(world, '2027-01-23');
    return { personId };
  },
  TEMP_LOST: async world => {
    const personId = await comeTo(world, 'NORMAL');
    await onCard(world, 'clerk', 'markCardTemporarilyLost', personId);
    return { personId };
  },
  LOST: async world => {
    const personId = await comeTo(world, 'NORMAL');
    await onCard(world, 'clerk', 'markCardLost', personId, { reason: 'LOST', sighted: true });
    return { personId };
  },
  FINANCIAL_OVERDUE: async world => {
    const personId = await comeTo(world, 'NORMAL');
    onDay(world, '2027-09-20');
    await guarded(world);
    return { personId };
  },
  REPLACED: async world => {
    const personId = await comeTo(world, 'NORMAL');
    const { cardNo } = await liveCard(world, personId);
    onDay(world, '2026-12-15');
    await newCardFor(world, personId, 'REPLACE');
    await onCard(world, 'clerk', 'enableCard', personId, { route: 'CENTRE' });
    return { cardNo: String(cardNo) };
  },
  UNCLAIMED: async world => {
    await world.inside('system', work =>
      setPolicy(work, {
        regionCode: REGION,
        validFrom: '2028-01-01',
        values: { employedSelfApply: 'ALWAYS', custodyLimitDays: 30 },
        basis: null,
      }),
    );
    onDay(world, '2028-01-03');
    const personId = await comeTo(world, 'READY');
    onDay(world, '2028-03-01');
    await cancelled(world, personId, 'UNCLAIMED');
    return { personId };
  },
  CANCELLED: async world => {
    const personId = await comeTo(world, 'NORMAL');
    await cancelled(world, personId, 'MOVED_AWAY');
    return { personId };
  },
  DESTROYED: async world => {
    const personId = await comeTo(world, 'READY');
    await cancelled(world, personId, 'SETTLED_ABROAD');
    await destroyed(world, personId);
    return { personId };
  },
  DECEASED: async world => {
    const { personId } = await aCaseThatIs(world, 'SUBMITTED');
    await died(world, personId, '2026-11-20');
    return { personId };
  },
};
