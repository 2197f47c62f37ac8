import { ArrayMaxSize, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OUTLET_KINDS, type OutletKind } from '../../shared/codes';
import { OutletKindEnum } from './office.entity';

@InputType({ description: 'Which offices' })
export class OfficeFilter {
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @IsOptional()
  @Matches(/^\d{6}$/)
  @Field(() => String, { nullable: true, description: 'Division code of the region' })
  regionCode?: string | null;

  @IsOptional()
  @IsIn(OUTLET_KINDS)
  @Field(() => OutletKindEnum, { nullable: true })
  kind?: OutletKind | null;
}
