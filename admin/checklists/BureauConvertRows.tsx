import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BureauRowNamesDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { VerdictMark } from '../widgets/FactRow';
import { useWords } from '../widgets/useWords';
import { type BureauChecklist, refusalIn } from './bureauFacts';
import { type Preview, viewLink } from './rowViews';
import type { RowOutcome } from './useBureauActs';

type Rows = Preview['rows'];

/** What would be refused and why, by reason; each number leads to those rows. */
export function ConvertRefusals({ rows, onLook }: { rows: Rows; onLook: () => void }) {
  const translate = useTranslate();
  const words = useWords();
  const byCode = new Map<string, Rows>();
  for (const row of rows) byCode.set(row.code ?? '', [...(byCode.get(row.code ?? '') ?? []), row]);
  const groups = [...byCode].sort(([, one], [, other]) => other.length - one.length);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography>{translate('bureau.convert.refused', { smart_count: rows.length })}</Typography>
      <TableContainer sx={frame}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('bureau.convert.why')}</TableCell>
              <TableCell align="right">{translate('bureau.convert.count')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {groups.map(([code, group]) => (
              <TableRow key={code}>
                <TableCell>
                  <VerdictMark verdict="bad" word={words.refusal(refusalIn(group[0]) ?? { code: 'INTERNAL' })} />
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  <Box component={Link} to={viewLink('hindered', code)} onClick={onLook} sx={{ color: 'primary.main' }}>
                    {group.length} {translate('bureau.convert.look')}
                  </Box>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

type OutcomesProps = { list: BureauChecklist; rows: Rows; outcomes: readonly RowOutcome[] };

/** What came of each row, those that were refused first. */
export function ConvertOutcomes({ list, rows, outcomes }: OutcomesProps) {
  const translate = useTranslate();
  const words = useWords();
  const names = useNames(list);
  const came = new Map(outcomes.map(outcome => [outcome.id, outcome]));
  const told = rows.map(row => ({ row, refusal: came.get(row.id)?.refusal ?? refusalIn(row) }));
  const sorted = [...told.filter(({ refusal }) => refusal), ...told.filter(({ refusal }) => !refusal)];
  return (
    <TableContainer tabIndex={0} role="group" aria-label={translate('bureau.convert.outcome')} sx={frame}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{translate('bureau.convert.row')}</TableCell>
            <TableCell>{translate('bureau.convert.outcome')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.map(({ row: { id, seq }, refusal }) => (
            <TableRow key={id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {translate('bureau.row.seq', { seq })} {names.get(id)}
              </TableCell>
              <TableCell>
                {refusal ? (
                  <VerdictMark verdict="bad" word={words.refusal(refusal)} />
                ) : (
                  <VerdictMark
                    verdict={came.has(id) ? 'good' : 'unknown'}
                    word={came.has(id) ? translate('bureau.convert.passed') : undefined}
                  />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const PAGE = 200;

/** What the people of a list are called, read a page at a time. */
function useNames({ id: checklistId, rows }: BureauChecklist): ReadonlyMap<string, string> {
  const answers = useQueries({
    queries: Array.from({ length: Math.ceil(rows / PAGE) }, (_, at) => ({
      queryKey: ['names', checklistId, at],
      queryFn: () => ask(BureauRowNamesDocument, { filter: { checklistId }, page: at + 1, perPage: PAGE }),
      retry: false,
    })),
  });
  return new Map(answers.flatMap(({ data }) => data?.page.nodes.map(({ id, person }) => [id, person.name]) ?? []));
}

const frame = { maxHeight: 360, border: '1px solid', borderColor: 'divider', borderRadius: '6px' } as const;
