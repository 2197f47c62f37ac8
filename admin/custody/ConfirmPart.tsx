import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Alert, Box, Button, Checkbox, IconButton, TextField, Typography } from '@mui/material';
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConfirmHandOverDocument, HandCardsDocument, type HandOverWholeFragment } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useAnswer } from '../provider/useAnswer';
import { useKeyFor } from '../provider/useKeyFor';
import { beep } from '../widgets/beep';
import { VerdictMark } from '../widgets/FactRow';
import { TextLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { useScanTaker } from '../widgets/scanning';
import { TwoLines } from '../widgets/TwoLines';
import { useSending } from '../widgets/useSending';
import { CountedLine } from './CountedLine';
import { ScanCounts } from './ScanCounts';
import { type Count, type HandOverItem, type Heard, useCount } from './useCount';

/** So many are shown with the names of their holders. */
const NAMED = 200;

const idsOf = (items: readonly HandOverItem[]): string[] => items.flatMap(({ cardId }) => cardId ?? []).slice(0, NAMED);

type Props = {
  handOver: HandOverWholeFragment;
  /** An office puts the cards onto a shelf, a unit does not. */
  atOffice: boolean;
  onDone: (handOver: HandOverWholeFragment) => void;
};

/** The taker's count of a hand-over: scan or tick what is there, count by hand, confirm; a difference is said before it is sent. */
export function ConfirmPart({ handOver, atOffice, onDone }: Props) {
  const translate = useTranslate();
  const { send, busy, fault } = useSending();
  const keyFor = useKeyFor();
  const expected = handOver.items.filter(({ outcome }) => !outcome);
  const count = useCount(expected);
  const { heard } = count;
  useScanTaker(count.scan);
  useEffect(() => {
    if (heard) beep(heard.found === 'listed' ? 'good' : 'bad');
  }, [heard]);
  const [shelf, setShelf] = useState('');
  const [counted, setCounted] = useState('');
  const [tried, setTried] = useState(false);
  const { data } = useAnswer(HandCardsDocument, { filter: { ids: idsOf(expected) }, perPage: NAMED });
  const names = new Map(data?.cards.nodes.map(({ id, person }) => [id, person.name] as const));
  const missing = expected.length - count.arrived.size;
  const agrees = counted !== '' && Number(counted) === count.total;
  const opens = agrees && (missing > 0 || count.unlisted.length > 0);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!agrees || (atOffice && !shelf.trim())) return;
    const input = {
      id: handOver.id,
      version: handOver.version,
      arrived: [...count.arrived],
      unlisted: [...count.unlisted],
      takenCount: Number(counted),
      shelf: atOffice ? shelf.trim() : null,
    };
    void send(async () => {
      const answer = await ask(ConfirmHandOverDocument, { input: { ...input, idempotencyKey: keyFor(input) } });
      onDone(answer.handOver);
    });
  };
  const needed = (empty: boolean) => (tried && empty ? translate('intake.comes.required') : undefined);
  return (
    <Box sx={columns}>
      <Panel title={translate('handOvers.confirm.title')}>
        <Box component="form" noValidate onSubmit={confirm} sx={{ display: 'grid', gap: 2 }}>
          <ScanLine onScan={count.scan} />
          {heard && <HeardLine heard={heard} />}
          <ScanCounts count={count.total} word="handOvers.confirm.there" />
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.5 }}>
            <CountedLine
              value={counted}
              onChange={setCounted}
              fault={needed(counted === '')}
              help="handOvers.confirm.countedHelp"
            />
            {atOffice && (
              <TextLine
                required
                label={translate('custody.receive.shelf')}
                value={shelf}
                onChange={setShelf}
                fault={needed(!shelf.trim())}
                input={{ maxLength: 40 }}
              />
            )}
          </Box>
          {counted !== '' && !agrees && (
            <Alert severity="warning">{translate('handOvers.confirm.differs', { counted, marked: count.total })}</Alert>
          )}
          {opens && (
            <Alert severity="warning">
              {translate('handOvers.confirm.opens', { missing, extra: count.unlisted.length })}
            </Alert>
          )}
          {fault && (
            <Alert severity="error" role="alert">
              {fault}
            </Alert>
          )}
          <Button
            type="submit"
            size="large"
            variant="contained"
            color={opens ? 'warning' : 'primary'}
            disabled={busy || (counted !== '' && !agrees)}
            sx={{ justifySelf: 'start' }}
          >
            {translate('handOvers.confirm.send', { smart_count: count.total })}
          </Button>
        </Box>
      </Panel>
      <Listed items={expected} count={count} names={names} />
    </Box>
  );
}

type ListedProps = { items: readonly HandOverItem[]; count: Count; names: ReadonlyMap<string, string> };

/** What should be there, each with whether it was counted; above it what came beside the list. */
function Listed({ items, count, names }: ListedProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate('handOvers.confirm.list', { count: items.length })} padded={false}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 560, overflowY: 'auto' }}>
        {count.unlisted.map(cardNo => (
          <Box component="li" key={cardNo} sx={row}>
            <span />
            <TwoLines
              first={cardNo}
              second={<VerdictMark verdict="attention" word={translate('handOvers.outcomes.EXTRA')} />}
            />
            <IconButton
              size="small"
              aria-label={translate('custody.receive.remove', { what: cardNo })}
              onClick={() => count.drop(cardNo)}
            >
              <CloseOutlined fontSize="small" />
            </IconButton>
          </Box>
        ))}
        {items.map(({ id, cardId, cardNo }) => (
          <Box component="li" key={id} sx={row}>
            <Checkbox
              checked={cardId ? count.arrived.has(cardId) : false}
              onChange={() => cardId && count.toggle(cardId)}
              slotProps={{ input: { 'aria-label': translate('custody.rows.one', { name: cardNo ?? '' }) } }}
              sx={{ p: '6px' }}
            />
            <TwoLines first={cardNo ?? '—'} second={cardId ? names.get(cardId) : undefined} />
            {cardId && count.arrived.has(cardId) ? (
              <VerdictMark verdict="good" word={translate('handOvers.outcomes.ARRIVED')} />
            ) : (
              <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
                {translate('handOvers.confirm.notYet')}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

/** A scanner types a number and Enter; a paste brings many. */
function ScanLine({ onScan }: { onScan: (text: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onScan(typed);
    setTyped('');
  };
  return (
    <TextField
      fullWidth
      autoFocus
      multiline
      maxRows={4}
      label={translate('handOvers.confirm.scan')}
      helperText={translate('custody.receive.help')}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onKeyDown={enter}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
    />
  );
}

/** The latest scan, large enough to be read from where one stands. */
function HeardLine({ heard: { cardNo, found } }: { heard: Heard }) {
  const translate = useTranslate();
  const severity = { listed: 'success', again: 'info', unlisted: 'warning' } as const;
  return (
    <Alert severity={severity[found]} role="status" sx={{ '& .MuiAlert-message': { fontSize: '1.125rem' } }}>
      <strong>{cardNo}</strong> {translate(`handOvers.confirm.${found}`)}
    </Alert>
  );
}

const row = {
  display: 'grid',
  gridTemplateColumns: '36px minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 1,
  px: 1.5,
  py: 0.5,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
} as const;
