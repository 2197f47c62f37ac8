import { ArrayMaxSize, IsIn, IsInt, IsOptional, Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ID_KINDS, type IdKind, PERSON_CATEGORIES, type PersonCategory, SEXES, type Sex } from '../../shared/codes';
import { Day } from '../platform/scalars';
import { IdKindEnum, PersonCategoryEnum, SexEnum } from './person.entity';

@InputType({ description: 'Which people' })
export class PersonFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'A whole identity or mobile number, the beginning of a name, or pinyin',
  })
  search?: string | null;

  @IsOptional()
  @IsIn(PERSON_CATEGORIES)
  @Field(() => PersonCategoryEnum, { nullable: true })
  category?: PersonCategory | null;
}

/** What is known of a person, as entered or corrected. Birth date and sex, when given, must agree with the number (domain: identity). */
@InputType()
export class PersonValues {
  @IsOptional()
  @Length(1, 60)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @IsOptional()
  @IsIn(SEXES)
  @Field(() => SexEnum, { nullable: true })
  sex?: Sex | null;

  @IsOptional()
  @Field(() => Day, { nullable: true })
  birthDate?: string | null;

  @IsOptional()
  @Matches(/^\d\d$/)
  @Field(() => String, { nullable: true, description: 'Ethnic group by GB/T 3304' })
  ethnicity?: string | null;

  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  @Field(() => String, { nullable: true, description: 'ISO 3166 alpha-3' })
  nationality?: string | null;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: 'Last day of the identity document; null for long-term' })
  idValidTo?: string | null;

  @IsOptional()
  @IsIn(PERSON_CATEGORIES)
  @Field(() => PersonCategoryEnum, { nullable: true })
  category?: PersonCategory | null;

  @IsOptional()
  @MaxLength(24)
  @Field(() => String, { nullable: true })
  mobile?: string | null;

  @IsOptional()
  @MaxLength(200)
  @Field(() => String, { nullable: true })
  address?: string | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@InputType({ description: 'A person as entered by staff' })
export class EnterPerson extends PersonValues {
  @IsIn(ID_KINDS)
  @Field(() => IdKindEnum)
  idKind!: IdKind;

  @Length(1, 40)
  @Field(() => String, { description: 'The identity number; 15-digit numbers are taken and upgraded' })
  number!: string;

  @Length(1, 60)
  @Field(() => String)
  override name!: string;
}

@InputType({ description: 'A correction with its evidence' })
export class CorrectPerson extends PersonValues {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int)
  version!: number;

  @Length(2, 200)
  @Field(() => String, { description: 'What the correction rests on: kind and number of the document, or the file' })
  evidence!: string;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'A file of the evidence, uploaded before' })
  evidenceFileId?: string | null;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: 'Day of death' })
  deceasedOn?: string | null;
}

/** Why somebody looks at clear values. */
export const REVEAL_PURPOSES = ['REVIEW', 'COUNTER', 'CORRECTION', 'ENQUIRY', 'COMPLAINT'] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];
