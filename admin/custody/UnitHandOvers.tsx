import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { UnitHandOversDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';
import { ConfirmPart } from './ConfirmPart';
import { usePartyNames } from './parties';

/** What a unit was given and has not counted itself: each opens to its own count. Nothing where nothing waits. */
export function UnitHandOvers({ employerId }: { employerId: string }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const partiesOf = usePartyNames();
  const [opened, setOpened] = useState<string>();
  const { data, refetch } = useAnswer(UnitHandOversDocument, {});
  const waiting = data?.handOvers.nodes.filter(one => one.employerId === employerId) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={translate('handOvers.unit.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {waiting.map(handOver => (
          <Box key={handOver.id} sx={{ display: 'grid', gap: 1.5 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <Box sx={{ flex: '1 1 14em', minWidth: 0 }}>
                <strong>{translate('handOvers.unit.given', { smart_count: handOver.listed })}</strong>{' '}
                {partiesOf(handOver).giver} · {when(handOver.givenAt)} · {handOver.no}
              </Box>
              {opened !== handOver.id && (
                <Button variant="contained" onClick={() => setOpened(handOver.id)}>
                  {translate('handOvers.unit.count')}
                </Button>
              )}
            </Box>
            {opened === handOver.id && (
              <ConfirmPart handOver={handOver} atOffice={false} onDone={() => void refetch()} />
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
