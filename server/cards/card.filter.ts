import { ArrayMaxSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import {
  FIN_STATUSES,
  type FinStatus,
  SS_STATUSES,
  type SsStatus,
  WHEREABOUTS,
  type Whereabouts,
} from '../../shared/cards';
import { BUSINESS_TYPES, type BusinessType } from '../../shared/codes';
import { Day } from '../platform/scalars';
import { BusinessTypeEnum, FinStatusEnum, SsStatusEnum, WhereaboutsEnum } from './card.enums';

@InputType({ description: 'Which cards; all conditions hold together' })
export class CardFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(WHEREABOUTS.length)
  @IsIn(WHEREABOUTS, { each: true })
  @Field(() => [WhereaboutsEnum], { nullable: true })
  whereabouts?: Whereabouts[] | null;

  @IsOptional()
  @ArrayMaxSize(SS_STATUSES.length)
  @IsIn(SS_STATUSES, { each: true })
  @Field(() => [SsStatusEnum], { nullable: true })
  ssStatus?: SsStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(5)
  @IsIn(FIN_STATUSES, { each: true })
  @Field(() => [FinStatusEnum], { nullable: true })
  finStatus?: FinStatus[] | null;

  @IsOptional()
  @MaxLength(10)
  @Field(() => Day, { nullable: true, description: 'The financial function is to be activated by this day (R-70)' })
  finDueBy?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The person whose card it is' })
  personId?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  employerId?: string | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true, description: 'The offices that ordered them' })
  officeId?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true, description: 'The offices that keep them' })
  keeperOfficeId?: string[] | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The batch that they were last put into' })
  batchId?: string | null;

  @IsOptional()
  @IsIn(BUSINESS_TYPES)
  @Field(() => BusinessTypeEnum, { nullable: true })
  businessType?: BusinessType | null;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Shelf and box, as a whole' })
  shelf?: string | null;

  @IsOptional()
  @MaxLength(10)
  @Field(() => Day, { nullable: true, description: 'Kept where they lie since before this day' })
  keptBefore?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The hand-over by which they came to where they are' })
  handOverId?: string | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'A whole identity number, the beginning of a card number or of a name, or pinyin',
  })
  search?: string | null;
}
