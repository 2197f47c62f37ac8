import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, type ClassType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Failure } from './failures';

export const PAGE_MAX = 200;
export const PAGE_DEFAULT = 25;

export enum SortOrder {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortOrder, { name: 'SortOrder', description: 'Ascending or descending' });

@InputType({ description: 'One field to sort by; the fields that may be sorted by are fixed for each list' })
export class Sort {
  @MaxLength(40)
  @Field(() => String)
  field!: string;

  @IsEnum(SortOrder)
  @Field(() => SortOrder, { defaultValue: SortOrder.ASC })
  order!: SortOrder;
}

/** The arguments that each list takes: by key (`first`, `after`) or by page (`page`, `perPage`), not both. */
@ArgsType()
export class PageArgs {
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Sort)
  @Field(() => [Sort], { nullable: true })
  sort?: Sort[] | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PAGE_MAX)
  @Field(() => Int, { nullable: true, description: 'How many rows at most: 1 to 200, 25 unless told' })
  first?: number | null;

  @IsOptional()
  @MaxLength(400)
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on' })
  after?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Field(() => Int, { nullable: true, description: 'Page number from 1' })
  page?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PAGE_MAX)
  @Field(() => Int, { nullable: true, description: 'Rows per page: 1 to 200, 25 unless told' })
  perPage?: number | null;
}

export type PageCut = { limit: number; offset: number; after: Cursor | null };
export type Cursor = readonly [value: string | number | null, id: string];

/** Where to cut: INVALID_INPUT for a page together with a cursor. */
export function cutOf({ first, after, page, perPage }: PageArgs): PageCut {
  if (page != null && after != null) throw new Failure('INVALID_INPUT', { fields: ['page', 'after'] });
  const limit = perPage ?? first ?? PAGE_DEFAULT;
  return { limit, offset: page != null ? (page - 1) * limit : 0, after: after != null ? readCursor(after) : null };
}

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function readCursor(text: string): Cursor {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (typeof id === 'string' && (value === null || typeof value === 'string' || typeof value === 'number'))
      return [value, id];
  } catch {
    // falls through to the refusal below
  }
  throw new Failure('INVALID_INPUT', { fields: ['after'] });
}

@ObjectType({ simpleResolvers: true, description: 'Whether there is more, and from where' })
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export type Page<Row> = { nodes: Row[]; totalCount: number; totalIsCapped: boolean; pageInfo: PageInfo };

/** The page type of a list: nodes, the exact total (or the cap and a flag), and where to go on. */
export function pageOf<Row extends object>(node: ClassType<Row>, name: string): ClassType<Page<Row>> {
  @ObjectType(`${name}Page`, { simpleResolvers: true })
  class RowPage implements Page<Row> {
    @Field(() => [node]) nodes!: Row[];
    @Field(() => Int, { description: 'Exact, or 10,000 when `totalIsCapped`' }) totalCount!: number;
    @Field(() => Boolean, { description: 'True when there are more than `totalCount` rows' }) totalIsCapped!: boolean;
    @Field(() => PageInfo) pageInfo!: PageInfo;
  }
  return RowPage;
}
