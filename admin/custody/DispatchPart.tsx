import { Alert, Box, Button } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DispatchCardsDocument, OfficesDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { SelectLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';
import { TextLink } from '../widgets/TextLink';
import { CountedLine, CountFaults } from './CountedLine';
import { handOverAddress, useOfficeWord } from './parties';
import { maySend, type Scanned } from './receiving';
import { ScanInput } from './ScanInput';
import { ScannedRows } from './ScannedRows';
import { countOf, useOutcomes } from './useOutcomes';

const SIGN = { ready: 'handOvers.send.ready', faulty: 'handOvers.send.faulty' };
const WORDS = { ready: 'handOvers.send.ok', done: 'handOvers.send.sent', refused: 'handOvers.send.state' };

/** Cards of this counter go to another office: scanned, counted by hand, and counted again there. */
export function DispatchPart() {
  const translate = useTranslate();
  const bulk = useOutcomes();
  const [scanned, setScanned] = useState<readonly Scanned[]>([]);
  const [toOfficeId, setTo] = useState('');
  const [counted, setCounted] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ id: string; no: string }>();
  const good = scanned.flatMap(({ card }) => (card && maySend(card) ? [card] : []));
  const differs = counted !== '' && Number(counted) !== good.length;
  const ready = good.length > 0 && toOfficeId !== '' && counted !== '' && !differs;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ready) return;
    const input = { items: good.map(({ id, version }) => ({ id, version })), toOfficeId, givenCount: Number(counted) };
    void bulk.send(input, async idempotencyKey => {
      const { dispatched } = await ask(DispatchCardsDocument, { input: { ...input, idempotencyKey } });
      const { handOverId, no } = dispatched;
      setMade(handOverId && no ? { id: handOverId, no } : undefined);
      return dispatched.rows;
    });
  };
  const again = () => {
    bulk.clear();
    setScanned([]);
    setCounted('');
    setTried(false);
    setMade(undefined);
  };
  const missing = (empty: boolean) => (tried && empty ? translate('intake.comes.required') : undefined);
  const counts = bulk.outcomes && countOf(bulk.outcomes);
  return (
    <Box sx={columns}>
      <Panel>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <ScanInput
            known={scanned}
            isGood={({ card }) => card !== null && maySend(card)}
            notGood={({ card }) =>
              translate(WORDS.refused, { status: translate(`statuses.card.${card!.whereabouts}`) })
            }
            words={SIGN}
            disabled={bulk.outcomes !== undefined}
            onScanned={lines => setScanned(before => [...lines, ...before])}
          />
          {counts ? (
            <Box sx={{ display: 'grid', gap: 1 }}>
              {made && (
                <Alert severity="success" role="status">
                  {translate('handOvers.send.done', { count: counts.done })}{' '}
                  <TextLink to={handOverAddress(made)}>{made.no}</TextLink>
                </Alert>
              )}
              {counts.refused > 0 && (
                <Alert severity="error">{translate('handOvers.send.refused', { count: counts.refused })}</Alert>
              )}
              <Button size="large" variant="contained" autoFocus onClick={again} sx={{ justifySelf: 'start' }}>
                {translate('custody.receive.clear')}
              </Button>
            </Box>
          ) : (
            <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 2 }}>
              <OtherOffice value={toOfficeId} onChange={setTo} fault={missing(!toOfficeId)} />
              <CountedLine value={counted} onChange={setCounted} fault={missing(counted === '')} />
              <CountFaults counted={counted} scanned={good.length} fault={bulk.fault} />
              <Button
                type="submit"
                size="large"
                variant="contained"
                disabled={bulk.busy || good.length === 0 || differs}
                sx={{ justifySelf: 'start' }}
              >
                {translate('handOvers.send.send', { smart_count: good.length })}
              </Button>
            </Box>
          )}
        </Box>
      </Panel>
      <Panel padded={scanned.length === 0}>
        {scanned.length === 0 ? (
          <EmptyState title={translate('custody.receive.none')} text={translate('handOvers.send.noneText')} />
        ) : (
          <ScannedRows
            scanned={scanned}
            outcomes={bulk.outcomes}
            may={maySend}
            words={WORDS}
            onRemove={line => setScanned(scanned.filter(one => one !== line))}
          />
        )}
      </Panel>
    </Box>
  );
}

type OfficeProps = { value: string; onChange: (id: string) => void; fault: string | undefined };

/** The other offices of the own region that hand out cards. */
function OtherOffice({ value, onChange, fault }: OfficeProps) {
  const translate = useTranslate();
  const wordOf = useOfficeWord();
  const own = useSession()?.office;
  const { data } = useAnswer(OfficesDocument, { perPage: 200 }, { staleTime: 600_000 });
  const offices = data?.page.nodes ?? [];
  const region = offices.find(({ id }) => id === own?.id)?.regionCode;
  const others = offices.filter(
    ({ id, regionCode, services }) => id !== own?.id && regionCode === region && services.includes('COLLECT'),
  );
  return (
    <SelectLine
      required
      label={translate('handOvers.send.to')}
      value={value}
      fault={fault}
      options={others.map(({ id }) => id)}
      wordOf={id => {
        const office = others.find(one => one.id === id);
        return office ? wordOf(office) : '';
      }}
      onChange={onChange}
    />
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
} as const;
