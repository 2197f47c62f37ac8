import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { type BureauChecklist, listAddress, STAGE_TONES } from './bureauFacts';

/** Which list it is, where it stands, and when it came, was opened, and may come. */
export function BureauHeader({ list }: { list: BureauChecklist }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const { no, status, supplementOfId, requestedAt, submittedAt, seenAt, windowFrom, windowTo } = list;
  const at = (name: string, instant: string | null) =>
    instant && <span>{translate(`bureau.show.${name}`, { at: when(instant) })}</span>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.25, mt: 0.25 }}>
      <StatusChip of="checklist" status={status} tone={STAGE_TONES[status]} />
      <span>{no}</span>
      {supplementOfId && (
        <Box component={Link} to={listAddress(supplementOfId)} sx={{ color: 'primary.main' }}>
          {translate('bureau.show.supplementOf')}
        </Box>
      )}
      {windowFrom && windowTo && <span>{translate('bureau.show.windowOf', { from: windowFrom, to: windowTo })}</span>}
      {submittedAt ? at('submittedAt', submittedAt) : at('requestedAt', requestedAt)}
      {at('openedAt', seenAt)}
    </Box>
  );
}
