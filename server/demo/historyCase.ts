import { addDays, addMonths, dayOf, daysBetween, dueOn } from '../../shared/calendar';
import type { Sex } from '../../shared/codes';
import { turnaroundOf } from '../../shared/policy';
import type { Application } from '../applications/application.entity';
import type { Card } from '../cards/card.entity';
import type { CustodyEntry } from '../cards/custody.entity';
import type { Enrolment } from '../enrolments/enrolment.entity';
import type { Person } from '../people/person.entity';
import { newId } from '../platform/columns';
import type { Work } from '../platform/context';
import { statusChange } from '../platform/journal';
import type { StatusChange } from '../platform/records.entities';
import { pinyinOf } from '../platform/search';
import { blindIndex } from '../platform/secrets';
import { momentsOn, workingDayAfter } from './days';
import { carded, pastCard } from './historyCard';
import type { Ground } from './historyGround';
import { type Act, type Route, routeFor, type Tale, taleFor } from './historyTale';
import { addressIn, ethnicityFor, nameFor } from './names';
import { numberOf } from './numbers';
import { PLACES } from './places';
import { type Random, randomOf } from './random';

/** A case of the past with everything that belongs to it; its receipt number is still to be given. */
type PastCase = {
  person: Partial<Person>;
  enrolment: Partial<Enrolment>;
  application: Partial<Application>;
  card: Partial<Card> | null;
  entries: Partial<CustodyEntry>[];
  changes: Partial<StatusChange>[];
  receiptName: string;
};

/** Case n of the history, the same every time but for its ids. */
export function pastCase(work: Work, ground: Ground, n: number): PastCase {
  const random = randomOf(`${ground.seed} ${n}`);
  const day = ground.days[n];
  const route = routeFor(ground, day, random);
  const person = pastPerson(ground, n, route, random);
  const tale = taleFor(ground, day, route, random);
  const application = pastApplication(ground, person, route, tale);
  const enrolment = pastEnrolment(ground, person, route, random);
  const card = tale.end === 'APPROVED' ? pastCard(application, tale, n, carded(ground, tale, route, random)) : null;
  const told = (subject: string, record: object, { at, role, verb, from, to, reasons }: Act) =>
    statusChange({ ...work, now: at, actor: { ...work.actor, roles: [role] } }, subject, dayOf(at).slice(0, 7), {
      verb,
      from,
      to,
      reasons,
      record: record as Application,
    });
  const changes = [
    ...enrolled(enrolment, ground, route, random).map(act => told('enrolment', enrolment, act)),
    ...tale.acts.map(act => told('application', application, act)),
    ...(card ? card.acts.map(act => told('card', card.card, act)) : []),
  ];
  return {
    person,
    enrolment,
    application,
    card: card?.card ?? null,
    entries: card?.entries ?? [],
    changes,
    receiptName: `${route.region}-${dayOf(tale.submittedAt).replaceAll('-', '')}`,
  };
}

/** Divisions 419904 to 419909, sequences from 500 on: nobody of the demo's own people, and no two of them alike. */
const DIVISIONS = 6;
const SEQUENCES = 250;
/** Those who share division and sequence were born on days of different remainders. */
const ROUNDS = 4;
const FIXED = '2100-01-01';

function pastPerson(
  ground: Ground,
  n: number,
  { region, unit }: Route,
  random: Random,
): Partial<Person> & { id: string } {
  const day = ground.days[n];
  const employed = unit === 'logistics' || unit === 'hospital';
  const sex: Sex = random.chance(0.5) ? '1' : '2';
  const age = employed ? random.between(21, 58) : random.between(17, 78);
  const round = Math.floor(n / (DIVISIONS * SEQUENCES));
  const born = addDays(addMonths(day, -12 * age), -random.between(0, 80) * 4);
  const birthDate = addDays(born, (daysBetween(born, FIXED) + round) % ROUNDS);
  const sequence = 500 + 2 * (Math.floor(n / DIVISIONS) % SEQUENCES) + (sex === '1' ? 1 : 0);
  const number = numberOf(4 + (n % DIVISIONS), birthDate, sequence);
  const mobile = `1541${String(n).padStart(7, '0')}`;
  const [createdAt] = momentsOn(ground.agenda, addDays(day, -30), 1, random);
  const name = nameFor(sex, random);
  return {
    id: newId(createdAt),
    version: 1,
    regionCode: region,
    idKind: 'RESIDENT',
    number,
    birthDate,
    sex,
    name,
    mobile,
    createdAt,
    numberIndex: blindIndex('number', number),
    numberLast4: number.slice(-4),
    birthYear: Number(birthDate.slice(0, 4)),
    namePinyin: pinyinOf(name),
    ethnicity: ethnicityFor(random),
    nationality: null,
    idValidTo: null,
    category: employed
      ? 'EMPLOYEE'
      : age > 60
        ? 'RETIRED'
        : region === '419901' && random.chance(0.4)
          ? 'FLEXIBLE_OTHER'
          : 'RESIDENT',
    mobileIndex: blindIndex('mobile', mobile),
    mobileLast4: mobile.slice(-4),
    address: addressIn(region, random),
    guardianId: null,
    fromLegacyNumber: false,
    deceasedOn: null,
  };
}

