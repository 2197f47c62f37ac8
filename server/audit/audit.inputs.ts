import { IsDate, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Instant } from '../platform/scalars';

@InputType({ description: 'Which audit entries' })
export class AuditFilter {
  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'A whole action, such as person.reveal' })
  action?: string | null;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'A kind of record' })
  subject?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'A record' })
  subjectId?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'An account' })
  actorId?: string | null;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'DONE, SEEN, or the code of a refusal' })
  outcome?: string | null;

  @IsOptional()
  @IsDate()
  @Field(() => Instant, { nullable: true, description: 'From this instant on' })
  from?: Date | null;

  @IsOptional()
  @IsDate()
  @Field(() => Instant, { nullable: true, description: 'Before this instant' })
  to?: Date | null;
}
