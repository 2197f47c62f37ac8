import { Box } from '@mui/material';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { Page } from '../widgets/Page';
import { CardTrail } from './CardTrail';
import { KeeperSums } from './KeeperSums';
import { LedgerChecks } from './LedgerChecks';

/** The custody ledger: who has which card, how many are in whose hands, and whether all of it adds up. */
export function LedgerPage() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  return (
    <Page title={labelOf('ledger', 1)} subtitle={translate('ledger.subtitle')} width={1180}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <CardTrail />
        <Box sx={columns}>
          <KeeperSums />
          <LedgerChecks />
        </Box>
      </Box>
    </Page>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 420px)' },
} as const;
