import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EMPLOYER_KINDS, type EmployerKind } from '../../shared/codes';
import { EmployerKindEnum } from './employer.entity';

@InputType({ description: 'Which units' })
export class EmployerFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'A whole credit code, or the beginning of a name' })
  search?: string | null;

  @IsOptional()
  @IsIn(EMPLOYER_KINDS)
  @Field(() => EmployerKindEnum, { nullable: true })
  kind?: EmployerKind | null;
}

@InputType()
export class EmployerValues {
  @IsOptional()
  @IsIn(EMPLOYER_KINDS)
  @Field(() => EmployerKindEnum, { nullable: true, description: 'Suggested from the credit code when left out' })
  kind?: EmployerKind | null;

  @IsOptional()
  @Length(1, 200)
  @Field(() => String, { nullable: true })
  address?: string | null;

  @IsOptional()
  @Matches(/^\d{3}$/)
  @Field(() => String, { nullable: true })
  bankCode?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Its people may apply themselves (R-79)' })
  selfApplyAllowed?: boolean | null;

  @IsOptional()
  @MaxLength(200)
  @Field(() => String, { nullable: true })
  selfApplyNote?: string | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'A unit as entered by staff' })
export class EnterEmployer extends EmployerValues {
  @Length(18, 24)
  @Field(() => String, { description: 'Unified social credit code' })
  creditCode!: string;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'The code was verified on the licence although its check character fails; audited',
  })
  creditCodeVerified?: boolean | null;

  @Length(2, 120)
  @Field(() => String)
  name!: string;
}

@InputType({ description: 'A correction of a unit with its evidence' })
export class CorrectEmployer extends EmployerValues {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int)
  version!: number;

  @IsOptional()
  @Length(2, 120)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Length(2, 200)
  @Field(() => String, { description: 'What the correction rests on' })
  evidence!: string;
}
