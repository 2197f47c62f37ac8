import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VerdictMark } from '../widgets/FactRow';
import { TwoLines } from '../widgets/TwoLines';
import { useWords } from '../widgets/useWords';
import { mayReceive, type Scanned } from './receiving';
import type { Outcomes } from './useOutcomes';

type Props = {
  scanned: readonly Scanned[];
  outcomes: Outcomes | undefined;
  onRemove: (line: Scanned) => void;
};

/** What was scanned, the latest first, each with whether it may be received, and in the end what came of it. */
export function ScannedRows({ scanned, outcomes, onRemove }: Props) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 560, overflowY: 'auto' }}>
      {scanned.map(line => (
        <Box component="li" key={line.card?.id ?? line.text} sx={row}>
          <TwoLines
            first={line.card ? line.card.person.name : line.text}
            second={line.card && `${line.card.cardNo ?? ''} · ${line.card.person.maskedNumber}`}
          />
          <Verdict line={line} outcomes={outcomes} />
          {outcomes ? (
            <span />
          ) : (
            <IconButton
              size="small"
              aria-label={translate('custody.receive.remove', { what: line.card?.person.name ?? line.text })}
              onClick={() => onRemove(line)}
            >
              <CloseOutlined fontSize="small" />
            </IconButton>
          )}
        </Box>
      ))}
    </Box>
  );
}

function Verdict({ line: { card, code }, outcomes }: { line: Scanned; outcomes: Outcomes | undefined }) {
  const translate = useTranslate();
  const words = useWords();
  const refusal = card && outcomes?.get(card.id);
  if (refusal) return <VerdictMark verdict="bad" word={words.refusal(refusal)} />;
  if (!card) return <VerdictMark verdict="bad" word={words.refusal({ code: code ?? 'CARD_UNKNOWN' })} />;
  if (!mayReceive(card)) {
    const status = translate(`statuses.card.${card.whereabouts}`);
    return <VerdictMark verdict="bad" word={translate('custody.receive.state', { status })} />;
  }
  const received = outcomes?.has(card.id);
  return <VerdictMark verdict="good" word={translate(`custody.receive.${received ? 'received' : 'ok'}`)} />;
}

const row = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, auto) 34px',
  alignItems: 'center',
  gap: 1,
  px: 2,
  py: 0.75,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;
