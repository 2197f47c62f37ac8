import type { ApplicationFacts } from '../../shared/applications';
import type {
  ApplicationCaseFragment,
  ApplicationFactsPartsFragment,
  ApplicationRowFragment,
} from '../graphql/graphql';

/** A case as a list shows it. */
export type ApplicationRow = ApplicationRowFragment;

/** A case as the desk shows it. */
export type ApplicationCase = ApplicationCaseFragment;

/** What the rules of an application see, of a case that was asked for with its facts. */
export const factsOf = (record: ApplicationRowFragment & ApplicationFactsPartsFragment): ApplicationFacts => ({
  ...record,
  ...record.facts,
});
