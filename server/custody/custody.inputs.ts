import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LOST_BY, type LostBy } from '../../shared/cards';
import { LostByEnum } from '../cards/card.enums';
import { BULK_MAX, ItemsInput, RefInput } from '../platform/bulk';
import { Day } from '../platform/scalars';
import type { UnitIssue } from './custody.service';

@InputType({ description: 'A card and where it is put at the own office' })
export class ReceiveCard extends RefInput {
  @Length(1, 40)
  @Field(() => String, { description: 'Shelf and box' })
  shelf!: string;
}

@InputType({ description: 'Cards that were counted and put on one shelf of the own office' })
export class ReceiveCards extends ItemsInput {
  @Length(1, 40)
  @Field(() => String, { description: 'Shelf and box' })
  shelf!: string;

  @IsInt()
  @Min(1)
  @Max(BULK_MAX)
  @Field(() => Int, { description: 'How many were counted by hand' })
  expectedCount!: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  @Field(() => Int, {
    nullable: true,
    description: 'How many the delivery note of the maker, or the unit, speaks of; another number opens a case',
  })
  declaredCount?: number | null;
}

@InputType({ description: 'Who takes the cards for a unit, by the certificate that was sighted (R-41)' })
export class AgentInput {
  @Length(1, 60)
  @Field(() => String)
  name!: string;

  @Length(5, 24)
  @Field(() => String)
  number!: string;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: "Last day of the agent's certificate; null for long-term" })
  validTo?: string | null;
}

@InputType({ description: 'A card that goes to its unit' })
export class IssueCard extends RefInput implements UnitIssue {
  @MaxLength(36)
  @Field(() => ID, { description: 'The unit at the counter' })
  employerId!: string;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Collection voucher of a confirmed checklist (领卡凭证)' })
  voucherNo?: string | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Letter of introduction (介绍信), where there is no voucher' })
  letterNo?: string | null;

  @ValidateNested()
  @Type(() => AgentInput)
  @Field(() => AgentInput)
  agent!: AgentInput;
}

@InputType({ description: 'Many cards that go to their unit' })
export class IssueCards extends ItemsInput implements UnitIssue {
  @MaxLength(36)
  @Field(() => ID, { description: 'The unit at the counter' })
  employerId!: string;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Collection voucher of a confirmed checklist (领卡凭证)' })
  voucherNo?: string | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Letter of introduction (介绍信), where there is no voucher' })
  letterNo?: string | null;

  @ValidateNested()
  @Type(() => AgentInput)
  @Field(() => AgentInput)
  agent!: AgentInput;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(BULK_MAX)
  @Field(() => Int, {
    nullable: true,
    description: 'How many were counted by hand; COUNT_CHANGED when others are named',
  })
  givenCount?: number | null;
}

@InputType({ description: 'A card that is missing in our hands' })
export class MarkCardMissing extends RefInput {
  @IsIn(LOST_BY)
  @Field(() => LostByEnum)
  lostBy!: LostBy;

  @Length(2, 200)
  @Field(() => String, { description: 'How it was found' })
  note!: string;
}

@InputType({ description: 'Cards that are missing in our hands' })
export class MarkCardsMissing extends ItemsInput {
  @IsIn(LOST_BY)
  @Field(() => LostByEnum)
  lostBy!: LostBy;

  @Length(2, 200)
  @Field(() => String, { description: 'How it was found' })
  note!: string;
}
