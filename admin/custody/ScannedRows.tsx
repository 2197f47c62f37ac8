import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HandCardFragment } from '../graphql/graphql';
import { VerdictMark } from '../widgets/FactRow';
import { TwoLines } from '../widgets/TwoLines';
import { useWords } from '../widgets/useWords';
import { mayReceive, type Scanned } from './receiving';
import type { Outcomes } from './useOutcomes';

type Props = {
  scanned: readonly Scanned[];
  outcomes: Outcomes | undefined;
  onRemove: (line: Scanned) => void;
  /** Whether a card may go the way of this screen, and how that is called before and after. */
  may?: (card: HandCardFragment) => boolean;
  words?: { ready: string; done: string; refused: string };
};

const RECEIVING = {
  ready: 'custody.receive.ok',
  done: 'custody.receive.received',
  refused: 'custody.receive.state',
} as const;

/** What was scanned, the latest first, each with whether it may be received, and in the end what came of it. */
export function ScannedRows({ scanned, outcomes, onRemove, may = mayReceive, words = RECEIVING }: Props) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 560, overflowY: 'auto' }}>
      {scanned.map(line => (
        <Box component="li" key={line.card?.id ?? line.text} sx={row}>
          <TwoLines
            first={line.card ? line.card.person.name : line.text}
            second={line.card && `${line.card.cardNo ?? ''} · ${line.card.person.maskedNumber}`}
          />
          <Verdict line={line} outcomes={outcomes} may={may} said={words} />
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

type VerdictProps = {
  line: Scanned;
  outcomes: Outcomes | undefined;
  may: NonNullable<Props['may']>;
  said: NonNullable<Props['words']>;
};

function Verdict({ line: { card, code }, outcomes, may, said }: VerdictProps) {
  const translate = useTranslate();
  const words = useWords();
  const refusal = card && outcomes?.get(card.id);
  if (refusal) return <VerdictMark verdict="bad" word={words.refusal(refusal)} />;
  if (!card) return <VerdictMark verdict="bad" word={words.refusal({ code: code ?? 'CARD_UNKNOWN' })} />;
  if (!may(card)) {
    const status = translate(`statuses.card.${card.whereabouts}`);
    return <VerdictMark verdict="bad" word={translate(said.refused, { status })} />;
  }
  const received = outcomes?.has(card.id);
  return <VerdictMark verdict="good" word={translate(received ? said.done : said.ready)} />;
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
