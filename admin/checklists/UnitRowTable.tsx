import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { itemLifecycle } from '../../shared/checklists';
import { type Scene, whyNot } from '../../shared/lifecycle';
import { useScene } from '../provider/useScene';
import { KeyHint } from '../widgets/KeyHint';
import { StepButtons } from '../widgets/StepButtons';
import { TwoLines } from '../widgets/TwoLines';
import { RowPictures, RowState } from './UnitRowParts';
import type { RowActs, RowVerb } from './UnitRows';
import { inWork, rowFactsOf, type UnitList, type UnitRow } from './unitProgress';

/** The verbs of a row in the order of their buttons. */
const ROW_VERBS: readonly RowVerb[] = ['confirmItem', 'disputeItem', 'excludeItem', 'resetItem'];

/** The key of each verb while a row has the keyboard. */
const KEYS: Readonly<Record<string, RowVerb>> = {
  c: 'confirmItem',
  enter: 'confirmItem',
  d: 'disputeItem',
  x: 'excludeItem',
  r: 'resetItem',
};

type Props = RowActs & { rows: readonly UnitRow[] };

/** The people of a list as a table: arrows go from row to row, one key settles one. */
export function UnitRowTable({ rows, ...acts }: Props) {
  const translate = useTranslate();
  const scene = useScene(acts.list.regionCode);
  const body = useRef<HTMLTableSectionElement>(null);
  const [chosen, setChosen] = useState(0);
  const open = inWork(acts.list);
  const active = Math.min(chosen, rows.length - 1);
  const go = (to: number) => {
    const at = Math.min(Math.max(0, to), rows.length - 1);
    setChosen(at);
    body.current?.querySelectorAll<HTMLElement>('tr')[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: UnitRow, at: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
    const verb = KEYS[event.key.toLowerCase()];
    if (moves[event.key]) {
      event.preventDefault();
      go(at + moves[event.key]);
    } else if (
      verb &&
      (event.key !== 'Enter' || event.target === event.currentTarget) &&
      may(verb, row, acts.list, scene)
    ) {
      event.preventDefault();
      acts.onVerb(verb, row);
      if (verb === 'confirmItem') go(at + 1);
    }
  };
  return (
    <>
      {open && <Keys />}
      <TableContainer>
        <Table size="small" aria-label={translate('checklists.unit.list')}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 44 }}>{translate('checklists.unit.columns.seq')}</TableCell>
              <TableCell sx={{ width: 116 }}>{translate('checklists.unit.columns.pictures')}</TableCell>
              <TableCell>{translate('checklists.unit.columns.person')}</TableCell>
              <TableCell sx={{ width: 150 }}>{translate('checklists.unit.columns.facts')}</TableCell>
              <TableCell sx={{ width: 240 }}>{translate('checklists.unit.columns.state')}</TableCell>
              {open && <TableCell sx={{ width: 290 }}>{translate('checklists.unit.columns.steps')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody ref={body}>
            {rows.map((row, at) => (
              <TableRow
                key={row.id}
                hover
                tabIndex={at === active ? 0 : -1}
                onFocus={() => setChosen(at)}
                onKeyDown={event => onKeyDown(event, row, at)}
                sx={rowLook}
              >
                <TableCell sx={{ color: 'text.secondary' }}>{row.seq}</TableCell>
                <TableCell>
                  <RowPictures row={row} onLook={acts.onLook} />
                </TableCell>
                <TableCell>
                  <TwoLines first={<b>{row.person.name}</b>} second={row.person.maskedNumber} />
                </TableCell>
                <TableCell>
                  <PersonFacts row={row} />
                </TableCell>
                <TableCell sx={{ maxWidth: 280 }}>
                  <RowState row={row} />
                </TableCell>
                {open && (
                  <TableCell>
                    <RowSteps row={row} scene={scene} {...acts} />
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}

/** Which key does what while a row has the keyboard. */
function Keys() {
  const translate = useTranslate();
  return (
    <Typography variant="caption" component="p" sx={{ px: 1.5, py: 0.5, color: 'text.secondary' }}>
      {translate('checklists.unit.keys.text')} <KeyHint keys="↑ ↓" />
      {ROW_VERBS.map((verb, at) => (
        <Box component="span" key={verb} sx={{ ml: 1.5 }}>
          {translate(`actions.${verb}`)}
          <KeyHint keys={['C', 'D', 'X', 'R'][at]} />
        </Box>
      ))}
    </Typography>
  );
}

function PersonFacts({ row: { person } }: { row: UnitRow }) {
  const translate = useTranslate();
  return (
    <TwoLines
      first={translate('checklists.unit.born', { sex: translate(`codes.sexes.${person.sex}`), year: person.birthYear })}
      second={person.maskedMobile}
    />
  );
}

/** The verbs that are open on a row, as buttons. */
export function RowSteps({ row, list, scene, busy, onVerb }: RowActs & { row: UnitRow; scene: Scene | undefined }) {
  return (
    <StepButtons
      record={rowFactsOf(row, list)}
      lifecycle={itemLifecycle}
      verbs={ROW_VERBS}
      scene={scene}
      busy={busy}
      looks={{ confirmItem: { color: 'primary' }, resetItem: { variant: 'text' } }}
      onStep={verb => onVerb(verb as RowVerb, row)}
    />
  );
}

const may = (verb: RowVerb, row: UnitRow, list: UnitList, scene: Scene | undefined): boolean =>
  scene !== undefined && whyNot(itemLifecycle, verb, rowFactsOf(row, list), scene) === undefined;

const rowLook = {
  '& td': { py: 0.5 },
  '& .MuiButton-root': { minHeight: 28, py: 0.25, px: 1.25, fontSize: '0.8125rem' },
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
} as const;
