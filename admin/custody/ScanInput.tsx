import { Box, Button, TextField, Typography, useTheme } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { numberWords } from '../widgets/numbers';
import { useScanTaker } from '../widgets/scanning';
import { useWords } from '../widgets/useWords';
import type { Scanned } from './receiving';
import { type Sign, useScanQueue } from './useScanQueue';

type Props = {
  known: readonly Scanned[];
  isGood: (line: Scanned) => boolean;
  disabled?: boolean;
  /** What the cards that are good are for, and the lines that are not. */
  words?: { ready: string; faulty: string };
  /** What is said of a card that is found but not good. */
  notGood: (line: Scanned) => string;
  onScanned: (lines: readonly Scanned[]) => void;
};

/** A whole box, scan after scan: a line and Enter each, at the speed of the scanner, or many pasted; the sign is read from where one stands. */
export function ScanInput({ known, isGood, disabled = false, words = RECEIVING, notGood, onScanned }: Props) {
  const translate = useTranslate();
  const queue = useScanQueue({ known, isGood, onScanned });
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    if (!text.trim()) return;
    setTyped('');
    queue.take(text);
    input.current?.focus();
  };
  useScanTaker(take, !disabled);
  const good = known.filter(line => line.card && isGood(line)).length;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          fullWidth
          autoFocus
          inputRef={input}
          disabled={disabled}
          label={translate('custody.receive.scan')}
          error={Boolean(queue.fault)}
          helperText={queue.fault ?? translate('custody.receive.help')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onPaste={event => {
            const text = event.clipboardData.getData('text');
            if (!text.trim().includes('\n')) return;
            event.preventDefault();
            take(text);
          }}
          onKeyDown={event => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take(input.current?.value ?? typed);
          }}
          slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        />
        <Button variant="outlined" size="large" disabled={disabled || !typed.trim()} onClick={() => take(typed)}>
          {translate('custody.receive.add')}
        </Button>
      </Box>
      <BigSign
        good={good}
        faulty={known.length - good}
        waiting={queue.waiting}
        sign={queue.sign}
        words={words}
        notGood={notGood}
      />
    </Box>
  );
}

type SignProps = {
  good: number;
  faulty: number;
  waiting: number;
  sign: Sign | undefined;
  words: { ready: string; faulty: string };
  notGood: (line: Scanned) => string;
};

/** The running count in large, and what the last scan came to: its colour is seen from the corner of an eye. */
function BigSign({ good, faulty, waiting, sign, words: { ready, faulty: others }, notGood }: SignProps) {
  const translate = useTranslate();
  const words = useWords();
  const { palette } = useTheme();
  const tone = palette.tone[sign ? TONES[sign.kind] : 'neutral'];
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        alignItems: 'center',
        columnGap: 2,
        px: 2,
        py: 1.25,
        minHeight: 92,
        borderRadius: '8px',
        borderInlineStart: '8px solid',
        borderColor: tone.text,
        bgcolor: tone.fill,
      }}
    >
      <Typography component="span" sx={{ fontSize: '3.5rem', lineHeight: 1, fontWeight: 700, color: tone.text }}>
        {numberWords(good)}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography component="div" sx={{ fontSize: '1.25rem', fontWeight: 600, color: tone.text }}>
          {sign ? said(sign) : translate(ready)}
        </Typography>
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
          {sign && translate(ready)}
          {faulty > 0 && ` · ${numberWords(faulty)} ${translate(others)}`}
          {waiting > 0 && ` · ${translate('custody.receive.waiting', { smart_count: waiting })}`}
        </Typography>
      </Box>
    </Box>
  );

  function said({ kind, line }: Sign): string {
    const what = line.card?.person.name ?? line.text;
    if (kind === 'good') return what;
    if (kind === 'again') return translate('custody.receive.again', { what });
    return `${what}: ${line.card ? notGood(line) : words.refusal({ code: line.code ?? 'CARD_UNKNOWN' })}`;
  }
}

const RECEIVING = { ready: 'custody.receive.ready', faulty: 'custody.receive.faulty' };

const TONES = { good: 'good', bad: 'bad', again: 'attention' } as const;
