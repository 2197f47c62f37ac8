import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { Office } from './office.entity';
import { OfficeFilter } from './office.inputs';
import { officeListing } from './office.list';

const OfficePage = pageOf(Office, 'Office');

@Resolver(() => Office)
export class OfficeResolver {
  @Needs('office:read')
  @Query(() => OfficePage, { description: 'Offices and outlets' })
  offices(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => OfficeFilter, { nullable: true }) filter: OfficeFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Office>> {
    return list(ctx, officeListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('office:read')
  @Query(() => Office, { nullable: true })
  office(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Office | null> {
    return one(ctx, officeListing, id, selectionOf(info));
  }
}
