import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type ChecklistVerb, checklistLifecycle } from '../../shared/checklists';
import type { Scene } from '../../shared/lifecycle';
import { KeyHint } from '../widgets/KeyHint';
import { StepButtons } from '../widgets/StepButtons';
import { type BureauChecklist, listFactsOf } from './bureauFacts';

type Props = {
  list: BureauChecklist;
  scene: Scene | undefined;
  chosen: number;
  busy: boolean;
  onConvert: () => void;
  onReturnChosen: () => void;
  onUnchoose: () => void;
  onStep: (verb: ChecklistVerb) => void;
};

/** What can be done with the list or with the chosen rows, always at hand, and which keys do what. */
export function BureauBar(props: Props) {
  const { list, scene, chosen, busy, onConvert, onReturnChosen, onUnchoose, onStep } = props;
  const translate = useTranslate();
  return (
    <Box role="toolbar" aria-label={translate('bureau.show.keysLine')} sx={bar}>
      {chosen > 0 ? (
        <>
          <Typography aria-live="polite" sx={{ fontWeight: 600 }}>
            {translate('bureau.chosen.count', { smart_count: chosen })}
          </Typography>
          <Button variant="contained" disabled={busy} onClick={onConvert}>
            {translate('bureau.chosen.convert')}
          </Button>
          <Button variant="outlined" color="warning" disabled={busy} onClick={onReturnChosen}>
            {translate('bureau.chosen.return')}
          </Button>
          <Button variant="text" onClick={onUnchoose}>
            {translate('bureau.chosen.clear')}
          </Button>
        </>
      ) : (
        <>
          {list.undecided > 0 && (
            <Button variant="contained" disabled={busy} onClick={onConvert}>
              {translate('bureau.convert.button')}
            </Button>
          )}
          <StepButtons
            record={listFactsOf(list)}
            lifecycle={checklistLifecycle}
            verbs={verbs}
            scene={scene}
            onStep={onStep}
            busy={busy}
            looks={looks}
            wordsOf="bureau.verbs"
          />
        </>
      )}
      <Box sx={{ flex: 1 }} />
      <Box component="dl" aria-label={translate('bureau.show.keysLine')} sx={help}>
        {KEYS.map(key => (
          <Box key={key} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
            <Box component="dt" sx={{ '& kbd': { ml: 0 } }}>
              <KeyHint keys={key} />
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {translate(`bureau.keys.${key}`)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const KEYS = ['J', 'K', 'C', 'R', 'X', 'E', 'U'] as const;

const verbs: readonly ChecklistVerb[] = ['confirm', 'return'];
const looks = { confirm: { variant: 'contained' }, return: { color: 'warning' } } as const;

const help = {
  display: { xs: 'none', lg: 'flex' },
  flexWrap: 'wrap',
  columnGap: 1.25,
  m: 0,
  color: 'text.secondary',
  fontSize: '0.75rem',
} as const;

const bar = {
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  mt: 1.5,
  mx: { xs: -1.5, md: -2.5 },
  ml: { md: -1.5 },
  mb: { xs: -1.5, md: -2 },
  px: { xs: 1.5, md: 2.5 },
  py: 1.25,
  bgcolor: 'background.paper',
  borderTop: '1px solid',
  borderColor: 'divider',
  '@media print': { display: 'none' },
} as const;
