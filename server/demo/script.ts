import type { Brought } from './bring';
import type { CasePlan } from './casePlan';
import { type Agenda, momentsOn, workingDayAfter } from './days';
import type { Scenario } from './decks';
import { type Random, randomOf } from './random';
import { type Mishap, type Stage, type Step, Story } from './story';

/** Writes the story of a case: prepares its opening, and gives its acts. */
export async function storyOf(stage: Stage, plan: CasePlan, brought: Brought): Promise<Step[]> {
  const random = randomOf(`story ${plan.key}`);
  const [opening, first] = momentsOn(stage.agenda, plan.day, 2, random);
  const story = new Story(stage, plan);
  await story.prepare(opening, brought);
  story.open(opening);
  TALES[plan.scenario]?.(story, timesOf(stage.agenda, plan, first), plan, random);
  return story.steps;
}

/** When things happen after the first submission. */
type Times = { first: Date; decided: Date; after: Date; mended: Date; again: Date; end: Date };

const MINUTE_MS = 60_000;

/** At a county centre a case is decided on the spot, elsewhere after a working day or two. */
function timesOf(agenda: Agenda, { key, day, channel }: CasePlan, first: Date): Times {
  const random = randomOf(`times ${key}`);
  const on = (n: number) => momentsOn(agenda, workingDayAfter(agenda, day, n), 2, random);
  const spot = [20, 45].map(minutes => new Date(first.getTime() + minutes * MINUTE_MS));
  const [decided, after] = channel === 'COUNTY_CENTRE' ? spot : on(random.between(1, 2));
  const [mended, again] = on(random.between(3, 4));
  const [end] = on(6);
  return { first, decided, after, mended, again, end };
}

type Tell = (story: Story, times: Times, plan: CasePlan, random: Random) => void;

const corrected: Tell = (story, { first, decided, mended, again }, { reasons }) => {
  story.submit(first);
  story.sendBack(decided, reasons);
  story.correct(mended, reasons);
  story.submit(again);
};

const struck =
  (kind: Mishap): Tell =>
  (story, { first, after }) => {
    story.submit(first);
    story.mishap(kind, after);
  };

const waits: Tell = (story, { first }) => story.submit(first);

const REJECTED = ['NOT_ELIGIBLE', 'FALSE_MATERIALS', 'HOLDS_CARD', 'WRONG_REGION', 'OTHER'] as const;

/** What follows the opening in each scenario; a draft stays one. */
const TALES: Readonly<Partial<Record<Scenario, Tell>>> = {
  WAITING: waits,
  OWN: waits,
  EXPIRED: waits,
  DECEASED: struck('DECEASED'),
  LEFT: struck('LEFT'),
  TWICE: struck('TWICE'),
  RESUBMITTED: corrected,
  WITHDRAWN: (story, { first, decided }, _, random) => {
    if (random.chance(0.6)) story.submit(first);
    story.withdraw(decided);
  },
  APPROVED: (story, { first, decided }) => {
    story.submit(first);
    story.approve(decided);
  },
  APPROVED_LATER: (story, times, plan, random) => {
    corrected(story, times, plan, random);
    story.approve(times.end);
  },
  REJECTED: (story, { first, decided }, _, random) => {
    story.submit(first);
    story.reject(decided, random.pick(REJECTED));
  },
  RETURNED: (story, { first, decided }, { reasons }) => {
    story.submit(first);
    story.sendBack(decided, reasons);
  },
  RETURNED_TWICE: (story, times, plan, random) => {
    corrected(story, times, plan, random);
    story.sendBack(times.end, ['SEX_MISMATCH']);
  },
  UNDONE: (story, { first, decided, after }, _, random) => {
    story.submit(first);
    story.approve(decided);
    story.undo(new Date(decided.getTime() + 6000));
    if (random.chance(0.5)) story.sendBack(after, ['PHOTO_GLARE']);
  },
};
