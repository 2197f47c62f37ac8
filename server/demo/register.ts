import type { Actor } from '../../shared/access';
import { addDays, type Day } from '../../shared/calendar';
import type { Employer } from '../employers/employer.entity';
import { enterEmployer } from '../employers/employer.service';
import type { Enrolment } from '../enrolments/enrolment.entity';
import { acceptEnrolments, endEnrolment, refuseEnrolment, registerEnrolment } from '../enrolments/enrolment.service';
import type { Person } from '../people/person.entity';
import { correctPerson, enterPerson } from '../people/person.service';
import type { Work } from '../platform/context';
import type { StaffName } from './accounts';
import { type Agenda, momentsOn, workingDayAfter } from './days';
import { GROUP_KEYS } from './groups';
import { type OfficeKey, type Offices, type RegionCode, UNIT_KEYS, UNITS, type UnitKey } from './places';
import { randomOf } from './random';
import type { Resident } from './resident';

/** Puts somebody at a counter for a moment of the past: the same transaction, another actor, another instant. */
export type Desk = (who: StaffName | Actor, at: Date, seat?: OfficeKey) => Work;

/** Who registers people in which region. */
const REGISTRARS = { '419901': 'clerk', '419902': 'clerk3' } as const satisfies Readonly<Record<RegionCode, string>>;
const ROOTS: Readonly<Record<RegionCode, OfficeKey>> = { '419901': 'bureau', '419902': 'bureau2' };

const UNITS_AGO = 400;

/** Enters the units at the bureau of their region. */
export async function enterUnits(desk: Desk, agenda: Agenda, offices: Offices): Promise<Record<UnitKey, Employer>> {
  const entered: Partial<Record<UnitKey, Employer>> = {};
  const [at] = momentsOn(agenda, addDays(agenda.today, -UNITS_AGO), 1, randomOf('units'));
  for (const key of UNIT_KEYS) {
    const { regionCode, selfApplyAllowed, ...unit } = UNITS[key];
    const note = selfApplyAllowed ? { selfApplyAllowed, selfApplyNote: '单位规定：职工可自行到窗口办理' } : {};
    entered[key] = await enterEmployer(
      desk(REGISTRARS[regionCode], at),
      { ...unit, ...note },
      { regionCode, officeId: offices[ROOTS[regionCode]].id },
    );
  }
  return entered as Record<UnitKey, Employer>;
}

/** Somebody as they were entered. */
export type Registered = { person: Person; enrolment: Enrolment };

/** Enters everybody and registers their enrolments, group by group; the checklist officer accepts them some days later. */
export async function registerPeople(
  desk: Desk,
  agenda: Agenda,
  units: Readonly<Record<UnitKey, Employer>>,
  residents: readonly Resident[],
): Promise<ReadonlyMap<string, Registered>> {
  const registered = new Map<string, Registered>();
  for (const group of GROUP_KEYS) {
    const members = residents.filter(resident => resident.group === group);
    for (const resident of members) registered.set(resident.key, await registerOne(desk, agenda, units, resident));
    await decideEnrolments(desk, agenda, members, registered);
  }
  return registered;
}

async function registerOne(
  desk: Desk,
  agenda: Agenda,
  units: Readonly<Record<UnitKey, Employer>>,
  resident: Resident,
): Promise<Registered> {
  const { key, regionCode, unit, enteredAgo, employedAgo, insuranceKind, everPaid } = resident;
  const { name, sex, birth, ethnicity, nationality, idValidTo, category, mobile, address, idKind, number } = resident;
  const ago = (days: number): Day => addDays(agenda.today, -days);
  const [at, then] = momentsOn(agenda, ago(enteredAgo), 2, randomOf(`entered ${key}`));
  const input = {
    name,
    sex,
    birthDate: birth,
    ethnicity,
    nationality,
    idValidTo,
    category,
    mobile,
    address,
    idKind,
    number,
  };
  const person = await enterPerson(desk(REGISTRARS[regionCode], at), input, regionCode);
  const enrolment = await registerEnrolment(desk(REGISTRARS[regionCode], then), {
    personId: person.id,
    employerId: unit ? units[unit].id : null,
    insuranceKind,
    employedOn: employedAgo === null ? null : ago(employedAgo),
    everPaid,
  });
  return { person, enrolment };
}

async function decideEnrolments(
  desk: Desk,
  agenda: Agenda,
  members: readonly Resident[],
  registered: ReadonlyMap<string, Registered>,
): Promise<void> {
  const [{ regionCode, enteredAgo, group }] = members;
  const officer = regionCode === '419901' ? 'checklist' : 'clerk3';
  const day = workingDayAfter(agenda, addDays(agenda.today, -enteredAgo), 4);
  const [at, then] = momentsOn(agenda, day, 2, randomOf(`accepted ${group}`));
  const refs = members
    .filter(({ fate }) => fate === 'ACCEPTED' || fate === 'ENDED')
    .map(({ key }) => registered.get(key)!.enrolment)
    .map(({ id, version }) => ({ id, version }));
  await acceptEnrolments(desk(officer, at), refs);
  for (const resident of members) {
    const {
      person,
      enrolment: { id, version },
    } = registered.get(resident.key)!;
    if (resident.fate === 'REFUSED')
      await refuseEnrolment(desk(officer, then), { id, version, note: '不在本参保地，请到户籍地办理' });
    if (resident.fate === 'ENDED') await endOne(desk, agenda, resident, { id, version: version + 1 }, person);
  }
}

async function endOne(
  desk: Desk,
  agenda: Agenda,
  { key, regionCode, deceasedAgo }: Resident,
  ref: { id: string; version: number },
  person: Person,
): Promise<void> {
  const registrar = REGISTRARS[regionCode];
  const endedOn = addDays(agenda.today, -(deceasedAgo ?? 30));
  const [at, then] = momentsOn(agenda, workingDayAfter(agenda, endedOn, 2), 2, randomOf(`ended ${key}`));
  await endEnrolment(desk(registrar, at), { ...ref, endedOn });
  if (deceasedAgo === null) return;
  const evidence = '死亡医学证明书（演示）';
  await correctPerson(desk(registrar, then), { id: person.id, version: person.version, evidence, deceasedOn: endedOn });
}
