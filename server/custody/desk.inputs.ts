import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import {
  ACTIVATION_CHANNELS,
  type ActivationChannel,
  PROXY_SCOPES,
  type ProxyScope,
  VISIT_KINDS,
  type VisitKind,
} from '../../shared/codes';
import type { Enabling } from '../../shared/enabling';
import { ActivationChannelEnum, ProxyScopeEnum, VisitKindEnum } from '../cards/card.enums';
import { StandInInput } from '../cards/standIn';
import { BULK_MAX, ItemInput, RefInput } from '../platform/bulk';
import { Day } from '../platform/scalars';
import type { Collection } from './collector';
import type { RegisterAsked } from './register';

@InputType({ description: 'Who collects in the place of the holder, or as the guardian of a child (R-39, R-40)' })
export class CollectorInput extends StandInInput {
  @IsOptional()
  @IsIn(PROXY_SCOPES)
  @Field(() => ProxyScopeEnum, {
    nullable: true,
    description: 'What they are entrusted with: collecting only unless told, for a guardian enabling too',
  })
  scope?: ProxyScope | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'Number of their letter (委托书), where the region asks for one',
  })
  letterNo?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'The proof of their relation was sighted, where the region asks for one',
  })
  relationProofSighted?: boolean | null;
}

@InputType({ description: 'A card that is handed out at the counter' })
export class CollectCard extends RefInput implements Collection {
  @IsBoolean()
  @Field(() => Boolean, { description: "The holder's certificate was sighted (R-07)" })
  holderSighted!: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => CollectorInput)
  @Field(() => CollectorInput, { nullable: true, description: 'Null when the holder comes' })
  proxy?: CollectorInput | null;
}

@InputType({ description: 'A card of the register, and the day of its signature' })
export class DistributedCard extends ItemInput {
  @IsOptional()
  @MaxLength(10)
  @Field(() => Day, { nullable: true, description: 'The day on which its holder got it; the common day unless told' })
  collectedOn?: string | null;
}

@InputType({ description: 'Cards that a unit handed to its own people, each against a signature (R-42)' })
export class DistributeCards {
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => DistributedCard)
  @Field(() => [DistributedCard])
  items!: DistributedCard[];

  @MaxLength(10)
  @Field(() => Day, { description: 'The day on which they got them, where a row has none of its own' })
  collectedOn!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'Which cards of a unit a register is printed of' })
export class PrintRegister implements RegisterAsked {
  @MaxLength(36)
  @Field(() => ID)
  employerId!: string;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Only those taken by this voucher or letter' })
  voucherNo?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'Only those of this hand-over' })
  handOverId?: string | null;
}

@InputType({ description: 'A card to be enabled, by which way, and what that way asks for' })
export class EnableCard extends RefInput implements Enabling {
  @IsIn(ACTIVATION_CHANNELS)
  @Field(() => ActivationChannelEnum)
  route!: ActivationChannel;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'Where it happens; the own office unless told' })
  outletId?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      "The holder's original certificate was sighted (R-65); at a counter of the bureau that is so unless told",
  })
  sighted?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'The identity was asked and agreed, by telephone, online or text message (R-95)',
  })
  verified?: boolean | null;

  @IsOptional()
  @IsIn(VISIT_KINDS)
  @Field(() => VisitKindEnum, { nullable: true, description: 'What it is first used for at a hospital (R-68)' })
  visitKind?: VisitKind | null;

  @IsOptional()
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Number of the old medical card that went in first (R-69)' })
  oldCardNo?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'The card that was in force was handed in: it is destroyed' })
  oldCardHandedIn?: boolean | null;
}
