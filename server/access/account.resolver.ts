import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { RefInput } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { list, one } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import { AcceptInvitationInput, AccountFilter, InviteAgainInput, InviteInput, SetRolesInput } from './access.inputs';
import { Account } from './account.entity';
import { accountListing } from './account.list';
import { disableAccount, enableAccount, setRoles } from './account.service';
import { acceptInvitation, invitationOf, inviteAccount, inviteAgain } from './invitation.service';
import { AcceptedInvitation, InvitationInfo, InvitationLink } from './session.entity';

const AccountPage = pageOf(Account, 'Account');

@Resolver(() => Account)
export class AccountResolver {
  @Needs('account:manage')
  @Query(() => AccountPage, { description: 'Who may sign in' })
  accounts(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => AccountFilter, { nullable: true }) filter: AccountFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Account>> {
    return list(ctx, accountListing, filter ?? {}, args, selectionOf(info));
  }

  @Needs('account:manage')
  @Query(() => Account, { nullable: true, description: 'One account' })
  account(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Account | null> {
    return one(ctx, accountListing, id, selectionOf(info));
  }

  @Needs('anyone')
  @Query(() => InvitationInfo, {
    nullable: true,
    description: 'The invitation of a link; null when it was used or ran out',
  })
  invitation(@Ctx() ctx: Context, @Arg('token', () => String) token: string): Promise<InvitationInfo | null> {
    return invitationOf(ctx, token);
  }

  @Needs('account:manage')
  @Mutation(() => InvitationLink, { description: 'Invites somebody; the link works once and is shown this once' })
  invite(@Ctx() ctx: Context, @Arg('input', () => InviteInput) input: InviteInput): Promise<Commit<InvitationLink>> {
    return inviteAccount(ctx, input);
  }

  @Needs('account:manage')
  @Mutation(() => InvitationLink, {
    description: 'Lets somebody set up their account anew; their sessions end at once',
  })
  inviteAgain(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteAgainInput) input: InviteAgainInput,
  ): Promise<Commit<InvitationLink>> {
    return inviteAgain(ctx, input);
  }

  @Needs('anyone')
  @Mutation(() => AcceptedInvitation, { description: 'Sets up the account of an invitation' })
  acceptInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<Commit<AcceptedInvitation>> {
    return acceptInvitation(ctx, input);
  }

  @Needs('account:manage')
  @Mutation(() => Account, { description: 'Says what somebody may do and where; their sessions end at once' })
  setRoles(@Ctx() ctx: Context, @Arg('input', () => SetRolesInput) input: SetRolesInput): Promise<Commit<Account>> {
    return setRoles(ctx, input);
  }

  @Needs('account:manage')
  @Mutation(() => Account, { description: 'Keeps somebody from signing in; their sessions end at once' })
  disableAccount(@Ctx() ctx: Context, @Arg('input', () => RefInput) input: RefInput): Commit<Account> {
    return disableAccount(ctx, input);
  }

  @Needs('account:manage')
  @Mutation(() => Account, { description: 'Lets somebody sign in again' })
  enableAccount(@Arg('input', () => RefInput) input: RefInput): Commit<Account> {
    return enableAccount(input);
  }
}
