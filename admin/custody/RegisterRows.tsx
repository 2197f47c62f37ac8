import { Checkbox, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Day, dayOf, daysBetween } from '../../shared/calendar';
import type { HandCardFragment } from '../graphql/graphql';
import { VerdictMark } from '../widgets/FactRow';
import { TwoLines } from '../widgets/TwoLines';
import { useWords } from '../widgets/useWords';
import type { Outcomes } from './useOutcomes';

type Props = {
  cards: readonly HandCardFragment[];
  today: Day;
  /** Who has signed, each with the day: those without one of their own have the common day. */
  signed: ReadonlyMap<string, Day>;
  commonDay: Day;
  onSigned: (signed: ReadonlyMap<string, Day>) => void;
  outcomes: Outcomes | undefined;
};

/** Since how many days a unit has had a card. */
export const daysHeld = ({ keptSince }: Pick<HandCardFragment, 'keptSince'>, today: Day): number =>
  keptSince ? daysBetween(dayOf(new Date(keptSince)), today) : 0;

/** The register as it is on paper: who, which card, since when it is here, and the day of the signature. */
export function RegisterRows({ cards, today, signed, commonDay, onSigned, outcomes }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const all = cards.length > 0 && cards.every(({ id }) => signed.has(id));
  const toggle = (id: string) => {
    const next = new Map(signed);
    if (!next.delete(id)) next.set(id, commonDay);
    onSigned(next);
  };
  return (
    <TableContainer tabIndex={outcomes ? 0 : undefined} sx={{ maxHeight: 620 }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">
              <Checkbox
                checked={all}
                disabled={Boolean(outcomes)}
                indeterminate={!all && signed.size > 0}
                onChange={() => onSigned(all ? new Map() : new Map(cards.map(({ id }) => [id, commonDay])))}
                slotProps={{ input: { 'aria-label': translate('custody.rows.all') } }}
              />
            </TableCell>
            <TableCell>{translate('custody.rows.person')}</TableCell>
            <TableCell sx={wide}>{translate('custody.rows.card')}</TableCell>
            <TableCell sx={wide}>{translate('desk.register.since')}</TableCell>
            <TableCell>{translate(outcomes ? 'custody.rows.outcome' : 'desk.register.signed')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {cards.map(card => {
            const { id, cardNo, person } = card;
            const refusal = outcomes?.get(id);
            return (
              <TableRow key={id} hover selected={signed.has(id)}>
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={signed.has(id)}
                    disabled={Boolean(outcomes)}
                    onChange={() => toggle(id)}
                    slotProps={{ input: { 'aria-label': translate('custody.rows.one', { name: person.name }) } }}
                  />
                </TableCell>
                <TableCell>
                  <TwoLines first={person.name} second={person.maskedNumber} />
                </TableCell>
                <TableCell sx={wide}>{cardNo}</TableCell>
                <TableCell sx={{ ...wide, whiteSpace: 'nowrap' }}>
                  {translate('desk.register.days', { days: daysHeld(card, today) })}
                </TableCell>
                <TableCell>
                  {outcomes
                    ? outcomes.has(id) && (
                        <VerdictMark
                          verdict={refusal ? 'bad' : 'good'}
                          word={refusal ? words.refusal(refusal) : translate('custody.register.entered')}
                        />
                      )
                    : signed.has(id) && (
                        <TextField
                          type="date"
                          size="small"
                          value={signed.get(id)}
                          onChange={event => onSigned(new Map(signed).set(id, event.target.value))}
                          slotProps={{
                            htmlInput: {
                              max: today,
                              'aria-label': translate('desk.register.ownDay', { name: person.name }),
                              style: { paddingTop: 4, paddingBottom: 4 },
                            },
                          }}
                        />
                      )}
                </TableCell>
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
