import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import {
  CANCEL_REASONS,
  CARD_FUNCTIONS,
  type CancelReason,
  type CardFunction,
  LOSS_CHANNELS,
  type LossChannel,
} from '../../shared/cards';
import { LOSS_REASONS, type LossReason } from '../../shared/codes';
import { CancelReasonEnum, CardFunctionEnum, LossChannelEnum, LossReasonEnum } from '../cards/card.enums';
import { StandInInput } from '../cards/standIn';
import { RefInput } from '../platform/bulk';

@InputType({ description: 'A card and which of its functions an act is about' })
export class FunctionsInput extends RefInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(CARD_FUNCTIONS.length)
  @ArrayUnique()
  @IsIn(CARD_FUNCTIONS, { each: true })
  @Field(() => [CardFunctionEnum], {
    defaultValue: ['SOCIAL_SECURITY'],
    description: 'Both are moved together, or neither is',
  })
  functions!: CardFunction[];
}

@InputType({ description: 'A temporary loss report (临时挂失)' })
export class MarkCardTemporarilyLost extends FunctionsInput {
  @IsIn(LOSS_CHANNELS)
  @Field(() => LossChannelEnum, { defaultValue: 'COUNTER' })
  channel!: LossChannel;

  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'By telephone: the caller answered for name, identity number and card number',
  })
  verified!: boolean;
}

@InputType({ description: 'A formal loss report' })
export class MarkCardLost extends FunctionsInput {
  @IsIn(LOSS_REASONS)
  @Field(() => LossReasonEnum, { description: "FINANCIAL_NOT_ACTIVATED is the system's own" })
  reason!: LossReason;

  @IsBoolean()
  @Field(() => Boolean, { description: 'The certificate of whoever reports it was sighted' })
  sighted!: boolean;

  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Open the case of a reissue at the own counter as well: both happen, or neither',
  })
  reissue!: boolean;
}

@InputType({ description: 'A card to be cancelled and why' })
export class CancelCard extends RefInput {
  @IsIn(CANCEL_REASONS)
  @Field(() => CancelReasonEnum, { description: "REPLACED is the system's own" })
  reason!: CancelReason;

  @Length(2, 200)
  @Field(() => String, { description: 'What it rests on' })
  note!: string;
}

@InputType({ description: 'A card, and what was sighted of whoever comes for it; no PIN is ever sent' })
export class SightedCard extends RefInput {
  @IsBoolean()
  @Field(() => Boolean, { description: "The holder's certificate was sighted" })
  sighted!: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => StandInInput)
  @Field(() => StandInInput, { nullable: true, description: 'Null when the holder comes' })
  agent?: StandInInput | null;
}

@InputType({ description: 'A financial function that the bank has activated (R-70)' })
export class ActivateFinancial extends SightedCard {
  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: "The outlet of the card's bank; the own office when none is named" })
  outletId?: string | null;
}

@InputType({ description: 'A financial function that the bank has closed' })
export class CloseFinancial extends RefInput {
  @Length(2, 200)
  @Field(() => String, { description: 'What it rests on' })
  note!: string;
}
