import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ProducedCard } from '../cards/card.made';

@InputType({ description: 'A card that was made on the spot, with the number and data that it bears' })
export class MakeCardAtOnce extends ProducedCard {
  @IsOptional()
  @Length(1, 40)
  @Field(() => String, { nullable: true, description: 'Where it is put at the own office; by itself the counter' })
  shelf?: string | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}
