import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CHECKLIST_STATUSES, type ChecklistFacts, type ChecklistStatus } from '../../shared/checklists';
import type { Channel } from '../../shared/codes';
import { ChannelEnum } from '../applications/application.entity';
import { Employer } from '../employers/employer.entity';
import {
  codeColumn,
  countColumn,
  dayColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day, Instant } from '../platform/scalars';

export const ChecklistStatusEnum = enumOf('ChecklistStatus', CHECKLIST_STATUSES, 'Where a photo checklist stands');

/** A photo checklist (照片核对表) of a unit or a community, requested for one window. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'A photo checklist of a unit or a community' })
@Entity('checklist')
@Index('ux_checklist_open_key', ['openKey'], { unique: true })
@Index('ux_checklist_no', ['no'], { unique: true })
@Index('ux_checklist_voucher', ['voucherNo'], { unique: true })
@Index('ix_checklist_employer', ['employerId', 'requestedAt', 'id'])
@Index('ix_checklist_queue', ['officeId', 'status', 'submittedAt', 'id'])
export class Checklist implements Pick<ChecklistFacts, 'status' | 'windowFrom' | 'windowTo' | 'seenAt'> {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String, { description: 'Number of the list' }) @Column(codeColumn) no!: string;
  @Field(() => ChecklistStatusEnum) @Column(codeColumn) status!: ChecklistStatus;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => ID) @Column(idColumn) officeId!: string;
  @Field(() => ID) @Column(idColumn) employerId!: string;
  @Field(() => ChannelEnum, { description: 'The channel of the applications that its rows become' })
  @Column(codeColumn)
  channel!: Channel;
  @Field(() => String, { description: 'The month in which its window begins, as YYYY-MM' })
  @Column(textColumn(7))
  month!: string;
  @Field(() => Day, { nullable: true, description: 'First day of its window' })
  @Column(nullable(dayColumn))
  windowFrom!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day of its window, holidays rolled forward' })
  @Column(nullable(dayColumn))
  windowTo!: string | null;
  @Field(() => ID, { nullable: true, description: 'The list whose returned rows it carries (补报表)' })
  @Column(nullable(idColumn))
  supplementOfId!: string | null;
  /** Held until the list is confirmed: one list in work per unit. */
  @Column(nullable(textColumn(80))) openKey!: string | null;
  @Column(nullable(idColumn)) policyId!: string | null;
  @Column(idColumn) requestedById!: string;
  @Field(() => Instant) @Column(instantColumn) requestedAt!: Date;
  @Column(nullable(idColumn)) sealedById!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) sealedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who declared the seal' })
  @Column(nullable(textColumn(60)))
  sealedBy!: string | null;
  @Field(() => ID, { nullable: true, description: 'The sealed manifest: canonical JSON' })
  @Column(nullable(idColumn))
  manifestFileId!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the manifest, in hex' })
  @Column(nullable(textColumn(64)))
  manifestHash!: string | null;
  @Field(() => Instant, { nullable: true, description: 'When a change made the last seal void' })
  @Column(nullable(instantColumn))
  sealVoidedAt!: Date | null;
  @Column(nullable(idColumn)) submittedById!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) submittedAt!: Date | null;
  @Column(nullable(idColumn)) seenById!: string | null;
  @Field(() => Instant, { nullable: true, description: 'When the bureau first opened it' })
  @Column(nullable(instantColumn))
  seenAt!: Date | null;
  @Column(nullable(idColumn)) decidedById!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) decidedAt!: Date | null;
  @Field(() => [String], { description: 'Reason codes of the last return, all told at once' })
  @Column(jsonColumn)
  reasons!: string[];
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(500))) note!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the collection voucher (领卡凭证), given at confirmation (P-30)',
  })
  @Column(nullable(codeColumn))
  voucherNo!: string | null;

  /** what a community declares beside its seal. */
  @Column(nullable(textColumn(60))) costNo!: string | null;
  @Column(nullable(dayColumn)) costOn!: string | null;
  @Column(nullable(countColumn)) costAmount!: number | null;
  @Column(nullable(countColumn)) declaredPhotos!: number | null;

  @Field(() => Employer) employer!: Employer;
  @Field(() => Int, { description: 'All its rows' }) rows!: number;
  @Field(() => Int) listed!: number;
  @Field(() => Int) confirmed!: number;
  @Field(() => Int) disputed!: number;
  @Field(() => Int) excluded!: number;
  @Field(() => Int) converted!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int, { description: 'Rows that keep it from being sealed (R-13, R-14)' }) unready!: number;
  @Field(() => Int, { description: 'Rows that keep it from being confirmed' }) undecided!: number;
  @Field(() => Int, { description: 'Rows in work that need a photo and have none that is accepted' })
  photosMissing!: number;
  @Field(() => Int, { description: 'Rows in work whose photo is refused by the photo rules' }) photosRefused!: number;
  @Field(() => Int, { description: 'Rows in work without a copy of the ID card' }) idCopiesMissing!: number;
  @Field(() => Int, { description: 'Disputed rows whose correction the bureau has not decided' })
  correctionsOpen!: number;
}
