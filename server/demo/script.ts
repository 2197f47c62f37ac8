import { dayOf } from '../../shared/calendar';
import type { ReturnReason } from '../../shared/reasons';
import type { Application } from '../applications/application.entity';
import {
  approveApplication,
  rejectApplication,
  returnApplication,
  submitApplication,
  undoDecision,
  withdrawApplication,
} from '../applications/application.service';
import { correctApplication, openApplication } from '../applications/intake.service';
import type { Employer } from '../employers/employer.entity';
import { acceptEnrolment, endEnrolment, registerEnrolment } from '../enrolments/enrolment.service';
import { correctPerson } from '../people/person.service';
import type { Commit, Work } from '../platform/context';
import type { StaffName } from './accounts';
import { type Brought, mended, valuesFor } from './bring';
import { type Agenda, momentsOn, workingDayAfter } from './days';
import type { Scenario } from './decks';
import type { UnitKey } from './places';
import type { CasePlan } from './plans';
import { type Random, randomOf } from './random';
import type { Desk, Registered } from './register';

/** One act of the past. All acts of all cases are done in the order of their instants. */
export type Step = { at: Date; act: () => Promise<unknown> };

/** What the acts of a case need. */
export type Stage = {
  desk: Desk;
  agenda: Agenda;
  units: Readonly<Record<UnitKey, Employer>>;
  registered: ReadonlyMap<string, Registered>;
};

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

type Mishap = 'DECEASED' | 'LEFT' | 'TWICE';

/** The acts of one case; each sees the case as the one before has left it. */
class Story {
  readonly steps: Step[] = [];
  private application!: Application;
  private opening!: Commit<Application>;

  constructor(
    private readonly stage: Stage,
    private readonly plan: CasePlan,
  ) {}

  async prepare(at: Date, brought: Brought): Promise<void> {
    const { plan } = this;
    const work = this.at(plan.clerk, at, true);
    const { businessType, cardKind, channel, person } = plan;
    const personId = this.stage.registered.get(person.key)!.person.id;
    this.opening = await openApplication(work, {
      ...(await valuesFor(work, plan, brought)),
      personId,
      businessType,
      cardKind,
      channel,
    });
  }

  open(at: Date): void {
    this.add(at, () => this.opening(this.at(this.plan.clerk, at, true)));
  }

  submit(at: Date): void {
    this.add(at, () => submitApplication(this.at(this.plan.clerk, at, true), this.ref()));
  }

  approve(at: Date): void {
    this.add(at, () => approveApplication(this.at(this.plan.reviewer, at), this.ref()));
  }

  reject(at: Date, reason: Parameters<typeof rejectApplication>[1]['reason']): void {
    this.add(at, () => rejectApplication(this.at(this.plan.reviewer, at), { ...this.ref(), reason }));
  }

  sendBack(at: Date, reasons: readonly ReturnReason[]): void {
    this.add(at, () => returnApplication(this.at(this.plan.reviewer, at), { ...this.ref(), reasons: [...reasons] }));
  }

  undo(at: Date): void {
    this.add(at, () => undoDecision(this.at(this.plan.reviewer, at), this.ref()));
  }

  withdraw(at: Date): void {
    this.add(at, () => withdrawApplication(this.at(this.plan.clerk, at, true), this.ref()));
  }

  correct(at: Date, reasons: readonly ReturnReason[]): void {
    this.add(at, async () => {
      const work = this.at(this.plan.clerk, at, true);
      const values = await mended(work, this.plan, dayOf(at), needsOf(reasons));
      return (await correctApplication(work, { ...values, ...this.ref() }))(work);
    });
  }

  mishap(kind: Mishap, at: Date): void {
    this.steps.push({ at, act: () => this.befall(kind, at) });
  }

  private async befall(kind: Mishap, at: Date): Promise<void> {
    const { person, enrolment } = this.stage.registered.get(this.plan.person.key)!;
    const officer = this.at('checklist', at);
    if (kind === 'DECEASED') {
      const change = { evidence: '死亡医学证明书（演示）', deceasedOn: dayOf(at) };
      await correctPerson(this.at('clerk', at), { id: person.id, version: person.version, ...change });
    } else if (kind === 'LEFT') {
      await endEnrolment(officer, { id: enrolment.id, version: enrolment.version + 1, endedOn: dayOf(at) });
    } else {
      const employerId = this.stage.units.hospital.id;
      const second = await registerEnrolment(officer, {
        personId: person.id,
        employerId,
        insuranceKind: 'EMPLOYEE_MEDICAL',
        employedOn: dayOf(at),
      });
      await acceptEnrolment(officer, { id: second.id, version: second.version });
    }
  }

  private add(at: Date, act: () => Promise<Application>): void {
    this.steps.push({
      at,
      act: async () => {
        this.application = await act();
      },
    });
  }

  private ref() {
    const { id, version } = this.application;
    return { id, version };
  }

  /** Clerks sit at the counter of the case, whichever office is theirs today. */
  private at(name: StaffName, at: Date, atCounter = false): Work {
    return this.stage.desk(name, at, atCounter ? this.plan.office : undefined);
  }
}

function needsOf(reasons: readonly ReturnReason[]): ('PHOTO' | 'ID_COPY' | 'APPLICATION_FORM')[] {
  return [
    ...(reasons.some(reason => reason.startsWith('PHOTO')) ? ['PHOTO' as const] : []),
    ...(reasons.some(reason => reason.startsWith('ID_COPY')) ? ['ID_COPY' as const] : []),
    ...(reasons.some(reason => ['FORM_INCOMPLETE', 'MOBILE_WRONG'].includes(reason))
      ? ['APPLICATION_FORM' as const]
      : []),
  ];
}
