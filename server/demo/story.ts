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
import type { CasePlan } from './casePlan';
import type { Agenda } from './days';
import type { UnitKey } from './places';
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

/** What may befall somebody while their case waits. */
export type Mishap = 'DECEASED' | 'LEFT' | 'TWICE';

/** The acts of one case; each sees the case as the one before has left it. */
export class Story {
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
