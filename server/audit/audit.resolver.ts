import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context';
import { list } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { AuditEntryView, AuditVerification } from './audit.entity';
import { AuditFilter } from './audit.inputs';
import { auditListing } from './audit.list';
import { auditVerification } from './audit.service';

const AuditEntryPage = pageOf(AuditEntryView, 'AuditEntry');

@Resolver(() => AuditEntryView)
export class AuditResolver {
  @Needs('audit:read')
  @Query(() => AuditEntryPage, { description: 'Who did or saw what, newest first; nothing here can be changed' })
  auditEntries(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AuditEntryView>> {
    return list(ctx, auditListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('audit:read')
  @Query(() => AuditVerification, { description: 'Computes the whole audit trail again and says what does not fit' })
  auditVerification(@Ctx() ctx: Context): Promise<AuditVerification> {
    return auditVerification(ctx);
  }
}
