import { Field, ID, ObjectType } from 'type-graphql';
import { Instant } from './scalars';

/** One status change of a record, as staff may see it. */
@ObjectType({ simpleResolvers: true, description: 'One status change of a record' })
export class Event {
  @Field(() => ID) id!: string;
  @Field(() => String) verb!: string;
  @Field(() => String, { nullable: true }) fromStatus!: string | null;
  @Field(() => String) toStatus!: string;
  @Field(() => Instant) at!: Date;
  @Field(() => String, { nullable: true, description: 'The role that acted' }) role!: string | null;
  @Field(() => String, { nullable: true, description: 'Reason codes, separated by commas' }) reasons!: string | null;
}
