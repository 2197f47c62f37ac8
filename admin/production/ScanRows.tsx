import { Box, Button, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { cardAddress } from '../cards/cardAddress';
import { VerdictMark } from '../widgets/FactRow';
import { StatusChip } from '../widgets/StatusChip';
import { useWords } from '../widgets/useWords';
import { numberOf, type Scan, type ScanLine } from './useScan';

/** The lines that were read, each with its card and what can be done with it. */
export function ScanRows({ scan }: { scan: Scan }) {
  const translate = useTranslate();
  const ready = scan.ready.length;
  return (
    <Box sx={{ border: '1px solid', borderColor: 'divider', borderRadius: '6px', overflow: 'hidden' }}>
      <Box sx={head}>
        <Typography component="span" sx={{ flex: 1, fontWeight: 600 }}>
          {translate('production.scan.found', { smart_count: scan.lines.length })}
        </Typography>
        <Button variant="text" onClick={scan.clear}>
          {translate('production.scan.clear')}
        </Button>
        {ready > 0 && (
          <Button variant="contained" disabled={scan.busy} onClick={() => void scan.mark()}>
            {translate('production.scan.mark', { smart_count: ready })}
          </Button>
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 420, overflowY: 'auto' }}>
        {scan.lines.map(line => (
          <Line key={line.key} line={line} scan={scan} />
        ))}
      </Box>
    </Box>
  );
}

function Line({ line, scan }: { line: ScanLine; scan: Scan }) {
  const translate = useTranslate();
  const { card } = line;
  const waits = card?.whereabouts === 'IN_PRODUCTION' && line.outcome === undefined;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
        {card ? (
          <>
            <Box component={Link} to={cardAddress(card)} sx={{ color: 'text.primary', fontWeight: 600 }}>
              {card.person.name}
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {card.person.maskedNumber}
            </Typography>
          </>
        ) : (
          <Box sx={{ fontWeight: 500 }}>
            {line.cardNo ?? translate('production.extraLines.line', { line: line.line })}
          </Box>
        )}
      </Box>
      {waits ? (
        <TextField
          label={translate('production.scan.number')}
          value={line.typed || line.cardNo || ''}
          onChange={event => scan.type(line.key, event.target.value)}
          slotProps={{
            htmlInput: {
              'aria-label': translate('production.scan.numberFor', { name: card.person.name }),
              maxLength: 20,
              autoComplete: 'off',
            },
          }}
          sx={{ width: 160 }}
        />
      ) : (
        <Box sx={{ width: 160 }}>{line.outcome === null ? numberOf(line) : card?.cardNo}</Box>
      )}
      <Box sx={{ flex: '1 1 200px' }}>
        <State line={line} scan={scan} />
      </Box>
    </Box>
  );
}

function State({ line, scan }: { line: ScanLine; scan: Scan }) {
  const translate = useTranslate();
  const words = useWords();
  const { card, outcome, code } = line;
  if (outcome === null) return <VerdictMark verdict="good" word={translate('production.scan.made')} />;
  if (outcome) return <VerdictMark verdict="bad" word={words.refusal(outcome)} />;
  const refusal = scan.refusalOf(line);
  if (!refusal && !scan.known) return null;
  if (!refusal) return <VerdictMark verdict="good" word={translate('production.scan.will')} />;
  if (code || !card) return <VerdictMark verdict="bad" word={words.refusal(refusal)} />;
  if (refusal.code === 'NOT_FROM_HERE') return <StatusChip of="card" status={card.whereabouts} />;
  const word = numberOf(line) ? words.refusal(refusal) : translate('production.scan.needs');
  return <VerdictMark verdict="attention" word={word} />;
}

const head = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: 1.5,
  py: 0.75,
  bgcolor: 'sunken',
} as const;

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  px: 1.5,
  py: 0.75,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
