import { fillCalendar } from '../calendar/calendar.service';
import { enqueue } from '../jobs/job.service';
import { commit, type House, systemContext, type Work } from '../platform/context';
import { isDuplicate } from '../platform/database';
import { note } from '../platform/journal';
import { DEMO_ACCOUNTS, demoPasswordHash, openAdministrators, openStaff } from './accounts';
import { drawBrought } from './bring';
import { cardSteps } from './cards';
import { agendaOf } from './days';
import { HISTORY_CASES } from './history';
import { planHolders } from './holders';
import { listSteps } from './lists';
import { inventPeople } from './people';
import { openPlaces } from './places';
import { planCases } from './plans';
import { type Desk, enterUnits, registerPeople } from './register';
import { storyOf } from './script';
import type { Step } from './story';
import { inTurns } from './turns';
import { planVeterans, veteranSteps } from './veterans';

/**
 * Loads the demo bureau when the database is empty: through the services, in one transaction, so that there is all of it or none.
 * Dates are relative to the house's clock. The history of the two years before is left to a job.
 */
export async function loadDemo(house: House): Promise<void> {
  if (!(await isEmpty(house))) return;
  const passwordHash = await demoPasswordHash();
  try {
    await commit(systemContext(house), work => load(work, passwordHash));
  } catch (error) {
    if (!isDuplicate(error) || (await isEmpty(house))) throw error;
  }
}

/** The user names of the demo accounts; none where the demo was not loaded. */
export async function demoAccounts({ database }: House): Promise<string[]> {
  const rows: { username: string }[] = await database.read.query('SELECT username FROM account WHERE demo = 1');
  const known = new Set(rows.map(({ username }) => username));
  return DEMO_ACCOUNTS.filter(username => known.has(username));
}

/** So many pictures are drawn or judged at a time. */
const AT_ONCE = 6;

async function isEmpty({ database }: House): Promise<boolean> {
  const rows: unknown[] = await database.read.query('SELECT id FROM account UNION ALL SELECT id FROM office LIMIT 1');
  return rows.length === 0;
}

async function load(work: Work, passwordHash: string): Promise<void> {
  await fillCalendar(work);
  const agenda = agendaOf(work.now, await work.house.calendarOf(work.db));
  const people = inventPeople(agenda.today);
  const plans = [...planCases(agenda, people), ...planHolders(agenda, people), ...planVeterans(agenda, people)];
  const running = new Map(
    plans.filter(({ scenario }) => scenario === 'EXPIRED').map(({ person, day }) => [person.key, day]),
  );

  const offices = await openPlaces(work);
  const staff = await openStaff(work, offices, passwordHash);
  const desk: Desk = (who, at, seat) => ({
    ...work,
    actor: typeof who === 'string' ? staff.as(who, seat) : who,
    now: at,
    loaders: new Map(),
  });
  const units = await enterUnits(desk, agenda, offices);
  const administrators = await openAdministrators(work, units, passwordHash);
  const registered = await registerPeople(
    desk,
    agenda,
    units,
    people.map(person => (running.has(person.key) ? { ...person, idValidTo: running.get(person.key)! } : person)),
  );

  const stage = { desk, agenda, units, registered };
  const stories = await inTurns(plans, AT_ONCE, async plan => storyOf(stage, plan, await drawBrought(plan)));
  const lists = listSteps({ ...stage, administrators, people });
  const cardStage = { ...stage, offices, people };
  await play([...stories.flat(), ...lists, ...cardSteps(cardStage), ...veteranSteps(cardStage)]);
  await enqueue(work, {
    kind: 'DEMO_HISTORY',
    payload: { until: agenda.today, seed: 'history' },
    dedupeKey: 'DEMO_HISTORY',
    total: HISTORY_CASES,
  });
  await note(work, { action: 'demo.load', detail: { people: people.length, applications: plans.length } });
}

/** Does what happened in the order in which it happened. */
async function play(steps: readonly Step[]): Promise<void> {
  for (const { act } of [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())) await act();
}
