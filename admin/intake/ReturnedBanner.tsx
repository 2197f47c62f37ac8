import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IntakeCaseFragment } from '../graphql/graphql';

/** What a case was returned for and why, all of it at once (一次性告知). */
export function ReturnedBanner({ returned: { reasons, note } }: { returned: IntakeCaseFragment }) {
  const translate = useTranslate();
  return (
    <Alert severity="warning" sx={{ mb: 1.5 }}>
      <AlertTitle>{translate('intake.returned.title')}</AlertTitle>
      {translate('intake.returned.text')}
      <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5, fontWeight: 600 }}>
        {reasons.map(reason => (
          <li key={reason}>{translate(`reasons.return.${reason}`, { _: reason })}</li>
        ))}
      </Box>
      {note && <Box>{translate('intake.returned.note', { note })}</Box>}
      <Box>{translate('intake.returned.clock')}</Box>
    </Alert>
  );
}
