import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../shared/calendar';
import type { UnitWindow } from '../../shared/checklists';
import { lookedUp } from '../audit/audit.service';
import type { Employer } from '../employers/employer.entity';
import { RefInput } from '../platform/bulk';
import { type Commit, type Context, once } from '../platform/context';
import { marks } from '../platform/database';
import { Failure } from '../platform/failures';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { openChecklist } from './bureau.service';
import { Checklist } from './checklist.entity';
import {
  ChecklistFilter,
  OverviewArgs,
  RequestChecklist,
  ReturnChecklist,
  SealChecklist,
  UnitFilter,
} from './checklist.inputs';
import { checklistListing } from './checklist.list';
import {
  checklistVerification,
  confirmChecklist,
  recallChecklist,
  returnChecklist,
  sealChecklist,
  submitChecklist,
  unsealChecklist,
} from './checklist.service';
import { SealVerification, UnitsOfWindow, UnitWindowView } from './checklist.types';
import { OpenChecklist, RequestSupplement } from './list.inputs';
import { unitsOfWindow } from './overview';
import { requestChecklist, requestSupplement } from './request.service';
import { windowsOf } from './window.service';

const ChecklistPage = pageOf(Checklist, 'Checklist');

@Resolver(() => Checklist)
export class ChecklistResolver {
  @Needs('checklist:read')
  @Query(() => ChecklistPage, { description: 'Photo checklists of the own units or offices, the latest first' })
  checklists(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ChecklistFilter, { nullable: true }) filter: ChecklistFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Checklist>> {
    return list(ctx, checklistListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('checklist:read')
  @Query(() => Checklist, { nullable: true })
  checklist(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Checklist | null> {
    lookedUp(ctx, { action: 'checklist.read', subject: 'checklist', subjectId: id });
    return one(ctx, checklistListing, id, selectionOf(info));
  }

  @Needs('checklist:read')
  @Query(() => SealVerification, { nullable: true, description: 'Whether the seal still holds; null without a seal' })
  checklistVerification(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<SealVerification | null> {
    return checklistVerification(ctx, id);
  }

  @Needs(['checklist:decide', 'window:grant'])
  @Query(() => UnitsOfWindow, { description: 'All units of the own offices by the stage of their list of this window' })
  unitsOfWindow(
    @Ctx() ctx: Context,
    @Args(() => OverviewArgs) args: OverviewArgs,
    @Arg('filter', () => UnitFilter, { nullable: true }) filter: UnitFilter | null,
  ): Promise<UnitsOfWindow> {
    return unitsOfWindow(ctx, filter ?? {}, args);
  }

  @FieldResolver(() => UnitWindowView, { description: 'The window of its unit that holds today, or the next one' })
  window(@Ctx() ctx: Context, @Root() { employerId }: Checklist): Promise<UnitWindow> {
    return windowOfUnit(ctx, employerId);
  }

  @Needs('checklist:fill')
  @Mutation(() => Checklist, { description: 'Requests the photo checklist of a unit (R-10 to R-12, R-20, R-21)' })
  requestChecklist(@Arg('input', () => RequestChecklist) { employerId }: RequestChecklist): Commit<Checklist> {
    return work => requestChecklist(work, employerId);
  }

  @Needs('checklist:fill')
  @Mutation(() => Checklist, { description: 'Puts the returned rows of a submitted list on a supplement (补报表)' })
  requestSupplement(@Arg('input', () => RequestSupplement) { checklistId }: RequestSupplement): Commit<Checklist> {
    return work => requestSupplement(work, checklistId);
  }

  @Needs('checklist:fill')
  @Mutation(() => Checklist, { description: 'Seals a list: a manifest with its SHA-256 (R-15)' })
  sealChecklist(
    @Ctx() ctx: Context,
    @Arg('input', () => SealChecklist) input: SealChecklist,
  ): Promise<Commit<Checklist>> {
    return sealChecklist(ctx, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => Checklist, { description: 'Takes the seal off; it is void' })
  unsealChecklist(@Arg('input', () => RefInput) input: RefInput): Commit<Checklist> {
    return work => unsealChecklist(work, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => Checklist, { description: 'Submits a sealed list inside its window or an extension' })
  submitChecklist(@Ctx() ctx: Context, @Arg('input', () => RefInput) input: RefInput): Promise<Commit<Checklist>> {
    return submitChecklist(ctx, input);
  }

  @Needs('checklist:fill')
  @Mutation(() => Checklist, { description: 'Takes a submitted list back that the bureau has not opened' })
  recallChecklist(@Arg('input', () => RefInput) input: RefInput): Commit<Checklist> {
    return work => recallChecklist(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => Checklist, {
    description: 'Notes that the bureau has opened a submitted list; the same twice does a thing once',
  })
  openChecklist(@Arg('input', () => OpenChecklist) input: OpenChecklist): Commit<Checklist> {
    return work => openChecklist(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => Checklist, {
    description: 'Confirms a list whose rows are all decided, with the number of its voucher',
  })
  confirmChecklist(@Arg('input', () => RefInput) input: RefInput): Commit<Checklist> {
    return work => confirmChecklist(work, input);
  }

  @Needs('checklist:decide')
  @Mutation(() => Checklist, { description: 'Returns a whole list, all reasons at once' })
  returnChecklist(@Arg('input', () => ReturnChecklist) input: ReturnChecklist): Commit<Checklist> {
    return work => returnChecklist(work, input);
  }
}

/** One batch per request, however many lists ask. */
function windowOfUnit(ctx: Context, employerId: string): Promise<UnitWindow> {
  const loader = once(
    ctx,
    'checklist.windows',
    () =>
      new DataLoader<string, UnitWindow>(async ids => {
        const units: Pick<Employer, 'id' | 'kind' | 'regionCode'>[] = await ctx.db.query(
          `SELECT id, kind, regionCode FROM employer WHERE id IN (${marks(ids)})`,
          [...ids],
        );
        const windows = await windowsOf(ctx, units, dayOf(ctx.now));
        return ids.map(id => windows.get(id) ?? new Failure('NOT_FOUND'));
      }),
  );
  return loader.load(employerId);
}
