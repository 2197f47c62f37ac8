import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  BUSINESS_TYPES,
  type BusinessType,
  CARD_KINDS,
  type CardKind,
  CHANNELS,
  type Channel,
} from '../../shared/codes';
import { MATERIAL_KINDS, type MaterialKind, SIGHTINGS, type Sighting } from '../../shared/materials';
import { REJECT_REASONS, RETURN_REASON_CODES, type RejectReason, type ReturnReason } from '../../shared/reasons';
import { BusinessTypeEnum, CardKindEnum } from '../cards/card.enums';
import { ProxyInput } from '../cards/standIn';
import { ItemsInput, RefInput } from '../platform/bulk';
import { Day } from '../platform/scalars';
import { ChannelEnum } from './application.entity';
import { MaterialKindEnum, SightingEnum } from './material.entity';
import { RejectReasonEnum, ReturnReasonEnum } from './reasons';

@InputType({ description: 'One material as it was seen' })
export class MaterialInput {
  @IsIn(MATERIAL_KINDS)
  @Field(() => MaterialKindEnum)
  kind!: MaterialKind;

  @IsIn(SIGHTINGS)
  @Field(() => SightingEnum)
  sighted!: Sighting;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true })
  number?: string | null;

  @IsOptional()
  @Field(() => Day, { nullable: true })
  date?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  @Field(() => Int, { nullable: true, description: 'In fen' })
  amount?: number | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'A file uploaded before' })
  fileId?: string | null;
}

@InputType()
export class CaseValues {
  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'A photo uploaded before' })
  photoFileId?: string | null;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: 'The day on which the photo was taken; today unless told (R-52)' })
  photoTakenOn?: string | null;

  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => MaterialInput)
  @Field(() => [MaterialInput], { nullable: true, description: 'Materials to add or replace, by kind' })
  materials?: MaterialInput[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProxyInput)
  @Field(() => ProxyInput, { nullable: true })
  proxy?: ProxyInput | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'The truth of the materials was declared and signed (R-91)' })
  truthDeclared?: boolean | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'A case to be opened at the own counter' })
export class OpenApplication extends CaseValues {
  @MaxLength(36)
  @Field(() => ID)
  personId!: string;

  @IsIn(BUSINESS_TYPES)
  @Field(() => BusinessTypeEnum)
  businessType!: BusinessType;

  @IsIn(CARD_KINDS)
  @Field(() => CardKindEnum, { defaultValue: 'SOCIAL_SECURITY' })
  cardKind!: CardKind;

  @IsIn(CHANNELS)
  @Field(() => ChannelEnum)
  channel!: Channel;
}

@InputType({ description: 'A correction of a draft or of a case that was returned' })
export class CorrectApplication extends CaseValues {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A decision, with a note if wanted' })
export class DecideApplication extends RefInput {
  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'A return: all reasons at once (一次性告知)' })
export class ReturnApplication extends DecideApplication {
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsIn(RETURN_REASON_CODES, { each: true })
  @Field(() => [ReturnReasonEnum])
  reasons!: ReturnReason[];
}

@InputType({ description: 'A rejection with its reason' })
export class RejectApplication extends DecideApplication {
  @IsIn(REJECT_REASONS)
  @Field(() => RejectReasonEnum)
  reason!: RejectReason;
}

@InputType({ description: 'Many decisions at once, at most 1,000' })
export class DecideApplications extends ItemsInput {
  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'What is planned at the own counter' })
export class PlanInput {
  @MaxLength(36)
  @Field(() => ID)
  personId!: string;

  @IsIn(BUSINESS_TYPES)
  @Field(() => BusinessTypeEnum)
  businessType!: BusinessType;

  @IsIn(CHANNELS)
  @Field(() => ChannelEnum)
  channel!: Channel;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Somebody else comes in the place of the person' })
  proxy?: boolean | null;
}
