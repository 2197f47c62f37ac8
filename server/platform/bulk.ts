import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, MaxLength, Min, ValidateNested } from 'class-validator';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FailureCode, Params } from '../../shared/failures';
import type { Outcome } from './subjects';

/** How many rows one request may move. */
export const BULK_MAX = 1000;

@InputType({ description: 'A record and the version that was seen of it' })
export class RefInput {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int)
  version!: number;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'One of many records and the version that was seen of it' })
export class ItemInput {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Many records at once, at most 1,000' })
export class ItemsInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => ItemInput)
  @Field(() => [ItemInput])
  items!: ItemInput[];

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@ObjectType('Outcome', { simpleResolvers: true, description: 'What happened to one row: done, or refused by code' })
export class OutcomeRow implements Outcome {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) ok!: boolean;
  @Field(() => String, { nullable: true }) code?: FailureCode;
  @Field(() => GraphQLJSONObject, { nullable: true }) params?: Params;
}
