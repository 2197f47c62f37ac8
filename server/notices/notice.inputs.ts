import { ArrayMaxSize, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which notices have been read' })
export class ReadNotices {
  @IsOptional()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true, description: "All of one's own when none is named" })
  ids?: string[] | null;

  @IsOptional()
  @Matches(/^[\w.:-]{8,64}$/)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string;
}
