import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Hand, type Whereabouts } from '../../shared/cards';
import { HandEnum, WhereaboutsEnum } from '../cards/card.enums';
import { Employer } from '../employers/employer.entity';
import { Office } from '../offices/office.entity';
import { Instant } from '../platform/scalars';

/** Where a card was from an instant on, with whom that was. */
@ObjectType({
  simpleResolvers: true,
  description: 'One line of the custody ledger: from this instant a card was in this hand',
})
export class CustodyLine {
  @Field(() => ID) id!: string;
  @Field(() => Instant) at!: Date;
  @Field(() => String, { description: 'The verb by which it came there' }) verb!: string;
  @Field(() => HandEnum) hand!: Hand;
  @Field(() => String, { nullable: true, description: 'Shelf and box' }) shelf!: string | null;
  @Field(() => ID, { nullable: true }) handOverId!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the hand-over by which it came there' })
  handOverNo!: string | null;
  @Field(() => Office, { nullable: true, description: 'The office that keeps it, or that it is on its way to' })
  office!: Office | null;
  @Field(() => Employer, { nullable: true, description: 'The unit that keeps it' }) employer!: Employer | null;
}

/** Who has a card now, and who had it before. */
@ObjectType({ simpleResolvers: true, description: 'Who has a card now, and who had it before' })
export class CardCustody {
  @Field(() => ID) cardId!: string;
  @Field(() => String, { nullable: true }) cardNo!: string | null;
  @Field(() => WhereaboutsEnum) whereabouts!: Whereabouts;
  @Field(() => HandEnum, { description: 'In whose hand it is now' }) hand!: Hand;
  @Field(() => CustodyLine, { nullable: true, description: 'The line that says so; null while it was never made' })
  now!: CustodyLine | null;
  @Field(() => [CustodyLine], { description: 'Newest first' }) lines!: CustodyLine[];
}

/** How many cards one keeper has. */
@ObjectType({ simpleResolvers: true, description: 'How many cards one keeper has, or are in a hand without one' })
export class KeeperSum {
  @Field(() => HandEnum) hand!: Hand;
  @Field(() => ID, { nullable: true }) officeId!: string | null;
  @Field(() => ID, { nullable: true }) employerId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the unit' }) employerName!: string | null;
  @Field(() => Int) cards!: number;
}

@ObjectType({ simpleResolvers: true, description: 'All cards within reach by who has them, from one snapshot' })
export class CustodySums {
  @Field(() => Int, { description: 'All cards' }) total!: number;
  @Field(() => [KeeperSum], { description: 'They add up to all' }) keepers!: KeeperSum[];
}

@InputType({ description: 'Asks for a check of the ledger' })
export class CheckLedger {
  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'The same key twice does a thing once' })
  idempotencyKey?: string;
}

@ArgsType()
export class SumsArgs {
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true, description: 'Only what these offices ordered or keep' })
  officeIds?: string[] | null;
}
