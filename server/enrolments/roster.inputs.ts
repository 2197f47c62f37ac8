import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A roster that was uploaded, and the unit whose people it names' })
export class RosterPreviewInput {
  @MaxLength(36)
  @Field(() => ID)
  employerId!: string;

  @MaxLength(36)
  @Field(() => ID, { description: 'Uploaded with the purpose ROSTER' })
  fileId!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  @Field(() => Int, { nullable: true, description: 'Which page of each list; 1 when left out' })
  page?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  @Field(() => Int, { nullable: true, description: 'People on a page; 25 when left out' })
  perPage?: number | null;
}

@InputType({ description: 'A roster that is to be registered' })
export class ImportRoster {
  @MaxLength(36)
  @Field(() => ID)
  employerId!: string;

  @MaxLength(36)
  @Field(() => ID, { description: 'Uploaded with the purpose ROSTER' })
  fileId!: string;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}
