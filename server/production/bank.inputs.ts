import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { BULK_MAX, RefInput } from '../platform/bulk';
import type { OpenedAccount } from './bank.service';

@InputType({ description: 'An account that the bank opened for a card' })
export class OpenAccount extends RefInput implements OpenedAccount {
  @IsOptional()
  @MaxLength(10)
  @Field(() => String, { nullable: true, description: 'Code of the bank' })
  bankCode?: string | null;

  @MaxLength(24)
  @Field(() => String, { description: 'Bank card number' })
  bankCardNo!: string;
}

@InputType({ description: 'An extra or doubled line of a return file, and what was found out about it' })
export class AcknowledgeReturnLine {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @Length(2, 200)
  @Field(() => String, { description: 'What was found out, and what was done with the card' })
  note!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'Many such lines with one explanation, at most 1,000' })
export class AcknowledgeReturnLines {
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @MaxLength(36, { each: true })
  @Field(() => [ID])
  ids!: string[];

  @Length(2, 200)
  @Field(() => String, { description: 'What was found out, and what was done with the cards' })
  note!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}
