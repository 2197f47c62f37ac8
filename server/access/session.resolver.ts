import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Commit, Context } from '../platform/context';
import { list } from '../platform/listing';
import { Needs } from '../platform/operations';
import { type Page, PageArgs, pageOf } from '../platform/paging';
import { selectionOf } from '../platform/selection';
import {
  ChangePasswordInput,
  ConfirmTotpInput,
  CreateApiTokenInput,
  EndSessionInput,
  SignInInput,
} from './access.inputs';
import { sessionListing, withCurrent } from './account.list';
import { changePassword, confirmTotp, setUpTotp } from './credential.service';
import { DemoAccount, NewToken, Session, SessionInfo, TotpSetUp } from './session.entity';
import { createApiToken, currentSession, demoAccounts, endSession, signIn, signOut } from './session.service';

const SessionPage = pageOf(Session, 'Session');

@Resolver(() => SessionInfo)
export class SessionResolver {
  @Needs('anyone')
  @Query(() => SessionInfo, { nullable: true, description: 'Who is signed in; null for nobody' })
  session(@Ctx() ctx: Context): Promise<SessionInfo | null> {
    return currentSession(ctx);
  }

  @Needs('anyone')
  @Query(() => [DemoAccount], { description: 'Accounts of the demo; none in production' })
  demoAccounts(@Ctx() ctx: Context): Promise<DemoAccount[]> {
    return demoAccounts(ctx);
  }

  @Needs('signedIn')
  @Query(() => SessionPage, { description: 'The own sessions and tokens, last used first' })
  async sessions(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Session>> {
    const page = await list<Session, Record<string, never>>(ctx, sessionListing, {}, args, selectionOf(info));
    return { ...page, nodes: withCurrent(page.nodes, ctx.sessionId) };
  }

  @Needs('anyone')
  @Mutation(() => SessionInfo, { description: 'Signs in and sets the session cookie' })
  signIn(@Ctx() ctx: Context, @Arg('input', () => SignInInput) input: SignInInput): Promise<Commit<SessionInfo>> {
    return signIn(ctx, input);
  }

  @Needs('signedIn')
  @Mutation(() => Boolean, { description: 'Ends the session that asks' })
  signOut(): Commit<boolean> {
    return signOut;
  }

  @Needs('signedIn')
  @Mutation(() => Boolean, { description: 'Ends one of the own sessions' })
  endSession(@Arg('input', () => EndSessionInput) { id }: EndSessionInput): Commit<boolean> {
    return work => endSession(work, id, 'COOKIE');
  }

  @Needs('signedIn')
  @Mutation(() => Boolean, { description: 'Changes the own password and ends the other sessions' })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<Commit<boolean>> {
    return changePassword(ctx, input);
  }

  @Needs('signedIn')
  @Mutation(() => TotpSetUp, { description: 'Begins to set up a second factor; nothing is kept yet' })
  setUpTotp(@Ctx() ctx: Context): Promise<Commit<TotpSetUp>> {
    return setUpTotp(ctx);
  }

  @Needs('signedIn')
  @Mutation(() => Boolean, { description: 'Takes a second factor into use and ends the other sessions' })
  confirmTotp(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmTotpInput) input: ConfirmTotpInput,
  ): Promise<Commit<boolean>> {
    return confirmTotp(ctx, input);
  }

  @Needs('analytics:read')
  @Mutation(() => NewToken, { description: 'Makes a token for a program that reads figures; it is shown this once' })
  createApiToken(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateApiTokenInput) input: CreateApiTokenInput,
  ): Promise<Commit<NewToken>> {
    return createApiToken(ctx, input);
  }

  @Needs('analytics:read')
  @Mutation(() => Boolean, { description: 'Ends one of the own tokens' })
  revokeApiToken(@Arg('input', () => EndSessionInput) { id }: EndSessionInput): Commit<boolean> {
    return work => endSession(work, id, 'BEARER');
  }
}
