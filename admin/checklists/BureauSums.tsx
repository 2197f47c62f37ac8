import { Box, Typography, useTheme } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ToneName } from '../theme/palette';
import { VerdictMark } from '../widgets/FactRow';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import type { BureauChecklist } from './bureauFacts';
import { type RowView, viewLink } from './rowViews';

type Props = { list: BureauChecklist; hindered?: number };

/** Everybody on the list as a sum, each number the filter that shows them; and what keeps the bureau from being done. */
export function BureauSums({ list, hindered = 0 }: Props) {
  const translate = useTranslate();
  const { rows, undecided, photosMissing, photosRefused, idCopiesMissing, correctionsOpen, status } = list;
  const warn = (name: string, count: number) =>
    count > 0 && <VerdictMark verdict="attention" word={translate(`bureau.sums.${name}`, { smart_count: count })} />;
  return (
    <Panel title={translate('bureau.sums.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1, rowGap: 0.5 }}>
        <Part view="all">
          <Big>{numberWords(rows)}</Big>
          {translate('bureau.sums.people', { smart_count: rows }).replace(String(rows), '').trim()}
        </Part>
        <Sign>=</Sign>
        {PARTS.filter(({ of }) => of !== 'undecided' || status !== 'CONFIRMED').map(({ view, of }, at) => (
          <Box key={view} component="span" sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 1 }}>
            {at > 0 && <Sign>+</Sign>}
            <Part view={view}>
              <Big>{numberWords(list[of])}</Big>
              {translate(`bureau.sums.${of}`)}
            </Part>
          </Box>
        ))}
      </Box>
      <Bar list={list} />
      <Typography
        component="div"
        variant="body2"
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}
      >
        {undecided === 0 && status === 'SUBMITTED' && (
          <VerdictMark verdict="good" word={translate('bureau.sums.allDecided')} />
        )}
        {hindered > 0 && (
          <Box component={Link} to={viewLink('hindered')} sx={{ display: 'inline-flex', color: 'inherit' }}>
            {warn('hindered', hindered)}
          </Box>
        )}
        {correctionsOpen > 0 && (
          <Box component={Link} to={viewLink('disputes')} sx={{ display: 'inline-flex', color: 'inherit' }}>
            {warn('disputes', correctionsOpen)}
          </Box>
        )}
        {status !== 'CONFIRMED' && (
          <>
            {warn('missing', photosMissing)}
            {warn('refusedPhotos', photosRefused)}
            {warn('copiesMissing', idCopiesMissing)}
          </>
        )}
      </Typography>
    </Panel>
  );
}

type Summand = 'converted' | 'returned' | 'excluded' | 'undecided';

const PARTS: readonly { view: RowView; of: Summand; tone: ToneName }[] = [
  { view: 'converted', of: 'converted', tone: 'good' },
  { view: 'returned', of: 'returned', tone: 'bad' },
  { view: 'excluded', of: 'excluded', tone: 'final' },
  { view: 'toDecide', of: 'undecided', tone: 'waiting' },
];

function Part({ view, children }: { view: RowView; children: ReactNode }) {
  return (
    <Box component={Link} to={viewLink(view)} sx={part}>
      {children}
    </Box>
  );
}

const Big = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ fontSize: '1.375rem', fontWeight: 600, mr: 0.5, color: 'text.primary' }}>
    {children}
  </Box>
);

const Sign = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ fontSize: '1.125rem', color: 'text.secondary' }}>
    {children}
  </Box>
);

/** The same sum to the eye. */
function Bar({ list }: { list: BureauChecklist }) {
  const { palette } = useTheme();
  return (
    <Box aria-hidden sx={{ display: 'flex', height: 8, my: 1, borderRadius: 1, overflow: 'hidden', bgcolor: 'sunken' }}>
      {PARTS.map(({ of, tone }) => (
        <Box
          key={of}
          sx={{ flex: `${list[of]} 0 0`, bgcolor: of === 'undecided' ? 'transparent' : palette.tone[tone].text }}
        />
      ))}
    </Box>
  );
}

const part = {
  color: 'text.secondary',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  borderBottom: '1px solid transparent',
  '&:hover': { borderBottomColor: 'primary.main', color: 'primary.main' },
} as const;
