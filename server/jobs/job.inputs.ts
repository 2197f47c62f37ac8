import { IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { JobStatus } from '../../shared/jobs';
import { JobStatusEnum } from './job.entity';

@InputType({ description: 'Which of the jobs' })
export class JobFilter {
  @IsOptional()
  @Field(() => [JobStatusEnum], { nullable: true })
  status?: JobStatus[] | null;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Field(() => String, { nullable: true })
  kind?: string | null;
}

@InputType({ description: 'Stops a job that is waiting or running; what it has done so far stays' })
export class CancelJob {
  @IsString()
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @Min(1)
  @Field(() => Int)
  version!: number;

  @IsOptional()
  @Matches(/^[\w.:-]{8,64}$/)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string;
}
