import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { UnitWindow } from '../../shared/checklists';
import { Job } from '../jobs/job.entity';
import type { Commit, Context } from '../platform/context';
import { list } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { importArchive } from './archive.service';
import { GrantWindow, ImportArchive } from './checklist.inputs';
import { UnitWindowView } from './checklist.types';
import { UploadEntry } from './upload.entity';
import { UploadFilter, uploadListing } from './upload.list';
import { GrantedWindow } from './window.entity';
import { windowListing } from './window.list';
import { grantExtension, planCollection, unitWindow } from './window.service';

const GrantedWindowPage = pageOf(GrantedWindow, 'GrantedWindow');
const UploadEntryPage = pageOf(UploadEntry, 'UploadEntry');

/** The windows of units, and the archives that are dropped on their lists. */
@Resolver()
export class UnitResolver {
  @Needs('checklist:read')
  @Query(() => UnitWindowView, {
    description: 'The window of a unit that holds today, or the next one (R-10, R-21, P-02, P-11)',
  })
  unitWindow(@Ctx() ctx: Context, @Arg('employerId', () => ID) employerId: string): Promise<UnitWindow> {
    return unitWindow(ctx, employerId);
  }

  @Needs('checklist:read')
  @Query(() => GrantedWindowPage, { description: 'Extensions and plans of the own units or offices' })
  grantedWindows(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('employerId', () => ID, { nullable: true }) employerId: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<GrantedWindow>> {
    return list(ctx, windowListing, { employerId }, args, selectionOf(info));
  }

  @Needs('window:grant')
  @Mutation(() => GrantedWindow, {
    description: 'Lets a unit send its list in outside the window of the month (补报期)',
  })
  grantExtension(@Arg('input', () => GrantWindow) input: GrantWindow): Commit<GrantedWindow> {
    return work => grantExtension(work, input);
  }

  @Needs('window:grant')
  @Mutation(() => GrantedWindow, { description: 'Plans when a community collects for its residents (R-21)' })
  planCollection(@Arg('input', () => GrantWindow) input: GrantWindow): Commit<GrantedWindow> {
    return work => planCollection(work, input);
  }

  @Needs('checklist:read')
  @Query(() => UploadEntryPage, { description: 'What became of the files of the archives of a list' })
  uploadEntries(
    @Ctx() ctx: Context,
    @Arg('checklistId', () => ID) checklistId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => UploadFilter, { nullable: true }) filter: UploadFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<UploadEntry>> {
    return list(ctx, uploadListing, { ...filter, checklistId }, args, selectionOf(info));
  }

  @Needs('checklist:fill')
  @Mutation(() => Job, { description: 'Puts the files of an archive to the rows of a list, in the background' })
  importArchive(@Arg('input', () => ImportArchive) input: ImportArchive): Commit<Job> {
    return work => importArchive(work, input);
  }
}
