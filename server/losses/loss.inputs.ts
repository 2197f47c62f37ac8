import { IsBoolean, IsIn, Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CANCEL_REASONS, type CancelReason } from '../../shared/cards';
import { LOSS_REASONS, type LossReason } from '../../shared/codes';
import { CancelReasonEnum, LossReasonEnum } from '../cards/card.enums';
import { RefInput } from '../platform/bulk';

@InputType({ description: 'A formal loss report' })
export class MarkCardLost extends RefInput {
  @IsIn(LOSS_REASONS)
  @Field(() => LossReasonEnum, { description: "FINANCIAL_NOT_ACTIVATED is the system's own" })
  reason!: LossReason;

  @IsBoolean()
  @Field(() => Boolean, { description: 'The certificate of whoever reports it was sighted' })
  sighted!: boolean;
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
