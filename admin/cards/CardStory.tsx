import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { finLifecycle, ssLifecycle } from '../../shared/cardFunctions';
import type { CardCaseFragment } from '../graphql/graphql';
import { useScene } from '../provider/useScene';
import { Panel } from '../widgets/Panel';
import { Timeline } from '../widgets/Timeline';
import { NextLine } from './NextLine';
import { nextOf } from './nextActs';

type Event = CardCaseFragment['history'][number];

/** Both halves of a card's life in one line of time, and above it who must act next. */
export function CardStory({ card }: { card: CardCaseFragment }) {
  const translate = useTranslate();
  const scene = useScene(card.regionCode);
  const { history } = card;
  const heads = new Set(
    history.filter(({ verb }, at) => partOf(verb) !== partOf(history[at + 1]?.verb ?? '')).map(({ id }) => id),
  );
  return (
    <Panel title={translate('cards.history')}>
      {scene && (
        <Box sx={{ mb: 1.5, display: 'grid', gap: 0.5 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('functions.whoTitle')}
          </Typography>
          <NextLine act={nextOf(card, { today: dayOf(scene.now), policy: scene.policy })} />
        </Box>
      )}
      <Timeline
        events={history}
        of="card"
        system={translate('cards.system')}
        more={event => <Reason event={event} named={heads.has(event.id)} />}
      />
    </Panel>
  );
}

/** What belongs to no act: before the first and after the last. */
const NO_PART = '';
const MAKING = ['order', 'send', 'markProduced', 'markFailed', 'undoProduced', 'completeData', 'remake', 'void'];

const partOf = (verb: string): 'making' | 'hands' | 'ss' | 'fin' | typeof NO_PART => {
  if (verb === '') return NO_PART;
  if (verb in ssLifecycle.steps) return 'ss';
  if (verb in finLifecycle.steps) return 'fin';
  return MAKING.includes(verb) ? 'making' : 'hands';
};

/** Where the words of the reasons of an act stand. */
const REASONS: Readonly<Record<string, string>> = {
  markLost: 'codes.lossReasons',
  markFinancialLost: 'codes.lossReasons',
  cancel: 'codes.cancelReasons',
  markMissing: 'codes.lostBy',
};

/** To which part of its life an act belongs, named where a part begins, and why it was done where that was said. */
function Reason({ event: { verb, reasons }, named }: { event: Event; named: boolean }) {
  const translate = useTranslate();
  const words = REASONS[verb];
  const said = words && reasons ? reasons.split(',').map(one => translate(`${words}.${one}`, { _: one })) : [];
  const line = [...(named ? [translate(`functions.parts.${partOf(verb)}`)] : []), ...said];
  if (line.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {line.join(' · ')}
    </Typography>
  );
}
