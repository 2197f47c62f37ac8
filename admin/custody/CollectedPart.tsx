import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type DeskCardFragment, PrintCollectionDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { KeyHint } from '../widgets/KeyHint';
import { Panel } from '../widgets/Panel';
import { useHotkeys } from '../widgets/useHotkeys';
import { usePaper } from '../widgets/usePaper';

/** That a card was collected: the number of its receipt, the print, and what the holder is to be told. */
export function CollectedPart({ card }: { card: DeskCardFragment }) {
  const translate = useTranslate();
  const { print, printing } = usePaper();
  const { collectNo, collectedOn, finStatus, finDeadline, collectorScope, ssStatus } = card;
  const paper = () => void print(() => ask(PrintCollectionDocument, { id: card.id }));
  useHotkeys({ p: paper }, collectNo !== null);
  return (
    <Panel title={`${translate('desk.collected.title')} · ${collectedOn}`}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
        {collectNo ? (
          <>
            <Box>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('desk.collected.no')}
              </Typography>
              <Typography component="p" sx={{ fontSize: '1.25rem', fontWeight: 600, userSelect: 'all' }}>
                {collectNo}
              </Typography>
            </Box>
            <Button variant="outlined" startIcon={<PrintOutlined />} disabled={printing} onClick={paper}>
              {translate('desk.collected.print')}
              <KeyHint keys="P" />
            </Button>
          </>
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{translate('desk.collected.unit')}</Typography>
        )}
        <Box sx={{ flex: '1 1 100%', display: 'grid', gap: 0.5, '&:empty': { display: 'none' } }}>
          {finStatus === 'INACTIVE' && finDeadline && (
            <Typography>{translate('desk.collected.deadline', { day: finDeadline })}</Typography>
          )}
          {collectorScope === 'COLLECT' && ssStatus === 'SEALED' && (
            <Typography>{translate('desk.collected.onlyCollect')}</Typography>
          )}
        </Box>
      </Box>
    </Panel>
  );
}
