import { Box, Checkbox, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HandCardFragment } from '../graphql/graphql';
import { VerdictMark } from '../widgets/FactRow';
import { TwoLines } from '../widgets/TwoLines';
import { useMoments } from '../widgets/useMoments';
import { useWords } from '../widgets/useWords';
import type { Outcomes } from './useOutcomes';

type Props = {
  cards: readonly HandCardFragment[];
  /** The ids that are chosen; without it there is nothing to choose. */
  chosen?: ReadonlySet<string>;
  onChosen?: (ids: ReadonlySet<string>) => void;
  outcomes: Outcomes | undefined;
  /** What a row is called that was done. */
  doneWord: string;
};

/** Cards to be chosen from, and what came of each: who, which card, where it lies. */
export function HandRows({ cards, chosen, onChosen, outcomes, doneWord }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const { day } = useMoments();
  const choosing = chosen && onChosen && !outcomes;
  const collected = cards.every(({ collectedOn }) => collectedOn !== null);
  const all = chosen !== undefined && cards.length > 0 && cards.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen?.(next);
  };
  return (
    <TableContainer tabIndex={choosing ? undefined : 0} sx={{ maxHeight: 520 }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            {choosing && (
              <TableCell padding="checkbox">
                <Checkbox
                  checked={all}
                  indeterminate={!all && chosen.size > 0}
                  onChange={() => onChosen(all ? new Set() : new Set(cards.map(({ id }) => id)))}
                  slotProps={{ input: { 'aria-label': translate('custody.rows.all') } }}
                />
              </TableCell>
            )}
            <TableCell>{translate('custody.rows.person')}</TableCell>
            <TableCell>{translate('custody.rows.card')}</TableCell>
            <TableCell sx={wide}>{translate(collected ? 'custody.desk.collected' : 'custody.rows.since')}</TableCell>
            {outcomes && <TableCell>{translate('custody.rows.outcome')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {cards.map(card => {
            const refusal = outcomes?.get(card.id);
            const since = card.collectedOn ?? (card.keptSince ? day(card.keptSince) : '');
            return (
              <TableRow key={card.id} hover selected={choosing && chosen.has(card.id)}>
                {choosing && (
                  <TableCell padding="checkbox">
                    <Checkbox
                      checked={chosen.has(card.id)}
                      onChange={() => toggle(card.id)}
                      slotProps={{ input: { 'aria-label': translate('custody.rows.one', { name: card.person.name }) } }}
                    />
                  </TableCell>
                )}
                <TableCell>
                  <TwoLines first={card.person.name} second={card.person.maskedNumber} />
                </TableCell>
                <TableCell>
                  <TwoLines first={card.cardNo} second={card.shelf} />
                </TableCell>
                <TableCell sx={wide}>
                  <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                    {since}
                  </Box>
                </TableCell>
                {outcomes && (
                  <TableCell>
                    {outcomes.has(card.id) && (
                      <VerdictMark
                        verdict={refusal ? 'bad' : 'good'}
                        word={refusal ? words.refusal(refusal) : doneWord}
                      />
                    )}
                  </TableCell>
                )}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** Left out where the screen is narrow. */
const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
