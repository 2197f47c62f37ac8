import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { lookedUp } from '../audit/audit.service';
import { ItemsInput, OutcomeRow, RefInput } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import type { Outcome } from '../platform/subjects';
import { Enrolment } from './enrolment.entity';
import { EndEnrolment, EnrolmentFilter, RefuseEnrolment, RegisterEnrolment } from './enrolment.inputs';
import { enrolmentListingFor } from './enrolment.list';
import {
  acceptEnrolment,
  acceptEnrolments,
  endEnrolment,
  refuseEnrolment,
  registerEnrolment,
} from './enrolment.service';

const EnrolmentPage = pageOf(Enrolment, 'Enrolment');

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @Needs('enrolment:read')
  @Query(() => EnrolmentPage, { description: 'Enrolments of the own regions or units' })
  enrolments(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => EnrolmentFilter, { nullable: true }) filter: EnrolmentFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Enrolment>> {
    return list(ctx, enrolmentListingFor(ctx.actor), filter ?? {}, args, selectionOf(info));
  }

  @Needs('enrolment:read')
  @Query(() => Enrolment, { nullable: true })
  enrolment(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Enrolment | null> {
    lookedUp(ctx, { action: 'enrolment.read', subject: 'enrolment', subjectId: id });
    return one(ctx, enrolmentListingFor(ctx.actor), id, selectionOf(info));
  }

  @Needs('enrolment:enter')
  @Mutation(() => Enrolment, { description: 'Registers an enrolment, PENDING until the bureau accepts it' })
  registerEnrolment(@Arg('input', () => RegisterEnrolment) input: RegisterEnrolment): Commit<Enrolment> {
    return work => registerEnrolment(work, input);
  }

  @Needs('enrolment:decide')
  @Mutation(() => Enrolment, { description: 'Accepts an enrolment: from here on the person is eligible (R-03, R-04)' })
  acceptEnrolment(@Arg('input', () => RefInput) input: RefInput): Commit<Enrolment> {
    return work => acceptEnrolment(work, input);
  }

  @Needs('enrolment:decide')
  @Mutation(() => [OutcomeRow], { description: 'Accepts many enrolments, an outcome for each' })
  acceptEnrolments(@Arg('input', () => ItemsInput) { items }: ItemsInput): Commit<Outcome[]> {
    return work => acceptEnrolments(work, items);
  }

  @Needs('enrolment:decide')
  @Mutation(() => Enrolment, { description: 'Refuses a pending enrolment' })
  refuseEnrolment(@Arg('input', () => RefuseEnrolment) input: RefuseEnrolment): Commit<Enrolment> {
    return work => refuseEnrolment(work, input);
  }

  @Needs('enrolment:decide')
  @Mutation(() => Enrolment, { description: 'Ends an accepted enrolment' })
  endEnrolment(@Arg('input', () => EndEnrolment) input: EndEnrolment): Commit<Enrolment> {
    return work => endEnrolment(work, input);
  }
}
