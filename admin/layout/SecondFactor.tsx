import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { QrCode } from './QrCode';

/** What an authenticator app is set up with: a code to scan, and the key to type where scanning is not possible. */
export function SecondFactor({ uri }: { uri: string }) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      <QrCode text={uri} label={translate('entry.invite.scan')} />
      <Box sx={{ flex: '1 1 190px' }}>
        <Typography variant="h2">{translate('entry.invite.scan')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('entry.invite.scanHelp')}
        </Typography>
        <Typography variant="body2" component="div" sx={{ mt: 1 }}>
          {translate('entry.invite.secret')}
          <Box component="code" sx={{ display: 'block', userSelect: 'all', overflowWrap: 'anywhere' }}>
            {secretOf(uri)}
          </Box>
        </Typography>
      </Box>
    </Box>
  );
}

/** The key in the address that an authenticator app scans. */
export const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';
