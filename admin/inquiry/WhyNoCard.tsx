import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WhyNoCardDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { Answer } from './Answer';
import { PrintSlip } from './Slip';

/** Where there is a card, the question is another. */
const HELD: readonly string[] = ['IN_FORCE', 'LOST', 'OVER'];

type Props = { personId: string; linked?: boolean };

/** "Why no card yet?" of one person, asked when it is shown. */
export function WhyNoCard({ personId, linked = false }: Props) {
  const translate = useTranslate();
  const input = { personId, identity: 'OWN_WORK' as const, cardKind: 'SOCIAL_SECURITY' as const };
  const { data, error, isPending, refetch } = useAnswer(WhyNoCardDocument, { input });
  const answer = data?.answer;
  return (
    <Panel
      title={translate(answer && HELD.includes(answer.group) ? 'inquiry.titleHeld' : 'inquiry.title')}
      actions={answer && <PrintSlip answer={answer} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Skeleton variant="rounded" height={180} />}
      {data && !answer && <EmptyState />}
      {answer && <Answer answer={answer} linked={linked} />}
    </Panel>
  );
}
