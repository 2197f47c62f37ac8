import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OutcomeRow, RefInput } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import type { Outcome } from '../platform/subjects';
import { convertItems, decideCorrection, returnItems, undoItem, undoItems } from './bureau.service';
import { ConvertPreview, RefusalView } from './checklist.types';
import { ChecklistItem } from './item.entity';
import {
  AddItem,
  ChosenItems,
  DecideCorrection,
  DisputeItem,
  ExcludeItem,
  ExcludeItems,
  ItemFilter,
  ReturnItems,
  StageItem,
} from './item.inputs';
import { itemListing } from './item.list';
import { confirmItem, confirmItems, disputeItem, excludeItem, excludeItems, resetItem } from './item.service';
import { convertPreview, hindranceOf } from './preview';
import { addItem } from './request.service';
import { stageIdCopy, stagePhoto } from './staging.service';

const ChecklistItemPage = pageOf(ChecklistItem, 'ChecklistItem');

@Resolver(() => ChecklistItem)
export class ChecklistItemResolver {
  @Needs('checklist:read')
  @Query(() => ChecklistItemPage, { description: 'Rows of photo checklists of the own units or offices' })
  checklistItems(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ItemFilter, { nullable: true }) filter: ItemFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ChecklistItem>> {
    return list(ctx, itemListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('checklist:read')
  @Query(() => ChecklistItem, { nullable: true })
  checklistItem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChecklistItem | null> {
    return one(ctx, itemListing, id, selectionOf(info));
  }

  @Needs('checklist:decide')
  @Query(() => ConvertPreview, { description: 'What a conversion of all open rows of a list would do now' })
  convertPreview(@Ctx() ctx: Context, @Arg('checklistId', () => ID) checklistId: string): Promise<ConvertPreview> {
    return convertPreview(ctx, checklistId);
  }

  @Needs('checklist:decide')
  @FieldResolver(() => RefusalView, { nullable: true, description: 'What keeps it from becoming an application' })
  hindrance(@Ctx() ctx: Context, @Root() { id }: ChecklistItem): Promise<RefusalView | null> {
    return hindranceOf(ctx, id);
  }

  @Needs('checklist:fill')
  @Mutation(() => ChecklistItem, { description: 'Puts somebody on an open list who joined since' })
  addItem(@Arg('input', () => AddItem) input: AddItem): Commit<ChecklistItem> {
    return work => addItem(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => ChecklistItem, { description: 'Says that a row is right' })
  confirmItem(@Arg('input', () => RefInput) input: RefInput): Commit<ChecklistItem> {
    return work => confirmItem(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => [OutcomeRow], { description: 'Says that many rows are right, an outcome for each' })
  confirmItems(@Arg('input', () => ChosenItems) input: ChosenItems): Commit<Outcome[]> {
    return work => confirmItems(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => ChecklistItem, { description: 'Says what is wrong with a row and what is right' })
  disputeItem(@Arg('input', () => DisputeItem) input: DisputeItem): Commit<ChecklistItem> {
    return work => disputeItem(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => ChecklistItem, { description: 'Leaves somebody out of the list' })
  excludeItem(@Arg('input', () => ExcludeItem) input: ExcludeItem): Commit<ChecklistItem> {
    return work => excludeItem(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => [OutcomeRow], { description: 'Leaves many out of the list, an outcome for each' })
  excludeItems(@Arg('input', () => ExcludeItems) input: ExcludeItems): Commit<Outcome[]> {
    return work => excludeItems(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => ChecklistItem, { description: 'Takes back what was said of a row' })
  resetItem(@Arg('input', () => RefInput) input: RefInput): Commit<ChecklistItem> {
    return work => resetItem(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => ChecklistItem, { description: 'Puts a photo to a row; a refused one is kept with its findings' })
  stagePhoto(@Ctx() ctx: Context, @Arg('input', () => StageItem) input: StageItem): Promise<Commit<ChecklistItem>> {
    return stagePhoto(ctx, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => ChecklistItem, { description: 'Puts a copy of the ID card to a row' })
  stageIdCopy(@Arg('input', () => StageItem) input: StageItem): Commit<ChecklistItem> {
    return work => stageIdCopy(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => ChecklistItem, { description: 'Decides the correction that a unit proposed' })
  decideCorrection(@Arg('input', () => DecideCorrection) input: DecideCorrection): Commit<ChecklistItem> {
    return work => decideCorrection(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => [OutcomeRow], {
    description: 'Makes applications of rows, exactly one of each; an outcome for each row',
  })
  convertItems(@Arg('input', () => ChosenItems) input: ChosenItems): Commit<Outcome[]> {
    return work => convertItems(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => [OutcomeRow], { description: 'Returns rows with all reasons at once; an outcome for each' })
  returnItems(@Arg('input', () => ReturnItems) input: ReturnItems): Commit<Outcome[]> {
    return work => returnItems(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => ChecklistItem, { description: 'Takes the own act on a row back within 10 seconds' })
  undoItem(@Arg('input', () => RefInput) input: RefInput): Commit<ChecklistItem> {
    return work => undoItem(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => [OutcomeRow], { description: 'Takes own acts on rows back within 10 seconds; an outcome for each' })
  undoItems(@Arg('input', () => ChosenItems) input: ChosenItems): Commit<Outcome[]> {
    return work => undoItems(work, input);
  }
}
