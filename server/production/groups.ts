import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BusinessType } from '../../shared/codes';
import { BusinessTypeEnum } from '../cards/card.enums';
import type { Context } from '../platform/context';
import { isoTime } from '../platform/database';
import { Day, Instant } from '../platform/scalars';
import { waiting } from './batch.service';

@ObjectType({ simpleResolvers: true, description: 'Ordered cards that wait for a batch, of one unit and business' })
export class OrderedGroup {
  @Field(() => String) regionCode!: string;
  @Field(() => ID, { nullable: true, description: 'The unit; null for the cards of individuals' })
  employerId!: string | null;
  @Field(() => String, { nullable: true }) employerName!: string | null;
  @Field(() => BusinessTypeEnum) businessType!: BusinessType;
  @Field(() => Int) count!: number;
  @Field(() => Instant, { description: 'Since when the first of them waits' }) oldest!: Date;
  @Field(() => Day, { nullable: true, description: 'The first day on which one of them is due (R-06, R-35)' })
  dueOn!: string | null;
}

/** The groups of cards that wait for a batch, the one that is due first on top: a county centre's are due the same day. */
export async function orderedGroups(ctx: Context): Promise<OrderedGroup[]> {
  const where = waiting(ctx);
  const rows: (Omit<OrderedGroup, 'oldest' | 'count'> & { oldest: string | Date; count: number | string })[] =
    await ctx.db.query(
      `SELECT t.regionCode, t.employerId, m.name AS employerName, t.businessType, COUNT(*) AS count,
         MIN(t.orderedAt) AS oldest, MIN(a.dueOn) AS dueOn
       FROM card t LEFT JOIN application a ON a.id = t.applicationId LEFT JOIN employer m ON m.id = t.employerId
       WHERE ${where.sql} GROUP BY t.regionCode, t.employerId, m.name, t.businessType`,
      [...where.params],
    );
  return rows
    .map(({ count, oldest, ...row }) => ({
      ...row,
      count: Number(count),
      oldest: isoTime(oldest) as unknown as Date,
    }))
    .sort((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : one.dueOn === other.dueOn ? 0 : 1));
}