type Made<T> = Partial<T> & { id: string };

function pastEnrolment(
  ground: Ground,
  person: Made<Person>,
  { region, unit, clerk }: Route,
  random: Random,
): Made<Enrolment> {
  const insuranceKind = person.category === 'EMPLOYEE' ? 'EMPLOYEE_MEDICAL' : 'RESIDENT_MEDICAL';
  const registeredOn = dayOf(person.createdAt!);
  return {
    id: newId(person.createdAt!),
    version: 2,
    status: 'ACCEPTED',
    regionCode: region,
    personId: person.id,
    insuranceKind,
    registeredOn,
    employerId: unit ? ground.units[unit] : null,
    employedOn: unit && person.category === 'EMPLOYEE' ? addDays(registeredOn, -random.between(2, 38)) : null,
    acceptedOn: workingDayAfter(ground.agenda, registeredOn, 3),
    endedOn: null,
    everPaid: random.chance(0.5),
    note: null,
    activeKey: `${person.id}|${insuranceKind}`,
    pendingKey: null,
    registeredById: ground.staff[clerk],
    createdAt: person.createdAt,
  };
}

function pastApplication(
  { agenda, staff, offices, units, policies }: Ground,
  person: Made<Person>,
  route: Route,
  tale: Tale,
): Made<Application> {
  const { region, channel, office, unit, policy, clerk } = route;
  const { submittedAt, decidedAt, businessType, end, reviewer, reasons, earlier, acts } = tale;
  const due = dueOn(agenda.calendar, turnaroundOf(policy, businessType, PLACES[office].kind), dayOf(submittedAt));
  return {
    id: newId(acts[0].at),
    version: acts.length,
    status: end,
    businessType,
    channel,
    regionCode: region,
    personId: person.id,
    cardKind: 'SOCIAL_SECURITY',
    officeId: offices[office],
    employerId: unit ? units[unit] : null,
    photoId: null,
    enteredByIds: [staff[clerk]],
    openedAt: acts[0].at,
    submittedAt,
    submissions: earlier.length > 0 ? 2 : 1,
    dueOn: due.on,
    dueProvisional: due.provisional,
    pausedAt: null,
    decidedById: end === 'WITHDRAWN' && earlier.length === 0 ? null : staff[reviewer],
    decidedAt: end === 'WITHDRAWN' ? null : decidedAt,
    reasons,
    earlierReasons: earlier,
    returnedLate: false,
    changed: earlier.some(reason => reason.startsWith('PHOTO')) ? ['PHOTO'] : [],
    note: null,
    truthDeclared: true,
    proxyName: null,
    proxyRelation: null,
    proxyNumber: null,
    proxyNumberLast4: null,
    policyId: policies[region],
    openKey: null,
  };
}

function enrolled(
  { createdAt, acceptedOn }: Made<Enrolment>,
  { agenda }: Ground,
  { clerkRole }: Route,
  random: Random,
): Act[] {
  const [at] = momentsOn(agenda, acceptedOn!, 1, random);
  return [
    { at: createdAt!, role: clerkRole, verb: 'register', from: null, to: 'PENDING' },
    { at: at > createdAt! ? at : createdAt!, role: clerkRole, verb: 'accept', from: 'PENDING', to: 'ACCEPTED' },
  ];
}
