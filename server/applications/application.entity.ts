import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { APPLICATION_STATUSES, type ApplicationStatus, HINDRANCES, PHOTO_STATES } from '../../shared/applications';
import { type BusinessType, type CardKind, CHANNELS, type Channel, type ProxyRelation } from '../../shared/codes';
import { BusinessTypeEnum, CardKindEnum, ProxyRelationEnum } from '../cards/card.enums';
import { Employer } from '../employers/employer.entity';
import { Office } from '../offices/office.entity';
import { Person } from '../people/person.entity';
import { Photo } from '../photos/photo.entity';
import {
  codeColumn,
  countColumn,
  dayColumn,
  flagColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Event } from '../platform/event.type';
import { Personal } from '../platform/operations';
import { Day, Instant } from '../platform/scalars';
import { sealedColumn } from '../platform/secrets';
import { ApplicationMaterial } from './material.entity';

export const ApplicationStatusEnum = enumOf('ApplicationStatus', APPLICATION_STATUSES, 'Where an application stands');
export const ChannelEnum = enumOf('Channel', CHANNELS, 'How an application reaches the bureau');
export const HindranceEnum = enumOf('Hindrance', HINDRANCES, 'What else of this person stands in the way');
export const PhotoStateEnum = enumOf('PhotoState', PHOTO_STATES, 'The photo of a case as its frozen spec judges it');

/** A case: what a person asks for, through which channel, and what became of it. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'An application for a card' })
@Entity('application')
@Index('ux_application_open_key', ['openKey'], { unique: true })
@Index('ux_application_receipt', ['receiptNo'], { unique: true })
@Index('ix_application_queue', ['status', 'submittedAt', 'id', 'officeId'])
@Index('ix_application_due', ['status', 'dueOn', 'id', 'officeId'])
@Index('ix_application_decided', ['status', 'decidedAt', 'id', 'officeId'])
@Index('ix_application_person', ['personId', 'status'])
@Index('ix_application_employer', ['employerId', 'status', 'dueOn', 'id'])
export class Application {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Field(() => String, { nullable: true, description: 'Receipt number (受理号), given at first submission' })
  @Column(nullable(codeColumn))
  receiptNo!: string | null;
  @Field(() => ApplicationStatusEnum) @Column(codeColumn) status!: ApplicationStatus;
  @Field(() => BusinessTypeEnum) @Column(codeColumn) businessType!: BusinessType;
  @Field(() => CardKindEnum) @Column(codeColumn) cardKind!: CardKind;
  @Field(() => ChannelEnum) @Column(codeColumn) channel!: Channel;
  @Field(() => String) @Column(codeColumn) regionCode!: string;
  @Field(() => ID) @Column(idColumn) officeId!: string;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) employerId!: string | null;
  @Field(() => ID) @Column(idColumn) personId!: string;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) photoId!: string | null;
  @Field(() => [ID], { description: 'Whoever entered, corrected or converted it; none of them decides it' })
  @Column(jsonColumn)
  enteredByIds!: string[];
  @Field(() => Instant) @Column(instantColumn) openedAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'First submission, where the clock starts (R-06)' })
  @Column(nullable(instantColumn))
  submittedAt!: Date | null;
  @Field(() => Int, { description: 'How often it was submitted' }) @Column(countColumn) submissions!: number;
  @Field(() => Day, { nullable: true }) @Column(nullable(dayColumn)) dueOn!: string | null;
  @Field(() => Boolean, { description: 'The due date touches a year whose calendar is unpublished' })
  @Column(flagColumn)
  dueProvisional!: boolean;
  @Column(nullable(instantColumn)) pausedAt!: Date | null;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) decidedById!: string | null;
  @Field(() => Instant, { nullable: true }) @Column(nullable(instantColumn)) decidedAt!: Date | null;
  @Field(() => [String], { description: 'Reason codes of the last return or rejection' })
  @Column(jsonColumn)
  reasons!: string[];
  @Field(() => [String], { description: 'Reason codes of all earlier returns' })
  @Column(jsonColumn)
  earlierReasons!: string[];
  @Field(() => Boolean, { description: 'Returned again for a defect that was visible the first time' })
  @Column(flagColumn)
  returnedLate!: boolean;
  @Field(() => [String], { description: 'What changed since the last return: names of fields and kinds of material' })
  @Column(jsonColumn)
  changed!: string[];
  /** What the case said of its earlier returns when it was returned or rejected; an undo brings it back. */
  @Column(nullable(jsonColumn))
  beforeDecision!: Pick<Application, 'reasons' | 'earlierReasons' | 'returnedLate' | 'changed'> | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(500))) note!: string | null;
  @Field(() => Boolean) @Column(flagColumn) truthDeclared!: boolean;
  @Field(() => String, { nullable: true, description: 'Who came in the place of the person (R-39)' })
  @Column(nullable(textColumn(60)))
  proxyName!: string | null;
  @Field(() => ProxyRelationEnum, { nullable: true })
  @Column(nullable(codeColumn))
  proxyRelation!: ProxyRelation | null;
  @Column(nullable({ ...longTextColumn, transformer: sealedColumn })) proxyNumber!: string | null;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(4))) proxyNumberLast4!: string | null;
  @Column(nullable(idColumn)) policyId!: string | null;
  /** Held while the case is open: one per person and kind of card. */
  @Column(nullable(textColumn(80))) openKey!: string | null;

  @Field(() => Office) office!: Office;
  @Field(() => Employer, { nullable: true }) employer!: Employer | null;
  @Field(() => Person) person!: Person;
  @Field(() => Photo, { nullable: true }) photo!: Photo | null;
  @Field(() => Int) materialsCount!: number;
  @Field(() => [ApplicationMaterial]) materials!: ApplicationMaterial[];
  @Field(() => Event, { nullable: true, description: 'The latest event of the case' }) latestEvent!: Event | null;
  @Field(() => [Event], { description: 'Everything that moved the case, oldest first' }) history!: Event[];

  @Field(() => String, { nullable: true }) cardWhereabouts!: string | null;
}
