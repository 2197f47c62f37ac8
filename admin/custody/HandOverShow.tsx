import { Alert, Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useRequireAccess, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { handOverLifecycle } from '../../shared/handOvers';
import { whyNot } from '../../shared/lifecycle';
import { HandOverDocument, type HandOverWholeFragment } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { useAnswer } from '../provider/useAnswer';
import { useScene } from '../provider/useScene';
import { numberWords } from '../widgets/numbers';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { Timeline } from '../widgets/Timeline';
import { useMoments } from '../widgets/useMoments';
import { ConfirmPart } from './ConfirmPart';
import { HandOverItems } from './HandOverItems';
import { Standing } from './HandOverList';
import { HandOverSteps } from './HandOverSteps';
import { usePartyNames } from './parties';

/** One hand-over: both counts, the taker's own count while it waits for it, every card of it, and what a difference still needs. */
export function HandOverShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { isPending: asking } = useRequireAccess({ resource: 'handOvers', action: 'show' });
  const { data, error, isPending, refetch } = useAnswer(HandOverDocument, { id }, { enabled: !asking });
  const scene = useScene(data?.handOver?.regionCode);
  const [counted, setCounted] = useState<HandOverWholeFragment>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || asking) return <Loading />;
  const { handOver } = data;
  if (!handOver) return <EmptyState />;
  const counting = scene && !whyNot(handOverLifecycle, 'confirm', handOver, scene);
  const refresh = () => void refetch();
  return (
    <Page
      title={handOver.no}
      width={1180}
      subtitle={
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span>{translate(`handOvers.kinds.${handOver.kind}`)}</span>
          <Standing handOver={handOver} />
        </Box>
      }
      actions={<HandOverSteps handOver={handOver} scene={scene} onDone={refresh} />}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <Counts handOver={handOver} />
        {counted && (
          <Alert severity={counted.status === 'TAKEN' ? 'success' : 'warning'} role="status">
            {translate(`handOvers.confirm.${counted.status === 'TAKEN' ? 'agreed' : 'opened'}`)}
          </Alert>
        )}
        {handOver.status === 'DIFFERENT' && (
          <Alert severity={handOver.unsettled > 0 ? 'warning' : 'success'}>
            {translate(handOver.unsettled > 0 ? 'handOvers.case.open' : 'handOvers.case.ready', {
              smart_count: handOver.unsettled,
            })}
          </Alert>
        )}
        {handOver.settleNote && <Alert severity="info">{handOver.settleNote}</Alert>}
        {counting ? (
          <ConfirmPart
            handOver={handOver}
            atOffice={handOver.kind === 'TRANSFER'}
            onDone={made => {
              setCounted(made);
              refresh();
            }}
          />
        ) : (
          <Box sx={columns}>
            <HandOverItems handOver={handOver} onDone={refresh} />
            <Panel title={translate('handOvers.history')}>
              <Timeline events={handOver.history} of="handOver" system={translate('cards.system')} />
            </Panel>
          </Box>
        )}
      </Box>
    </Page>
  );
}

/** Who gave how many, and who took how many: two numbers side by side, red where they are not the same. */
function Counts({ handOver }: { handOver: HandOverWholeFragment }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const { giver, taker } = usePartyNames()(handOver);
  const { givenCount, takenCount, givenAt, takenAt, dueOn, listed, status } = handOver;
  const differs = status === 'DIFFERENT';
  return (
    <Panel>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        <Side
          word={translate('handOvers.giver')}
          name={giver}
          count={givenCount}
          text={`${when(givenAt)} · ${translate('handOvers.listed', { count: listed })}`}
        />
        <Side
          word={translate('handOvers.taker')}
          name={taker}
          count={takenCount}
          differs={differs}
          text={takenAt ? when(takenAt) : dueOn ? translate('handOvers.dueOn', { day: dueOn }) : ''}
        />
      </Box>
    </Panel>
  );
}

type SideProps = { word: string; name: string; count: number | null | undefined; text: string; differs?: boolean };

function Side({ word, name, count, text, differs = false }: SideProps) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {word}
      </Typography>
      <Typography component="div" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <Typography
        component="div"
        sx={{ fontSize: '2.25rem', lineHeight: 1.2, fontWeight: 700, color: differs ? 'error.main' : 'text.primary' }}
      >
        {count === null || count === undefined ? '—' : numberWords(count)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text}
      </Typography>
    </Box>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 360px)' },
} as const;
