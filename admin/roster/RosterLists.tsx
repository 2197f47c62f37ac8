import {
  Box,
  Pagination,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
  useTheme,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RosterPartRowFragment, RosterPreviewQuery } from '../graphql/graphql';
import { Panel } from '../widgets/Panel';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { StatusChip } from '../widgets/StatusChip';
import { ToneChip } from '../widgets/ToneChip';
import { TwoLines } from '../widgets/TwoLines';
import { useNarrow } from '../widgets/useNarrow';

/** People on a page of a list. */
export const ROSTER_PAGE = 15;

const PARTS = ['onlyYours', 'both', 'onlyOurs'] as const;
type Part = (typeof PARTS)[number];
type Person = RosterPartRowFragment['nodes'][number];
type Props = {
  found: RosterPreviewQuery['rosterPreview'];
  page: number;
  onPage: (page: number) => void;
  fetching: boolean;
};

/** The roster beside our list: only on theirs (day n of 30, R-61), on both, only on ours. */
export function RosterLists({ found, page, onPage, fetching }: Props) {
  const translate = useTranslate();
  const narrow = useNarrow();
  const { palette } = useTheme();
  const [part, setPart] = useState<Part>(() => PARTS.find(one => found[one].totalCount > 0) ?? 'onlyYours');
  const { totalCount, nodes } = found[part];
  const tones = { onlyYours: palette.tone.attention, both: palette.tone.good, onlyOurs: palette.tone.attention };
  const pages = Math.ceil(totalCount / ROSTER_PAGE);
  return (
    <Panel title={translate('roster.lists')} padded={false}>
      <Box sx={{ display: 'grid', gap: 1, px: 2, pb: 1.25 }}>
        <SegmentedFilter
          label={translate('roster.lists')}
          value={part}
          segments={PARTS.map(value => ({
            value,
            label: translate(`roster.parts.${value}`),
            count: found[value].totalCount,
            tone: tones[value],
          }))}
          onChange={value => {
            setPart(value as Part);
            onPage(1);
          }}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`roster.${totalCount === 0 ? 'none' : 'partTexts'}.${part}`)}
        </Typography>
      </Box>
      {totalCount > 0 && (
        <Box sx={{ borderTop: '1px solid', borderColor: 'divider', opacity: fetching ? 0.6 : 1 }}>
          {narrow ? <Cards part={part} people={nodes} /> : <Lines part={part} people={nodes} />}
        </Box>
      )}
      {pages > 1 && (
        <Box sx={{ display: 'flex', justifyContent: 'center', p: 1, borderTop: '1px solid', borderColor: 'divider' }}>
          <Pagination count={pages} page={page} siblingCount={0} onChange={(_event, to) => onPage(to)} />
        </Box>
      )}
    </Panel>
  );
}

type ListProps = { part: Part; people: readonly Person[] };

const keyOf = ({ row, enrolmentId }: Person): string => enrolmentId ?? String(row);

function Lines({ part, people }: ListProps) {
  const translate = useTranslate();
  return (
    <TableContainer>
      <Table size="small" aria-label={translate(`roster.parts.${part}`)}>
        <TableHead>
          <TableRow>
            {part !== 'onlyOurs' && (
              <TableCell align="right" sx={{ width: 72 }}>
                {translate('roster.row')}
              </TableCell>
            )}
            <TableCell>{translate('roster.person')}</TableCell>
            <TableCell>{translate('roster.employedOn')}</TableCell>
            <TableCell>{translate(part === 'onlyYours' ? 'roster.days' : 'roster.status')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map(person => (
            <TableRow key={keyOf(person)}>
              {part !== 'onlyOurs' && <TableCell align="right">{person.row}</TableCell>}
              <TableCell>
                <TwoLines first={<b>{person.name}</b>} second={person.maskedNumber} />
              </TableCell>
              <TableCell>{person.employedOn}</TableCell>
              <TableCell>
                <Standing person={person} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Cards({ part, people }: ListProps) {
  const translate = useTranslate();
  return (
    <Box component="ul" aria-label={translate(`roster.parts.${part}`)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {people.map(person => (
        <Box component="li" key={keyOf(person)} sx={card}>
          <Box sx={{ flex: '1 1 10em', minWidth: 0 }}>
            <b>{person.name}</b>
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {[person.row && translate('roster.rowNumber', { row: person.row }), person.employedOn]
                .filter(Boolean)
                .join(' · ')}
              <br />
              {person.maskedNumber}
            </Box>
          </Box>
          <Standing person={person} />
        </Box>
      ))}
    </Box>
  );
}

/** Which of the thirty days it is, or how the enrolment stands. */
function Standing({ person: { status, registrationDay, registerBy } }: { person: Person }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  if (status) return <StatusChip of="enrolment" status={status} />;
  if (registrationDay === null || registrationDay === undefined) return null;
  const title = registerBy ? translate('roster.dueOn', { day: registerBy }) : undefined;
  if (registrationDay > DAYS)
    return (
      <ToneChip tone={palette.due.overdue} title={title}>
        {translate('roster.late', { smart_count: registrationDay - DAYS })}
      </ToneChip>
    );
  return (
    <ToneChip tone={registrationDay > SOON ? palette.due.soon : palette.due.fine} title={title}>
      {translate('roster.dayOf', { day: registrationDay })}
    </ToneChip>
  );
}

/** Article 58 gives thirty days; from here on they run out. */
const DAYS = 30;
const SOON = 20;

const card = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: 2,
  py: 1,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;
