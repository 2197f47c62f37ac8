import type { Actor } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import { Application } from '../applications/application.entity';
import { approveApplications } from '../applications/application.service';
import { Card } from '../cards/card.entity';
import { convertItems, openChecklist, returnItems } from '../checklists/bureau.service';
import { Checklist } from '../checklists/checklist.entity';
import { confirmChecklist, returnChecklist, sealChecklist, submitChecklist } from '../checklists/checklist.service';
import { ChecklistItem } from '../checklists/item.entity';
import { confirmItems, disputeItem, excludeItem, excludeItems } from '../checklists/item.service';
import { requestChecklist } from '../checklists/request.service';
import { distributeCards } from '../custody/collecting.service';
import { issueCards, receiveCards } from '../custody/custody.service';
import type { Work } from '../platform/context';
import { ProductionBatch } from '../production/batch.entity';
import { closeBatch, openBatch, sendBatch } from '../production/batch.service';
import { markCardsProduced } from '../production/making.service';
import type { Administrators } from './accounts';
import { cardData } from './cardData';
import { momentsOn, workingDayBefore } from './days';
import { grants } from './grants';
import { fillRows } from './listRows';
import type { UnitKey } from './places';
import { randomOf } from './random';
import type { Resident } from './resident';
import type { Stage, Step } from './story';

/** What the acts on lists need beside what cases need. */
export type ListStage = Stage & { administrators: Administrators; people: readonly Resident[] };

const MINUTE = 60_000;

/** Lists in every status: confirmed with its supplement, submitted, sealed, returned, and one whose photos are still coming in. */
export function listSteps(stage: ListStage): Step[] {
  return [
    ...grants(stage),
    ...tale(stage, 'hospital', 24, hospital),
    ...tale(stage, 'logistics', 2, logistics),
    ...tale(stage, 'village', 1, village),
    ...tale(stage, 'wutong', 4, wutong),
    ...tale(stage, 'school', 2, school),
  ];
}

type Teller = { stage: ListStage; unit: string; admin: Actor; when(before: number, minute?: number): Date };
type Told = (teller: Teller) => Promise<unknown>;
type Act = readonly [at: Date, told: Told];

function tale(stage: ListStage, key: UnitKey, before: number, tell: (teller: Teller) => Act[]): Step[] {
  const when = (days: number, minute = 0): Date => {
    const [at] = momentsOn(stage.agenda, workingDayBefore(stage.agenda, days), 1, randomOf(`list ${key} ${days}`));
    return new Date(Math.min(at.getTime() + minute * MINUTE, stage.agenda.now.getTime()));
  };
  const teller: Teller = {
    stage,
    unit: stage.units[key].id,
    admin: stage.administrators.get(key)!,
    when: (days, minute) => when(before + days, minute),
  };
  return tell(teller).map(([at, told]) => ({ at, act: () => told(teller) }));
}

/** At the desk of a unit's administrator, or of staff, at an instant. */
const as = ({ stage }: Teller, who: Parameters<ListStage['desk']>[0], at: Date): Work => stage.desk(who, at);

const listOf = ({ db }: Work, employerId: string): Promise<Checklist> =>
  db.findOneOrFail(Checklist, { where: { employerId }, order: { id: 'DESC' } });
const rowsOf = ({ db }: Work, { id }: Checklist): Promise<ChecklistItem[]> =>
  db.find(ChecklistItem, { where: { checklistId: id }, order: { seq: 'ASC' } });
const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

async function request(teller: Teller, at: Date): Promise<void> {
  await requestChecklist(as(teller, teller.admin, at), teller.unit);
}

/** Puts photos and ID copies on the first rows; the rest has none yet. */
async function fill(teller: Teller, at: Date, most?: number): Promise<void> {
  const work = as(teller, teller.admin, at);
  const list = await listOf(work, teller.unit);
  await fillRows(work, teller.stage, (await rowsOf(work, list)).slice(0, most));
}

/** Those whose photos are there are right, but for one who disputes and one who left where it is asked for; the others go to a counter themselves. */
async function check(teller: Teller, at: Date, { odd = false, some = false } = {}): Promise<void> {
  const work = as(teller, teller.admin, at);
  const list = await listOf(work, teller.unit);
  const rows = await rowsOf(work, list);
  const shown = rows.filter(({ photoId }) => photoId !== null);
  const [disputed, left, ...right] = odd ? [...shown].reverse() : [undefined, undefined, ...shown];
  if (disputed) await disputeItem(work, { ...refOf(disputed), field: 'mobile', proposed: '15400009999' });
  if (left) await excludeItem(work, { ...refOf(left), reason: 'LEFT' });
  const items = right.slice(0, some ? 8 : undefined).map(row => refOf(row!));
  await confirmItems(work, { checklistId: list.id, items });
  const others = rows.filter(({ photoId }) => photoId === null).map(refOf);
  if (some || others.length === 0) return;
  await excludeItems(work, { checklistId: list.id, items: others, reason: 'OTHER', note: '本人自行到窗口申领' });
}

async function seal(teller: Teller, at: Date, sealedBy: string): Promise<void> {
  const work = as(teller, teller.admin, at);
  const list = await listOf(work, teller.unit);
  const declaredPhotos = (await rowsOf(work, list)).filter(
    ({ photoId, status }) => photoId && status !== 'EXCLUDED',
  ).length;
  const collective = list.channel === 'COMMUNITY';
  await (await sealChecklist(work, { ...refOf(list), sealedBy, ...(collective && { declaredPhotos }) }))(work);
}

async function submit(teller: Teller, at: Date): Promise<void> {
  const work = as(teller, teller.admin, at);
  await (await submitChecklist(work, refOf(await listOf(work, teller.unit))))(work);
}

