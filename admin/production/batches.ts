import type { BatchFacts, BatchSums, ItemView } from '../../shared/production';
import type { BatchItemsQuery, BatchRowFragment } from '../graphql/graphql';

/** One row of a batch as its table shows it. */
export type BatchItem = BatchItemsQuery['page']['nodes'][number];

/** Where the page of a batch is; a return file that was brought elsewhere goes with it. */
export const batchAddress = ({ id }: { id: string }, fileId?: string): string =>
  `/production/${id}/show${fileId ? `?file=${fileId}` : ''}`;

/** What the rules of a batch see, of one that was asked for with its facts. */
export const batchFactsOf = (batch: BatchRowFragment): BatchFacts => ({ ...batch, ...batch.facts });

/** The numbers of a sum that are rows of the batch, and where each is counted. */
export const VIEWS: readonly {
  view: ItemView;
  of: Exclude<keyof BatchSums, 'cards' | 'extra' | 'opened' | 'findings'>;
}[] = [
  { view: 'PRODUCED', of: 'produced' },
  { view: 'FAILED', of: 'failed' },
  { view: 'MISSING', of: 'missing' },
  { view: 'VOID', of: 'void' },
  { view: 'WAITING', of: 'waiting' },
];
