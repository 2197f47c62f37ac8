import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A submitted list that the bureau opens' })
export class OpenChecklist {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'The list whose returned rows leave for a supplement' })
export class RequestSupplement {
  @MaxLength(36)
  @Field(() => ID)
  checklistId!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}
