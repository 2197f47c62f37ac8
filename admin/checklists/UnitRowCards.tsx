import { Box } from '@mui/material';
import { useScene } from '../provider/useScene';
import { TwoLines } from '../widgets/TwoLines';
import { RowPictures, RowState } from './UnitRowParts';
import type { RowActs } from './UnitRows';
import { RowSteps } from './UnitRowTable';
import { inWork, type UnitRow } from './unitProgress';

/** The people of a list where the screen is narrow, each a card with its buttons. */
export function UnitRowCards({ rows, ...acts }: RowActs & { rows: readonly UnitRow[] }) {
  const scene = useScene(acts.list.regionCode);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(row => (
        <Box component="li" key={row.id} sx={card}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <RowPictures row={row} onLook={acts.onLook} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <TwoLines first={<b>{row.person.name}</b>} second={row.person.maskedNumber} />
            </Box>
          </Box>
          <RowState row={row} />
          {inWork(acts.list) && <RowSteps row={row} scene={scene} {...acts} />}
        </Box>
      ))}
    </Box>
  );
}

const card = {
  display: 'grid',
  gap: 0.75,
  px: 1.5,
  py: 1.25,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;
