import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { BatchFacts, BatchSums } from '../../shared/production';
import { Job } from '../jobs/job.entity';
import { RefInput } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { ProductionBatch, ProductionItem, ReturnLine } from './batch.entity';
import { BatchFilter, BatchItemFilter, ReturnLineFilter } from './batch.filter';
import { OpenBatch } from './batch.inputs';
import { batchItemListing, batchListing, returnLineListing } from './batch.list';
import { closeBatch, openBatch, sendBatch } from './batch.service';
import { FactsOfBatch, factsFrom, SumsOfBatch, sumsBy } from './batch.sums';
import { OrderedGroup, orderedGroups } from './groups';
import { importReturnFile, previewReturnFile } from './return.service';
import { ImportReturnFile, ReturnPreview } from './return.types';

const BatchPage = pageOf(ProductionBatch, 'Batch');
const BatchItemPage = pageOf(ProductionItem, 'BatchItem');
const ReturnLinePage = pageOf(ReturnLine, 'ReturnLine');

@Resolver(() => ProductionBatch)
export class BatchResolver {
  @Needs('card:produce')
  @Query(() => [OrderedGroup], { description: 'Ordered cards that wait for a batch, by region, unit and business' })
  orderedGroups(@Ctx() ctx: Context): Promise<OrderedGroup[]> {
    return orderedGroups(ctx);
  }

  @Needs(['card:produce', 'work:oversee'])
  @Query(() => BatchPage, { description: 'Production batches of the own offices' })
  batches(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => BatchFilter, { nullable: true }) filter: BatchFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProductionBatch>> {
    return list(ctx, batchListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs(['card:produce', 'work:oversee'])
  @Query(() => ProductionBatch, { nullable: true })
  batch(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProductionBatch | null> {
    return one(ctx, batchListing, id, selectionOf(info));
  }

  @Needs(['card:produce', 'work:oversee'])
  @Query(() => BatchItemPage, { description: 'The rows of a batch, of one number of its sum or all' })
  batchItems(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => BatchItemFilter) filter: BatchItemFilter,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProductionItem>> {
    return list(ctx, batchItemListing, filter, args, selectionOf(info));
  }

  @Needs(['card:produce', 'work:oversee'])
  @Query(() => ReturnLinePage, { description: 'The lines of the return files of a batch, each with its outcome' })
  returnLines(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ReturnLineFilter) filter: ReturnLineFilter,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReturnLine>> {
    return list(ctx, returnLineListing, filter, args, selectionOf(info));
  }

  @FieldResolver(() => SumsOfBatch, { description: 'The batch as a sum' })
  sums(@Ctx() ctx: Context, @Root() root: ProductionBatch): Promise<BatchSums> {
    return sumsBy(ctx, root);
  }

  @FieldResolver(() => FactsOfBatch, { description: 'What the rules see beyond the own fields' })
  async facts(@Ctx() ctx: Context, @Root() root: ProductionBatch): Promise<Pick<BatchFacts, 'cards' | 'unsettled'>> {
    return factsFrom(root, await sumsBy(ctx, root));
  }

  @Needs('card:produce')
  @Mutation(() => ProductionBatch, { description: 'Opens a batch of all cards that wait in one group (R-55)' })
  openBatch(@Arg('input', () => OpenBatch) input: OpenBatch): Commit<ProductionBatch> {
    return work => openBatch(work, input);
  }

  @Needs('card:produce')
  @Mutation(() => ProductionBatch, { description: 'Sends a batch to the maker and keeps its manifest' })
  sendBatch(@Ctx() ctx: Context, @Arg('input', () => RefInput) input: RefInput): Promise<Commit<ProductionBatch>> {
    return sendBatch(ctx, input);
  }

  @Needs('card:produce')
  @Mutation(() => ProductionBatch, { description: 'Closes a batch that adds up' })
  closeBatch(@Arg('input', () => RefInput) input: RefInput): Commit<ProductionBatch> {
    return work => closeBatch(work, input);
  }

  @Needs('card:produce')
  @Query(() => ReturnPreview, { description: 'What a return file would do to a batch; nothing is written' })
  previewReturnFile(
    @Ctx() ctx: Context,
    @Arg('batchId', () => ID) batchId: string,
    @Arg('fileId', () => ID) fileId: string,
  ): Promise<ReturnPreview> {
    return previewReturnFile(ctx, batchId, fileId);
  }

  @Needs('card:produce')
  @Mutation(() => Job, { description: 'Imports a return file as a job; the same file twice changes nothing' })
  importReturnFile(
    @Ctx() ctx: Context,
    @Arg('input', () => ImportReturnFile) input: ImportReturnFile,
  ): Promise<Commit<Job>> {
    return importReturnFile(ctx, input);
  }
}
