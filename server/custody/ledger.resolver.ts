import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Commit, Context } from '../platform/context';
import { list } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { LedgerCheck } from './ledger.entity';
import { custodyByCardNo, custodyOf, custodySums, ledgerCheckListing } from './ledger.read';
import { checkLedgerNow } from './ledger.service';
import { CardCustody, CheckLedger, CustodySums, SumsArgs } from './ledger.types';

const LedgerCheckPage = pageOf(LedgerCheck, 'LedgerCheck');

@Resolver(() => LedgerCheck)
export class LedgerResolver {
  @Needs('card:read')
  @Query(() => CardCustody, { nullable: true, description: 'Who has a card now, and who had it before' })
  custodyOf(
    @Ctx() ctx: Context,
    @Arg('cardId', () => ID) cardId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CardCustody | null> {
    return custodyOf(ctx, cardId, selectionOf(info));
  }

  @Needs('card:read')
  @Query(() => CardCustody, {
    nullable: true,
    description: 'The same by card number; null for one that is not known here',
  })
  custodyByCardNo(
    @Ctx() ctx: Context,
    @Arg('cardNo', () => String) cardNo: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CardCustody | null> {
    return custodyByCardNo(ctx, cardNo, selectionOf(info));
  }

  @Needs('custody:read')
  @Query(() => CustodySums, {
    description: 'All cards within reach by who has them; the sum over keepers is all cards',
  })
  custodySums(@Ctx() ctx: Context, @Args(() => SumsArgs) { officeIds }: SumsArgs): Promise<CustodySums> {
    return custodySums(ctx, officeIds);
  }

  @Needs('custody:read')
  @Query(() => LedgerCheckPage, { description: 'Checks of the ledger of the own region, the latest first' })
  ledgerChecks(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<LedgerCheck>> {
    return list(ctx, ledgerCheckListing, {}, args, selectionOf(info));
  }

  @Needs('custody:read')
  @Mutation(() => LedgerCheck, { description: 'Checks the ledger of the own region now (台账核对)' })
  checkLedgerNow(
    @Ctx() ctx: Context,
    @Arg('input', () => CheckLedger, { nullable: true }) _input: CheckLedger | null,
  ): Promise<Commit<LedgerCheck>> {
    return checkLedgerNow(ctx);
  }
}
