import { Box, Button, Typography, useTheme } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { dayOf } from '../../shared/calendar';
import { OpenBatchDocument, OrderedGroupsDocument, type OrderedGroupsQuery } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { newKey } from '../provider/key';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { ToneChip } from '../widgets/ToneChip';
import { useMoments } from '../widgets/useMoments';
import { useWords } from '../widgets/useWords';
import { batchAddress } from './batches';

type Group = OrderedGroupsQuery['groups'][number];

/** The cards that wait for a batch, one line for each group, what is due first on top; one press makes the batch. */
export function WaitingGroups() {
  const translate = useTranslate();
  const { data, error, refetch } = useAnswer(OrderedGroupsDocument, {});
  const { open, busy } = useOpenBatch(() => void refetch());
  return (
    <Panel title={translate('production.waiting.title')} padded={false}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, minHeight: 48 }}>
          {data?.groups.map(group => (
            <GroupLine key={keyOf(group)} group={group} busy={busy} onOpen={() => void open(group)} />
          ))}
        </Box>
      )}
      {data?.groups.length === 0 && (
        <EmptyState title={translate('production.waiting.none')} text={translate('production.waiting.noneText')} />
      )}
    </Panel>
  );
}

const keyOf = ({ regionCode, employerId, businessType }: Group): string =>
  `${regionCode} ${employerId} ${businessType}`;

function useOpenBatch(onRefused: () => void) {
  const navigate = useNavigate();
  const notify = useNotify();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const open = async ({ regionCode, employerId, businessType, count }: Group) => {
    setBusy(true);
    try {
      const input = { regionCode, employerId, businessType, expectedCount: count, idempotencyKey: newKey() };
      const { batch } = await ask(OpenBatchDocument, { input });
      notify('production.done.open', { type: 'success' });
      navigate(batchAddress(batch));
    } catch (error) {
      notify(words.error(error), { type: 'warning' });
      onRefused();
    } finally {
      setBusy(false);
    }
  };
  return { open, busy };
}

function GroupLine({ group, busy, onOpen }: { group: Group; busy: boolean; onOpen: () => void }) {
  const translate = useTranslate();
  const { day } = useMoments();
  const name = group.employerName ?? translate('production.individuals');
  const business = translate(`codes.businessTypes.${group.businessType}`);
  return (
    <Box component="li" sx={line}>
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Box>
          <Due dueOn={group.dueOn} />
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {business} · {translate('production.region', { code: group.regionCode })} ·{' '}
          {translate('production.waiting.since', { day: day(group.oldest) })}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, ml: 'auto', whiteSpace: 'nowrap' }}>
        <Box sx={{ fontSize: '1.125rem', fontWeight: 600 }}>
          {translate('production.cards', { smart_count: group.count })}
        </Box>
        <Button
          variant="outlined"
          disabled={busy}
          onClick={onOpen}
          aria-label={`${translate('production.waiting.open')}: ${name}, ${business}`}
        >
          {translate('production.waiting.open')}
        </Button>
      </Box>
    </Box>
  );
}

function Due({ dueOn }: { dueOn: string | null | undefined }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  if (!dueOn) return null;
  const today = dayOf(serverNow());
  const [tone, word] =
    dueOn < today
      ? [palette.due.overdue, 'late']
      : dueOn === today
        ? [palette.due.today, 'dueToday']
        : [palette.due.fine, 'due'];
  return <ToneChip tone={tone}>{translate(`production.waiting.${word}`, { day: dueOn })}</ToneChip>;
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1.5,
  rowGap: 0.75,
  px: 2,
  py: 1,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
