import { Box } from '@mui/material';
import { useRequireAccess, useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { BatchDocument } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { useAnswer } from '../provider/useAnswer';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { BatchRows } from './BatchRows';
import { Balance, BatchSteps } from './BatchSteps';
import { BatchSum, type Shown } from './BatchSum';
import { Findings } from './Findings';
import { ReturnPanel } from './ReturnPanel';

/** One batch: the sum, the rows behind each of its numbers, the maker's answer, and the steps that are open. */
export function BatchShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { isPending: asking } = useRequireAccess({ resource: 'production', action: 'show' });
  const { data, error, isPending, refetch } = useAnswer(BatchDocument, { id }, { enabled: !asking });
  const [params, setParams] = useSearchParams();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || asking) return <Loading />;
  const { batch } = data;
  if (!batch) return <EmptyState />;
  const shown = (params.get('view') ?? '') as Shown;
  const show = (view: Shown) =>
    setParams(
      before => {
        before.delete('view');
        if (view) before.set('view', view);
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title={batch.no}
      width={1280}
      subtitle={
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span>{batch.employer?.name ?? translate('production.individuals')}</span>
          <span>{translate(`codes.businessTypes.${batch.businessType}`)}</span>
          <StatusChip of="batch" status={batch.status} />
        </Box>
      }
      actions={<BatchSteps batch={batch} />}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <Panel>
          <BatchSum batch={batch} shown={shown} onShow={show} />
          <Balance batch={batch} onFindings={() => show('EXTRA')} />
        </Panel>
        {['SENT_TO_BANK', 'SENT_TO_MAKER'].includes(batch.status) && (
          <ReturnPanel batch={batch} onDone={() => void refetch()} />
        )}
        {shown === 'EXTRA' ? (
          <Findings batchId={batch.id} closed={batch.status === 'CLOSED'} onDone={() => void refetch()} />
        ) : (
          <BatchRows key={`${shown} ${batch.version}`} batch={batch} view={shown || undefined} />
        )}
      </Box>
    </Page>
  );
}
