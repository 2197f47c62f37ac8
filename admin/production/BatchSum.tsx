import { Box, ButtonBase, Typography, useTheme } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import type { ItemView } from '../../shared/production';
import type { BatchRowFragment } from '../graphql/graphql';
import type { ToneName } from '../theme/palette';
import { numberWords } from '../widgets/numbers';
import { VIEWS } from './batches';

/** What is looked at: the rows behind one number of the sum, the lines that nobody ordered, or all rows. */
export type Shown = ItemView | 'EXTRA' | '';

const TONES: Readonly<Partial<Record<Shown, ToneName>>> = {
  PRODUCED: 'good',
  FAILED: 'bad',
  MISSING: 'bad',
  WAITING: 'waiting',
  WITHOUT_LINE: 'attention',
  EXTRA: 'attention',
};

type Props = { batch: BatchRowFragment; shown: Shown; onShow: (shown: Shown) => void };

/** The batch as a sum, 112 = 109 + 2 + 1: each number shows the rows that it counts. */
export function BatchSum({ batch, shown, onShow }: Props) {
  const translate = useTranslate();
  const { sums, status } = batch;
  const parts = VIEWS.filter(
    ({ view, of }) => sums[of] > 0 || view === shown || (view === 'PRODUCED' && status !== 'OPEN'),
  );
  const wordOf = (of: string) => translate(`production.sum.${status === 'OPEN' && of === 'waiting' ? 'toSend' : of}`);
  return (
    <Box role="group" aria-label={translate('production.sum.title')} sx={row}>
      <Part n={sums.cards} word={wordOf('cards')} chosen={shown === ''} onClick={() => onShow('')} />
      {parts.map(({ view, of }, at) => (
        <Fragment key={view}>
          <Sign>{at === 0 ? '=' : '+'}</Sign>
          <Part
            n={sums[of]}
            word={wordOf(of)}
            tone={TONES[view]}
            chosen={shown === view}
            onClick={() => onShow(view)}
          />
        </Fragment>
      ))}
      {(sums.withoutLine > 0 || sums.extra > 0 || sums.findings > 0) && <Box aria-hidden sx={divider} />}
      {sums.withoutLine > 0 && (
        <Part
          n={sums.withoutLine}
          word={wordOf('withoutLine')}
          tone={TONES.WITHOUT_LINE}
          chosen={shown === 'WITHOUT_LINE'}
          onClick={() => onShow('WITHOUT_LINE')}
        />
      )}
      {sums.extra > 0 && (
        <Part
          n={sums.extra}
          word={wordOf('extra')}
          sign="+"
          tone={TONES.EXTRA}
          chosen={shown === 'EXTRA'}
          onClick={() => onShow('EXTRA')}
        />
      )}
      {sums.findings > 0 && (
        <Part
          n={sums.findings}
          word={wordOf('findings')}
          tone="bad"
          chosen={shown === 'EXTRA'}
          onClick={() => onShow('EXTRA')}
        />
      )}
    </Box>
  );
}

/** The same sum in one line of a list. */
export function SumWords({ batch: { sums, status } }: { batch: BatchRowFragment }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const parts = VIEWS.filter(({ of }) => sums[of] > 0);
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 0.75 }}>
      <b>{numberWords(sums.cards)}</b>
      {parts.map(({ view, of }, at) => (
        <Box key={view} component="span" sx={{ color: palette.tone[TONES[view] ?? 'neutral'].text }}>
          {at === 0 ? '= ' : '+ '}
          {numberWords(sums[of])} {translate(`production.sum.${status === 'OPEN' && of === 'waiting' ? 'toSend' : of}`)}
        </Box>
      ))}
      {sums.extra > 0 && (
        <Box component="span" sx={{ color: palette.tone.attention.text }}>
          ({translate('production.sum.extra')} {numberWords(sums.extra)})
        </Box>
      )}
    </Box>
  );
}

type PartProps = { n: number; word: string; tone?: ToneName; sign?: string; chosen: boolean; onClick: () => void };

function Part({ n, word, tone = 'neutral', sign = '', chosen, onClick }: PartProps) {
  const { palette } = useTheme();
  return (
    <ButtonBase
      aria-pressed={chosen}
      onClick={onClick}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        px: 1.5,
        py: 0.75,
        minWidth: 64,
        borderRadius: '6px',
        border: '1px solid',
        borderColor: chosen ? 'primary.main' : 'transparent',
        bgcolor: chosen ? 'action.selected' : undefined,
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box
        component="span"
        sx={{
          fontSize: '1.625rem',
          lineHeight: 1.2,
          fontWeight: 600,
          color: n ? palette.tone[tone].text : 'text.secondary',
        }}
      >
        {sign}
        {numberWords(n)}
      </Box>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {word}
      </Typography>
    </ButtonBase>
  );
}

function Sign({ children }: { children: string }) {
  return (
    <Box aria-hidden component="span" sx={{ fontSize: '1.375rem', color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5, rowGap: 1 } as const;
const divider = { width: '1px', alignSelf: 'stretch', mx: 1, bgcolor: 'divider' } as const;
