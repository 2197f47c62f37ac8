import { Box, ButtonBase, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ShelvesQuery } from '../graphql/graphql';
import type { ToneName } from '../theme/palette';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';

type Shelf = ShelvesQuery['shelves'][number];
type Props = { shelves: readonly Shelf[]; chosen: string | null; onChoose: (shelf: string) => void };

/** Racks with their boxes: a box is called by what follows the rack's name, and its bar is as long as it is full. */
export function Racks({ shelves, chosen, onChoose }: Props) {
  const translate = useTranslate();
  const racks = new Map<string, Shelf[]>();
  for (const shelf of shelves) {
    const [rack] = partsOf(shelf.shelf);
    racks.set(rack, [...(racks.get(rack) ?? []), shelf]);
  }
  const fullest = Math.max(...shelves.map(({ cards }) => cards));
  return (
    <Panel title={translate('ledger.shelves.title', { count: shelves.length })}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {[...racks].map(([rack, boxes]) => (
          <Box
            key={rack}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1.75em minmax(0, 1fr)', sm: '3.5em minmax(0, 1fr)' },
              gap: 1.5,
            }}
          >
            <Typography
              component="h3"
              sx={{ fontSize: '1.25rem', fontWeight: 700, pt: 1, overflowWrap: 'anywhere', color: 'text.secondary' }}
            >
              {rack}
            </Typography>
            <Box sx={board}>
              {boxes.map(box => (
                <BoxTile
                  key={box.shelf}
                  box={box}
                  fullest={fullest}
                  chosen={box.shelf === chosen}
                  onChoose={() => onChoose(box.shelf)}
                />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

type TileProps = { box: Shelf; fullest: number; chosen: boolean; onChoose: () => void };

function BoxTile({ box, fullest, chosen, onChoose }: TileProps) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { day } = useMoments();
  const { shelf, cards, uncollected, endingSoon, oldestSince } = box;
  const [, name] = partsOf(shelf);
  const tone = palette.tone[toneFor(box)];
  const words = [
    translate('ledger.shelves.cards', { smart_count: cards }),
    translate('ledger.shelves.since', { day: day(oldestSince) }),
    uncollected > 0 && translate('ledger.shelves.uncollected', { smart_count: uncollected }),
    endingSoon > 0 && translate('ledger.shelves.ending', { smart_count: endingSoon }),
  ].filter(Boolean);
  return (
    <ButtonBase
      focusRipple
      aria-pressed={chosen}
      aria-label={`${shelf}: ${words.join(', ')}`}
      onClick={onChoose}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        alignContent: 'start',
        justifyContent: 'stretch',
        textAlign: 'left',
        gap: 0.25,
        minHeight: 92,
        px: 1.25,
        py: 1,
        borderRadius: '6px',
        border: '1px solid',
        borderColor: chosen ? 'primary.main' : tone.line,
        boxShadow: chosen ? theme => `inset 0 0 0 1px ${theme.palette.primary.main}` : undefined,
        bgcolor: tone.fill,
        color: 'text.primary',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 1 }}>
        <Box component="span" sx={{ fontWeight: 600, color: tone.text, overflowWrap: 'anywhere' }}>
          {name}
        </Box>
        <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 700 }}>
          {numberWords(cards)}
        </Box>
      </Box>
      <Box aria-hidden sx={{ height: 6, borderRadius: '3px', bgcolor: 'background.paper', overflow: 'hidden' }}>
        <Box sx={{ height: 1, width: `${Math.max(6, (100 * cards) / fullest)}%`, bgcolor: tone.text, opacity: 0.75 }} />
      </Box>
      <Typography component="span" variant="caption" sx={{ color: uncollected > 0 ? tone.text : 'text.secondary' }}>
        {words.slice(uncollected > 0 || endingSoon > 0 ? 2 : 1).join(' · ')}
      </Typography>
    </ButtonBase>
  );
}

/** Quiet while everything is fresh; louder the more of it lies too long. */
function toneFor({ cards, uncollected, endingSoon }: Shelf): ToneName {
  if (endingSoon > 0) return 'bad';
  if (uncollected === 0) return 'neutral';
  return uncollected * 2 > cards ? 'bad' : 'attention';
}

/** The rack and the box of a shelf's text: `A-03` is box 03 of rack A. */
function partsOf(shelf: string): [rack: string, box: string] {
  const at = shelf.search(/[-–—/ ]/);
  return at > 0 ? [shelf.slice(0, at), shelf.slice(at + 1) || shelf] : [shelf.slice(0, 1), shelf];
}

const board = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 124px), 1fr))',
  pb: 1,
  borderBottom: '3px solid',
  borderColor: 'divider',
} as const;