/** Last month's list: converted, one row returned to a supplement, approved, made, and handed out by the unit. */
function hospital({ when }: Teller): Act[] {
  return [
    [when(5), teller => request(teller, when(5))],
    [when(5, 20), teller => fill(teller, when(5, 20))],
    [when(5, 60), teller => check(teller, when(5, 60), { odd: true })],
    [when(4), teller => seal(teller, when(4), '人事科 魏专管')],
    [when(4, 10), teller => submit(teller, when(4, 10))],
    [when(3), teller => decide(teller, when(3))],
    [when(2), teller => approve(teller, when(2))],
    [when(1), teller => make(teller, when(1))],
    [when(-5), teller => handOut(teller, when(-5))],
  ];
}

async function decide(teller: Teller, at: Date): Promise<void> {
  const work = as(teller, 'checklist', at);
  const before = await openChecklist(work, { id: (await listOf(work, teller.unit)).id });
  const rows = (await rowsOf(work, before)).filter(({ status }) => status === 'CONFIRMED' || status === 'DISPUTED');
  const [first, ...others] = rows.filter(({ status }) => status === 'CONFIRMED');
  const disputed = rows.filter(({ status }) => status === 'DISPUTED');
  await returnItems(work, { checklistId: before.id, items: [first, ...disputed].map(refOf), reasons: ['PHOTO_HAT'] });
  await convertItems(work, { checklistId: before.id, items: others.map(refOf) });
  const later = as(teller, 'checklist', new Date(at.getTime() + MINUTE));
  await confirmChecklist(later, refOf(await listOf(later, teller.unit)));
}

async function approve(teller: Teller, at: Date): Promise<void> {
  const work = as(teller, 'reviewer', at);
  const cases = await work.db.findBy(Application, { employerId: teller.unit, status: 'SUBMITTED' });
  await approveApplications(work, cases.map(refOf), null);
}

async function make(teller: Teller, at: Date): Promise<void> {
  const work = as(teller, 'cards', at);
  const expectedCount = await work.db.countBy(Card, { employerId: teller.unit, whereabouts: 'ORDERED' });
  if (expectedCount === 0) return;
  const group = { regionCode: '419901', employerId: teller.unit, businessType: 'FIRST' as const };
  const batch = await openBatch(work, { ...group, expectedCount });
  await (await sendBatch(work, refOf(batch)))(work);
}

/** Made, received, taken by the unit against its voucher, and handed to most of its people. */
async function handOut(teller: Teller, at: Date): Promise<void> {
  const work = as(teller, 'cards', at);
  const mine = (whereabouts: Card['whereabouts']) => work.db.findBy(Card, { employerId: teller.unit, whereabouts });
  await markCardsProduced(
    work,
    (await mine('IN_PRODUCTION')).map(card => ({ ...refOf(card), ...cardData(card, dayOf(at)) })),
  );
  const made = await mine('PRODUCED');
  if (made.length === 0) return;
  await closeBatch(work, refOf(await work.db.findOneByOrFail(ProductionBatch, { id: made[0].batchId! })));
  await receiveCards(work, made.map(refOf), { shelf: 'E-02', expectedCount: made.length });
  const kept = await mine('IN_CUSTODY');
  const { voucherNo } = await work.db.findOneByOrFail(Checklist, { employerId: teller.unit, status: 'CONFIRMED' });
  const agent = { name: '魏专管', number: '419901198503151019', validTo: null };
  await issueCards(work, kept.slice(1).map(refOf), { employerId: teller.unit, voucherNo, agent });
  const held = await mine('WITH_EMPLOYER');
  const admin = as(teller, teller.admin, at);
  await distributeCards(admin, held.slice(2).map(refOf), dayOf(at));
}

function logistics({ when }: Teller): Act[] {
  return [
    [when(1), teller => request(teller, when(1))],
    [when(1, 25), teller => fill(teller, when(1, 25), 9)],
    [when(1, 70), teller => check(teller, when(1, 70), { odd: true })],
    [when(0), teller => seal(teller, when(0), '综合部 魏专管')],
    [when(0, 8), teller => submit(teller, when(0, 8))],
  ];
}

function village({ when }: Teller): Act[] {
  return [
    [when(2), teller => request(teller, when(2))],
    [when(2, 30), teller => fill(teller, when(2, 30), 7)],
    [when(1), teller => check(teller, when(1))],
    [when(0), teller => seal(teller, when(0), '柳溪村村委会 安社工')],
  ];
}

function wutong({ when }: Teller): Act[] {
  return [
    [when(3), teller => request(teller, when(3))],
    [when(3, 30), teller => fill(teller, when(3, 30), 7)],
    [when(2), teller => check(teller, when(2))],
    [when(1), teller => seal(teller, when(1), '梧桐社区 安社工')],
    [when(1, 12), teller => submit(teller, when(1, 12))],
    [
      when(-1),
      async teller => {
        const work = as(teller, 'checklist', when(-1));
        const list = await openChecklist(work, { id: (await listOf(work, teller.unit)).id });
        const reasons = ['ID_COPY_UNREADABLE', 'FORM_INCOMPLETE'] as const;
        await returnChecklist(work, {
          ...refOf(list),
          reasons: [...reasons],
          note: '多份证件复印件边角缺失，请重新扫描',
        });
      },
    ],
  ];
}

/** The school's list is open: the photos of some are there, most are missing. */
function school({ when }: Teller): Act[] {
  return [
    [when(1), teller => request(teller, when(1))],
    [when(1, 30), teller => fill(teller, when(1, 30), 11)],
    [when(0), teller => check(teller, when(0), { some: true })],
  ];
}
