import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Day } from '../../shared/calendar';
import type { DeskCardFragment } from '../graphql/graphql';
import { VerdictMark } from '../widgets/FactRow';

/** What is to be checked before a card is handed over: the certificate on file, the face, the materials. */
export function CheckFirst({ card, today }: { card: DeskCardFragment; today: Day }) {
  const translate = useTranslate();
  const { idValidTo } = card.person;
  const expired = idValidTo !== null && idValidTo < today;
  const certificate = idValidTo === null ? 'longTerm' : expired ? 'expired' : 'valid';
  return (
    <Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('desk.check.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.25, '& li': { py: 0.125 } }}>
        <li>
          <VerdictMark
            verdict={expired ? 'bad' : 'good'}
            word={translate(`desk.check.${certificate}`, { day: idValidTo })}
          />
        </li>
        {card.facts.holderDeceased && (
          <li>
            <VerdictMark verdict="bad" word={translate('desk.check.deceased')} />
          </li>
        )}
        {card.photoFileId && <li>{translate('desk.check.face')}</li>}
        <li>{translate('desk.check.materials')}</li>
      </Box>
    </Box>
  );
}
