import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { BureauUnitsQuery } from '../graphql/graphql';
import { DueChip } from '../widgets/DueChip';
import { numberWords } from '../widgets/numbers';
import { StatusChip } from '../widgets/StatusChip';
import { ToneChip } from '../widgets/ToneChip';
import { TwoLines } from '../widgets/TwoLines';
import { listAddress, STAGE_TONES } from './bureauFacts';
import { useWindowWords } from './useWindowWords';

/** A unit with the stage of its list of this window. */
export type BureauUnit = BureauUnitsQuery['units']['nodes'][number];

type Props = { units: readonly BureauUnit[]; onGrant?: (unit: BureauUnit) => void };

/** The units as a table; a row leads to the list of the unit, or to the unit where there is none. */
export function UnitTable({ units, onGrant }: Props) {
  const translate = useTranslate();
  return (
    <Table size="small" sx={table}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('bureau.fields.employer')}</TableCell>
          <TableCell>{translate('bureau.fields.status')}</TableCell>
          <TableCell align="right">{translate('bureau.fields.rows')}</TableCell>
          <TableCell align="right">{translate('bureau.fields.photosMissing')}</TableCell>
          <TableCell align="right">{translate('bureau.fields.undecided')}</TableCell>
          <TableCell>{translate('bureau.units.left')}</TableCell>
          {onGrant && <TableCell aria-label={translate('bureau.windows.extend')} />}
        </TableRow>
      </TableHead>
      <TableBody>
        {units.map(unit => (
          <TableRow key={unit.id} hover>
            <TableCell component="th" scope="row" sx={{ fontWeight: 400, maxWidth: 360 }}>
              <TwoLines first={<UnitLink unit={unit} />} second={unit.no ?? unit.creditCode} />
            </TableCell>
            <TableCell>
              <StageChip unit={unit} />
            </TableCell>
            <Figure value={unit.rows} of={unit} />
            <Figure value={unit.photosMissing} of={unit} loud />
            <Figure value={unit.undecided} of={unit} />
            <TableCell>
              <WindowCell unit={unit} />
            </TableCell>
            {onGrant && (
              <TableCell align="right">
                <GrantButton unit={unit} onGrant={onGrant} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The same where the screen is narrow. */
export function UnitCards({ units, onGrant }: Props) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {units.map(unit => (
        <Box component="li" key={unit.id} sx={card}>
          <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <UnitLink unit={unit} />
            </Box>
            <StageChip unit={unit} />
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
            {unit.checklistId && <span>{translate('bureau.units.people', { smart_count: unit.rows })}</span>}
            {unit.photosMissing > 0 && (
              <span>{translate('bureau.units.missing', { smart_count: unit.photosMissing })}</span>
            )}
            {unit.undecided > 0 && <span>{translate('bureau.units.toDecide', { smart_count: unit.undecided })}</span>}
            <WindowCell unit={unit} />
            <Box sx={{ flex: 1 }} />
            {onGrant && <GrantButton unit={unit} onGrant={onGrant} />}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function UnitLink({ unit: { id, name, checklistId } }: { unit: BureauUnit }) {
  return (
    <Box component={Link} to={checklistId ? listAddress(checklistId) : `/employers/${id}/show`} sx={link}>
      {name}
    </Box>
  );
}

function StageChip({ unit: { stage } }: { unit: BureauUnit }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  if (stage !== 'NOT_STARTED') return <StatusChip of="checklist" status={stage} tone={STAGE_TONES[stage]} />;
  return <ToneChip tone={palette.tone.final}>{translate('codes.unitStages.NOT_STARTED')}</ToneChip>;
}

function Figure({ value, of, loud = false }: { value: number; of: BureauUnit; loud?: boolean }) {
  const { palette } = useTheme();
  const quiet = value === 0 || !of.checklistId;
  const color = quiet ? 'text.secondary' : loud ? palette.tone.attention.text : 'text.primary';
  return (
    <TableCell align="right" sx={{ '&&': { color, fontWeight: quiet ? 400 : 600 } }}>
      {of.checklistId ? numberWords(value) : '—'}
    </TableCell>
  );
}

function WindowCell({ unit: { window } }: { unit: BureauUnit }) {
  const words = useWindowWords();
  const translate = useTranslate();
  if (!window.open || window.daysLeft === null)
    return (
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {words(window)}
      </Box>
    );
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <DueChip dueOn={window.to} daysLeft={window.daysLeft} provisional={window.provisional} />
      {window.kind !== 'MONTHLY' && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {translate(`codes.unitWindowKinds.${window.kind}`)}
        </Box>
      )}
    </Box>
  );
}

function GrantButton({ unit, onGrant }: { unit: BureauUnit; onGrant: (unit: BureauUnit) => void }) {
  const translate = useTranslate();
  const plans = ['NONE', 'PLAN'].includes(unit.window.kind);
  const label = translate(`bureau.windows.${plans ? 'plan' : 'extend'}`);
  return (
    <Button
      size="small"
      variant="outlined"
      onClick={() => onGrant(unit)}
      aria-label={`${label} ${unit.name}`}
      sx={{ position: 'relative', zIndex: 1 }}
    >
      {label}
    </Button>
  );
}

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
} as const;

const table = {
  '& tbody tr': { position: 'relative' },
  '& tbody tr:has(a:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
  '& tr > *:first-of-type': { pl: 2 },
  '& tbody tr:last-of-type > th': { borderBottom: 0 },
} as const;

const card = {
  position: 'relative',
  display: 'grid',
  gap: 0.75,
  px: 2,
  py: 1.25,
  borderTop: '1px solid',
  borderColor: 'divider',
  fontSize: '0.8125rem',
  color: 'text.secondary',
} as const;
