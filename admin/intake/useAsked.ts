import { ApplicationPlanDocument, EnrolmentsOfDocument, PersonDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { acceptedIn } from './EnrolmentStep';
import type { Wish } from './useCaseCalls';
import type { Choice } from './useChoice';

/** What the server knows about the choice: the person, the enrolments, and the plan once all is chosen and allowed. */
export function useAsked({ personId = '', businessType, channel }: Choice, regionCode: string, proxy: boolean) {
  const known = { enabled: personId !== '' };
  const whose = useAnswer(PersonDocument, { id: personId }, known);
  const enrolled = useAnswer(EnrolmentsOfDocument, { filter: { personId }, perPage: 50 }, known);
  const rows = personId ? enrolled.data?.enrolments.nodes : undefined;
  const eligible = acceptedIn(rows, regionCode).length > 0;
  const wish: Wish | undefined = channel && eligible ? { personId, businessType, channel } : undefined;
  const planned = useAnswer(
    ApplicationPlanDocument,
    { input: { personId, businessType, channel: channel ?? 'BUREAU', proxy } },
    { enabled: wish !== undefined, placeholderData: before => before },
  );
  return {
    person: (personId && whose.data?.person) || undefined,
    rows,
    eligible,
    wish,
    plan: wish ? planned.data?.applicationPlan : undefined,
  };
}
