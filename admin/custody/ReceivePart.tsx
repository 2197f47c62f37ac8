import { Alert, Box, Button } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReceiveCardsDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { TextLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';
import { CountedLine, CountFaults } from './CountedLine';
import { mayReceive, type Scanned } from './receiving';
import { ScanInput } from './ScanInput';
import { ScannedRows } from './ScannedRows';
import { countOf, useOutcomes } from './useOutcomes';

/** Scan or paste many, give the shelf, count by hand, receive; an outcome for each card. */
export function ReceivePart() {
  const translate = useTranslate();
  const bulk = useOutcomes();
  const [scanned, setScanned] = useState<readonly Scanned[]>([]);
  const [shelf, setShelf] = useState('');
  const [counted, setCounted] = useState('');
  const [declared, setDeclared] = useState('');
  const [tried, setTried] = useState(false);
  const good = scanned.flatMap(({ card }) => (card && mayReceive(card) ? [card] : []));
  const differs = counted !== '' && Number(counted) !== good.length;
  const ready = good.length > 0 && shelf.trim() !== '' && counted !== '' && !differs;
  const receive = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ready) return;
    const items = good.map(({ id, version }) => ({ id, version }));
    const declaredCount = declared === '' ? null : Number(declared);
    const input = { items, shelf: shelf.trim(), expectedCount: Number(counted), declaredCount };
    void bulk.send(
      input,
      async idempotencyKey => (await ask(ReceiveCardsDocument, { input: { ...input, idempotencyKey } })).outcomes,
    );
  };
  const again = () => {
    bulk.clear();
    setScanned([]);
    setCounted('');
    setDeclared('');
    setTried(false);
  };
  const missing = (empty: boolean) => (tried && empty ? translate('intake.comes.required') : undefined);
  return (
    <Box sx={columns}>
      <Panel>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <ScanInput
            known={scanned}
            isGood={({ card }) => card !== null && mayReceive(card)}
            notGood={({ card }) =>
              translate('custody.receive.state', { status: translate(`statuses.card.${card!.whereabouts}`) })
            }
            disabled={bulk.outcomes !== undefined}
            onScanned={lines => setScanned(before => [...lines, ...before])}
          />
          {bulk.outcomes ? (
            <Summary {...countOf(bulk.outcomes)} shelf={shelf} onAgain={again} />
          ) : (
            <Box component="form" noValidate onSubmit={receive} sx={{ display: 'grid', gap: 2 }}>
              <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.5 }}>
                <TextLine
                  required
                  label={translate('custody.receive.shelf')}
                  value={shelf}
                  onChange={setShelf}
                  fault={missing(!shelf.trim())}
                  input={{ maxLength: 40 }}
                />
                <CountedLine value={counted} onChange={setCounted} fault={missing(counted === '')} />
                <TextLine
                  label={translate('handOvers.declared')}
                  value={declared}
                  onChange={text => setDeclared(text.replace(/\D/g, '').slice(0, 5))}
                  help={translate('handOvers.declaredHelp')}
                  input={{ inputMode: 'numeric' }}
                />
              </Box>
              <CountFaults counted={counted} scanned={good.length} fault={bulk.fault} />
              <Box sx={{ display: 'flex', gap: 1 }}>
                <Button
                  type="submit"
                  size="large"
                  variant="contained"
                  disabled={bulk.busy || good.length === 0 || differs}
                >
                  {translate('custody.receive.send', { smart_count: good.length })}
                </Button>
                {scanned.length > 0 && (
                  <Button size="large" onClick={again}>
                    {translate('custody.receive.clear')}
                  </Button>
                )}
              </Box>
            </Box>
          )}
        </Box>
      </Panel>
      <Panel padded={scanned.length === 0}>
        {scanned.length === 0 ? (
          <EmptyState title={translate('custody.receive.none')} text={translate('custody.receive.noneText')} />
        ) : (
          <ScannedRows
            scanned={scanned}
            outcomes={bulk.outcomes}
            onRemove={line => setScanned(scanned.filter(one => one !== line))}
          />
        )}
      </Panel>
    </Box>
  );
}

type SummaryProps = { done: number; refused: number; shelf: string; onAgain: () => void };

function Summary({ done, refused, shelf, onAgain }: SummaryProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {done > 0 && (
        <Alert severity="success" role="status">
          {translate('custody.receive.done', { count: done, shelf })}
        </Alert>
      )}
      {refused > 0 && <Alert severity="error">{translate('custody.receive.refused', { count: refused })}</Alert>}
      <Button size="large" variant="contained" autoFocus onClick={onAgain} sx={{ justifySelf: 'start' }}>
        {translate('custody.receive.clear')}
      </Button>
    </Box>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
} as const;
