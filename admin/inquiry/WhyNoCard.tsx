import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InquiryGroup } from '../../shared/inquiry/codes';
import { WhyNoCardDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { Answer } from './Answer';
import { PrintSlip } from './Slip';
import { inputOf } from './useInquiry';

/** Where there is a card, the question is another. */
const HELD: readonly InquiryGroup[] = ['IN_FORCE', 'LOST', 'OVER'];

/** What an answer is called: whoever holds a card does not ask why there is none. */
export const titleOf = (group: InquiryGroup | undefined): string =>
  group && HELD.includes(group) ? 'inquiry.titleHeld' : 'inquiry.title';

type Props = { personId: string; linked?: boolean };

/** "Why no card yet?" of one person, asked when it is shown. */
export function WhyNoCard({ personId, linked = false }: Props) {
  const translate = useTranslate();
  const { data, error, isPending, refetch } = useAnswer(WhyNoCardDocument, { input: inputOf(personId) });
  const answer = data?.answer;
  return (
    <Panel title={translate(titleOf(answer?.group))} actions={answer && <PrintSlip answer={answer} />}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Skeleton variant="rounded" height={180} />}
      {data && !answer && <EmptyState />}
      {answer && <Answer answer={answer} linked={linked} />}
    </Panel>
  );
}
