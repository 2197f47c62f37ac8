import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ItemInput } from '../platform/bulk';
import { Day } from '../platform/scalars';

/** What a card bears once it is made, as it is entered by whoever makes it. */
@InputType({ description: 'A card that was made, with the number and data that it bears' })
export class ProducedCard extends ItemInput {
  @MaxLength(20)
  @Field(() => String, { description: 'The card number as printed' })
  cardNo!: string;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Chip number; may be completed later (待补录)' })
  chipId?: string | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'Reset code of the chip' })
  atr?: string | null;

  @IsOptional()
  @MaxLength(10)
  @Field(() => String, { nullable: true, description: 'Code of the issuing bank' })
  bankCode?: string | null;

  @IsOptional()
  @MaxLength(24)
  @Field(() => String, { nullable: true, description: 'Bank card number; may be completed later (待补录)' })
  bankCardNo?: string | null;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: 'Issue date as printed; never compared with the clock' })
  issuedOn?: string | null;

  @IsOptional()
  @Field(() => Day, { nullable: true, description: 'Valid until, as printed' })
  validUntil?: string | null;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: "Place in the maker's box" })
  boxPosition?: string | null;
}
