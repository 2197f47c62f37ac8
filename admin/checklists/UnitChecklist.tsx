import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { UnitListDocument } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { useAnswer } from '../provider/useAnswer';
import { Page } from '../widgets/Page';
import { ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { UnitPhotos } from './UnitPhotos';
import { UnitReturned } from './UnitReturned';
import { UnitRows } from './UnitRows';
import { UnitSeal } from './UnitSeal';
import { UnitSealGuard } from './UnitSealGuard';
import { UnitSteps } from './UnitSteps';
import { nextStepOf, UNIT_STEPS, type UnitList } from './unitProgress';
import { useUnitWords } from './useUnitWords';

/** One photo checklist as its unit fills it: photos and ID copies, check, seal and submission. */
export function UnitChecklist() {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useAnswer(UnitListDocument, { id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading />;
  if (!data.checklist) return <ErrorState error={undefined} />;
  return <Filling key={id} list={data.checklist} />;
}

function Filling({ list }: { list: UnitList }) {
  const words = useUnitWords();
  const [params] = useSearchParams();
  const step = UNIT_STEPS.find(one => one === params.get('step')) ?? nextStepOf(list);
  return (
    <Page title={words.sentence(list)} subtitle={<Below list={list} />} width={1240}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <UnitSteps list={list} current={step} />
        <Voided list={list} />
        <UnitReturned list={list} />
        <UnitSealGuard sealed={list.status === 'SEALED'}>
          {step === 'photos' && <UnitPhotos list={list} />}
          {step === 'check' && <UnitRows list={list} />}
          {step === 'seal' && <UnitSeal list={list} />}
        </UnitSealGuard>
      </Box>
    </Page>
  );
}

function Below({ list }: { list: UnitList }) {
  const translate = useTranslate();
  const words = useUnitWords();
  const { no, status, employer, supplementOfId, window } = list;
  const line = [employer.name, no, supplementOfId && translate('checklists.unit.supplement'), words.window(window)];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
      <span>{line.filter(Boolean).join(' · ')}</span>
      <StatusChip of="checklist" status={status} />
    </Box>
  );
}

/** The seal was taken off by a change: it says so until there is a new one. */
function Voided({ list: { status, sealVoidedAt } }: { list: UnitList }) {
  const translate = useTranslate();
  const { lately } = useMoments();
  if (!sealVoidedAt || (status !== 'OPEN' && status !== 'RETURNED')) return null;
  return (
    <Alert severity="warning" role="status">
      <b>{translate('checklists.unit.voided.title')}</b>{' '}
      {translate('checklists.unit.voided.text', { when: lately(sealVoidedAt) })}
    </Alert>
  );
}
