import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../../shared/applications';
import { BUSINESS_TYPES, type BusinessType, CHANNELS, type Channel } from '../../shared/codes';
import { BusinessTypeEnum } from '../cards/card.enums';
import { enumOf } from '../platform/enums';
import { ApplicationStatusEnum, ChannelEnum } from './application.entity';

/** Named views of the queue. */
export const DUE_FILTERS = ['OVERDUE', 'TODAY', 'SOON'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];
const DueFilterEnum = enumOf('DueFilter', DUE_FILTERS, 'Overdue, due today, or due within two days');

@InputType({ description: 'Which applications; all conditions hold together' })
export class ApplicationFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(6)
  @IsIn(APPLICATION_STATUSES, { each: true })
  @Field(() => [ApplicationStatusEnum], { nullable: true })
  status?: ApplicationStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(10)
  @IsIn(CHANNELS, { each: true })
  @Field(() => [ChannelEnum], { nullable: true })
  channel?: Channel[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  officeId?: string[] | null;

  @IsOptional()
  @IsIn(BUSINESS_TYPES)
  @Field(() => BusinessTypeEnum, { nullable: true })
  businessType?: BusinessType | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The unit through whose checklist they came' })
  employerId?: string | null;

  @IsOptional()
  @IsIn(DUE_FILTERS)
  @Field(() => DueFilterEnum, { nullable: true })
  due?: DueFilter | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Back from correction: submitted more than once' })
  resubmitted?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what the actor entered; false: only what others entered and the actor may decide',
  })
  own?: boolean | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'A whole identity number, a receipt number, the beginning of a name, or pinyin',
  })
  search?: string | null;
}
