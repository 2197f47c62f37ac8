import { IsIn, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { lookedUp } from '../audit/audit.service';
import { officeBy } from '../offices/office.service';
import type { Commit, Context } from '../platform/context';
import { enumOf } from '../platform/enums';
import { Failure } from '../platform/failures';
import { list, one } from '../platform/listing';
import { Needs, Personal } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { Day } from '../platform/scalars';
import { selectionOf } from '../platform/selection';
import { Person } from './person.entity';
import { CorrectPerson, EnterPerson, PersonFilter, REVEAL_PURPOSES, type RevealPurpose } from './person.inputs';
import { personListing } from './person.list';
import { correctPerson, enterPerson, type Revealed, revealPerson } from './person.service';

const PersonPage = pageOf(Person, 'Person');
const RevealPurposeEnum = enumOf('RevealPurpose', REVEAL_PURPOSES, 'Why somebody looks at clear values');

@InputType({ description: 'Whose clear values, and why' })
export class RevealPerson {
  @MaxLength(36)
  @Field(() => ID)
  id!: string;

  @IsIn(REVEAL_PURPOSES)
  @Field(() => RevealPurposeEnum)
  purpose!: RevealPurpose;
}

@Personal()
@ObjectType({
  simpleResolvers: true,
  description: 'The clear values of one person, revealed for a purpose and audited',
})
export class RevealedPerson implements Revealed {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Day) birthDate!: string;
  @Field(() => String, { nullable: true }) mobile!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
}

@Resolver(() => Person)
export class PersonResolver {
  @Needs('person:read')
  @Query(() => PersonPage, { description: 'People of the own regions, masked' })
  people(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => PersonFilter, { nullable: true }) filter: PersonFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Person>> {
    return list(ctx, personListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('person:read')
  @Query(() => Person, { nullable: true })
  person(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person | null> {
    lookedUp(ctx, { action: 'person.read', subject: 'person', subjectId: id });
    return one(ctx, personListing, id, selectionOf(info));
  }

  @Needs('person:enter')
  @Mutation(() => Person, { description: 'Enters a person' })
  async enterPerson(@Ctx() ctx: Context, @Arg('input', () => EnterPerson) input: EnterPerson): Promise<Commit<Person>> {
    if (!ctx.actor.officeId) throw new Failure('FORBIDDEN');
    const { regionCode } = await officeBy(ctx.db, ctx.actor.officeId);
    return work => enterPerson(work, input, regionCode);
  }

  @Needs('person:enter')
  @Mutation(() => Person, { description: 'Corrects a person on evidence' })
  correctPerson(@Arg('input', () => CorrectPerson) input: CorrectPerson): Commit<Person> {
    return work => correctPerson(work, input);
  }

  @Needs('person:reveal')
  @Mutation(() => RevealedPerson, {
    description: 'Clear values of one person, for a purpose; audited before it is answered',
  })
  revealPerson(@Arg('input', () => RevealPerson) { id, purpose }: RevealPerson): Commit<Revealed> {
    return work => revealPerson(work, id, purpose);
  }
}
