import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CheckLedgerNowDocument, type LedgerCheckRowFragment, LedgerChecksDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { VerdictMark } from '../widgets/FactRow';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { TextLink } from '../widgets/TextLink';
import { useMoments } from '../widgets/useMoments';
import { useSending } from '../widgets/useSending';

const NAMED = 20;

/** The last check of the ledger with what it found, a new one by hand, and those before. */
export function LedgerChecks() {
  const translate = useTranslate();
  const { when } = useMoments();
  const { send, busy, fault } = useSending();
  const { data, error, refetch } = useAnswer(LedgerChecksDocument, {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const [last, ...before] = data.ledgerChecks.nodes;
  const check = () =>
    void send(async () => {
      await ask(CheckLedgerNowDocument, { input: {} });
      await refetch();
    });
  return (
    <Panel
      title={translate('ledger.checks.title')}
      actions={
        <Button variant="outlined" disabled={busy} onClick={check}>
          {translate('ledger.checks.now')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {fault && <Alert severity="error">{fault}</Alert>}
        {last ? <Last check={last} /> : <Typography>{translate('ledger.checks.none')}</Typography>}
        {before.length > 0 && (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
            {before.map(one => (
              <Box component="li" key={one.id} sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
                <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
                  {when(one.at)} · {translate(one.asked ? 'ledger.checks.asked' : 'ledger.checks.daily')}
                </Typography>
                <VerdictMark
                  verdict={one.differences > 0 ? 'bad' : 'good'}
                  word={translate('ledger.checks.found', { smart_count: one.differences })}
                />
              </Box>
            ))}
          </Box>
        )}
      </Box>
    </Panel>
  );
}

function Last({ check: { at, cards, differences, cardIds } }: { check: LedgerCheckRowFragment }) {
  const translate = useTranslate();
  const { when } = useMoments();
  return (
    <Alert severity={differences > 0 ? 'error' : 'success'} role="status">
      <strong>
        {translate(differences > 0 ? 'ledger.checks.differs' : 'ledger.checks.adds', {
          smart_count: differences,
          count: numberWords(cards),
        })}
      </strong>
      <Box sx={{ fontSize: '0.8125rem' }}>{when(at)}</Box>
      {cardIds.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
          {cardIds.slice(0, NAMED).map((id, nth) => (
            <TextLink key={id} to={`/cards/${id}/show`}>
              {translate('ledger.checks.card', { nth: nth + 1 })}
            </TextLink>
          ))}
        </Box>
      )}
    </Alert>
  );
}
