import { Box, Button, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FailureCode } from '../../shared/failures';
import { ReadScanDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useSending } from '../widgets/useSending';
import type { Scanned } from './receiving';

type InputProps = {
  known: readonly Scanned[];
  disabled: boolean;
  onScanned: (lines: readonly Scanned[]) => void;
};

/** A scanner types a line and Enter; a paste brings many. A card that is on the list already is passed over. */
export function ScanInput({ known, disabled, onScanned }: InputProps) {
  const translate = useTranslate();
  const { send, busy, fault } = useSending();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const read = (text: string) => {
    const lines = text.split(/\r?\n/).filter(line => line.trim());
    if (lines.length === 0) return;
    setTyped('');
    void send(async () => {
      const { lines: answers } = await ask(ReadScanDocument, { text });
      const ids = new Set(known.flatMap(({ card }) => (card ? [card.id] : [])));
      onScanned(
        answers
          .filter(({ card, code }) => !(card && ids.has(card.id)) && code !== 'DUPLICATE')
          .map(({ line, card, code }) => ({
            text: lines[line - 1]?.trim() ?? '',
            card: card ?? null,
            code: (code ?? null) as FailureCode | null,
          })),
      );
    }).then(() => input.current?.focus());
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <TextField
        fullWidth
        multiline
        autoFocus
        maxRows={4}
        inputRef={input}
        disabled={disabled}
        label={translate('custody.receive.scan')}
        error={Boolean(fault)}
        helperText={fault ?? translate('custody.receive.help')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onPaste={event => {
          const text = event.clipboardData.getData('text');
          if (!text.trim().includes('\n')) return;
          event.preventDefault();
          read(text);
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          read(typed);
        }}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      />
      <Button variant="outlined" size="large" disabled={busy || disabled || !typed.trim()} onClick={() => read(typed)}>
        {translate('custody.receive.add')}
      </Button>
    </Box>
  );
}
