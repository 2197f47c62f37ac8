import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { Account, AccountEmployer, Invitation, SignInAttempt } from './access/account.entity';
import { AccountResolver } from './access/account.resolver';
import { Session } from './access/session.entity';
import { SessionResolver } from './access/session.resolver';
import { AnalyticsResolver } from './analytics/analytics.resolver';
import { Application } from './applications/application.entity';
import { ApplicationResolver } from './applications/application.resolver';
import { ApplicationMaterial } from './applications/material.entity';
import { AuditChain } from './audit/audit.entity';
import { AuditResolver } from './audit/audit.resolver';
import { noteRefusal } from './audit/audit.service';
import { CalendarDay, CalendarYear } from './calendar/calendar.entity';
import { Card } from './cards/card.entity';
import { CardResolver } from './cards/card.resolver';
import { CustodyEntry } from './cards/custody.entity';
import { CardNumber } from './cards/number.entity';
import { Checklist } from './checklists/checklist.entity';
import { ChecklistResolver } from './checklists/checklist.resolver';
import { ChecklistItem } from './checklists/item.entity';
import { ChecklistItemResolver } from './checklists/item.resolver';
import { UploadEntry } from './checklists/upload.entity';
import { GrantedWindow } from './checklists/window.entity';
import { UnitResolver } from './checklists/window.resolver';
import { AtOnceResolver } from './custody/atOnce.resolver';
import { CustodyResolver } from './custody/custody.resolver';
import { HandOver, HandOverItem } from './custody/handOver.entity';
import { HandOverResolver } from './custody/handOver.resolver';
import { LedgerCheck } from './custody/ledger.entity';
import { LedgerResolver } from './custody/ledger.resolver';
import { ShelfResolver } from './custody/shelf.resolver';
import { Employer } from './employers/employer.entity';
import { EmployerResolver } from './employers/employer.resolver';
import { Enrolment } from './enrolments/enrolment.entity';
import { EnrolmentResolver } from './enrolments/enrolment.resolver';
import { RosterResolver } from './enrolments/roster.resolver';
import { StoredFile } from './files/file.entity';
import { InquiryLineResolver, InquiryResolver, InquiryRowResolver, ProgressResolver } from './inquiry/inquiry.resolver';
import { Job } from './jobs/job.entity';
import { JobResolver } from './jobs/job.resolver';
import { LossResolver } from './losses/loss.resolver';
import { Notice, NoticeRead, Outbox } from './notices/notice.entity';
import { NoticeResolver } from './notices/notice.resolver';
import { Office } from './offices/office.entity';
import { OfficeResolver } from './offices/office.resolver';
import { Person } from './people/person.entity';
import { PersonResolver } from './people/person.resolver';
import { Photo } from './photos/photo.entity';
import { protect } from './platform/operations';
import { AuditEntry, Counter, CounterDelta, IdempotencyKey, StatusChange } from './platform/records.entities';
import { Instant } from './platform/scalars';
import { Serial } from './platform/serial';
import { RegionPolicy } from './policy/policy.entity';
import { PolicyResolver } from './policy/policy.resolver';
import { BankResolver } from './production/bank.resolver';
import { ProductionBatch, ProductionItem, ReturnLine } from './production/batch.entity';
import { BatchResolver } from './production/batch.resolver';
import { MakingResolver } from './production/making.resolver';
import { TurnaroundResolver } from './production/turnaround.resolver';
import { WrongCardResolver } from './production/wrong.resolver';
import { ScheduleLease } from './schedule/lease.entity';

/** Every table of the house. */
export const entities = [
  StatusChange,
  AuditEntry,
  AuditChain,
  Counter,
  CounterDelta,
  IdempotencyKey,
  Job,
  Notice,
  NoticeRead,
  Outbox,
  ScheduleLease,
  Account,
  AccountEmployer,
  SignInAttempt,
  Invitation,
  Session,
  Office,
  RegionPolicy,
  CalendarDay,
  CalendarYear,
  StoredFile,
  Person,
  Employer,
  Enrolment,
  Photo,
  Card,
  CardNumber,
  CustodyEntry,
  HandOver,
  HandOverItem,
  LedgerCheck,
  Serial,
  Application,
  ApplicationMaterial,
  Checklist,
  ChecklistItem,
  GrantedWindow,
  UploadEntry,
  ProductionBatch,
  ProductionItem,
  ReturnLine,
] as const;

const resolvers = [
  SessionResolver,
  AccountResolver,
  AnalyticsResolver,
  AuditResolver,
  JobResolver,
  NoticeResolver,
  OfficeResolver,
  PolicyResolver,
  PersonResolver,
  EmployerResolver,
  EnrolmentResolver,
  RosterResolver,
  ApplicationResolver,
  ChecklistResolver,
  ChecklistItemResolver,
  UnitResolver,
  CardResolver,
  CustodyResolver,
  HandOverResolver,
  LedgerResolver,
  ShelfResolver,
  AtOnceResolver,
  LossResolver,
  BatchResolver,
  MakingResolver,
  BankResolver,
  WrongCardResolver,
  TurnaroundResolver,
  InquiryResolver,
  InquiryRowResolver,
  InquiryLineResolver,
  ProgressResolver,
] as const;

/** The schema that is served: every operation closed but for what it declares. */
export async function makeSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...resolvers] as unknown as NonEmptyArray<new () => object>,
    scalarsMap: [{ type: Date, scalar: Instant }],
    validate: { whitelist: true, forbidUnknownValues: false },
    orphanedTypes: [],
  });
  return protect(schema, noteRefusal);
}
