import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Commit, Context } from '../platform/context';
import { Needs } from '../platform/operations';
import { Notices } from './notice.entity';
import { ReadNotices } from './notice.inputs';
import { noticesOf, readNotices } from './notice.service';

/** What one is told, and that one has read it. */
@Resolver()
export class NoticeResolver {
  @Needs('notice:read')
  @Query(() => Notices, { description: 'The notices of whoever asks' })
  notices(@Ctx() ctx: Context): Promise<Notices> {
    return noticesOf(ctx);
  }

  @Needs('notice:read')
  @Mutation(() => Int, { description: 'Marks notices as read and gives how many are left unread' })
  readNotices(@Arg('input') { ids }: ReadNotices): Commit<number> {
    return work => readNotices(work, ids ?? null);
  }
}
