import { IsBoolean, IsIn, IsOptional, Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { PROXY_RELATIONS, type ProxyRelation } from '../../shared/codes';
import { Day } from '../platform/scalars';
import { ProxyRelationEnum } from './card.enums';

@InputType({ description: 'Who comes in the place of the person, both certificates sighted (R-39, R-40)' })
export class ProxyInput {
  @Length(1, 60)
  @Field(() => String)
  name!: string;

  @Length(5, 24)
  @Field(() => String)
  number!: string;

  @IsIn(PROXY_RELATIONS)
  @Field(() => ProxyRelationEnum)
  relation!: ProxyRelation;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: 'Last day of their certificate; null for long-term' })
  validTo?: string | null;
}

@InputType({ description: 'Who comes in the place of the holder, with a certificate of their own (R-40)' })
export class StandInInput extends ProxyInput {
  @IsBoolean()
  @Field(() => Boolean, { description: 'Their certificate was sighted' })
  sighted!: boolean;
}
