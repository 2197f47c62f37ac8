import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '../platform/context';
import { instant, json, type Listing, plain, whole } from '../platform/listing';
import { open } from '../platform/secrets';
import { oneOf } from '../platform/where';
import { scopeOfUnit } from './checklist.list';
import {
  UPLOAD_KINDS,
  UPLOAD_OUTCOMES,
  type UploadKind,
  UploadKindEnum,
  type UploadOutcome,
  UploadOutcomeEnum,
} from './upload.entity';

@InputType({ description: 'Which files of archives; all conditions hold together' })
export class UploadFilter {
  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  jobId?: string | null;

  @IsOptional()
  @IsIn(UPLOAD_KINDS)
  @Field(() => UploadKindEnum, { nullable: true })
  kind?: UploadKind | null;

  @IsOptional()
  @IsIn(UPLOAD_OUTCOMES, { each: true })
  @Field(() => [UploadOutcomeEnum], { nullable: true })
  outcome?: UploadOutcome[] | null;
}

/** Files of the archives of one list, with their names, which only its unit and its office may read. */
export const uploadListing: Listing<UploadFilter & { checklistId: string }> = {
  table: 'upload_entry',
  columns: {
    id: plain('t.id'),
    jobId: plain('t.jobId'),
    seq: whole('t.seq'),
    kind: plain('t.kind'),
    name: { sql: 't.name', read: value => open(String(value)) },
    outcome: plain('t.outcome'),
    codes: json('t.codes'),
    itemId: plain('t.itemId'),
    createdAt: instant('t.createdAt'),
  },
  scope: (ctx: Context) => scopeOfUnit(ctx.actor, 't'),
  filter: (_ctx, { checklistId, jobId, kind, outcome }) => [
    oneOf('t.checklistId', [checklistId]),
    ...(jobId ? [oneOf('t.jobId', [jobId])] : []),
    ...(kind ? [oneOf('t.kind', [kind])] : []),
    ...(outcome ? [oneOf('t.outcome', outcome)] : []),
  ],
  sorts: { id: 't.id', seq: 't.seq' },
  defaultSort: { field: 'id', order: 'ASC' },
  exact: () => true,
};
