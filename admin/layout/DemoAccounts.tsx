import { Box, ButtonBase, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DemoAccountsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';

type Props = { disabled: boolean; chosen: string; onChoose: (username: string) => void };

/** The demo's accounts, to be filled in by a click; their password stands where the server was started. In production there are none. */
export function DemoAccounts({ disabled, chosen, onChoose }: Props) {
  const translate = useTranslate();
  const { data } = useAnswer(DemoAccountsDocument, {});
  const accounts = data?.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <Box
      component="section"
      aria-labelledby="demo-accounts"
      sx={{ mt: 4, pt: 2.5, borderTop: '1px solid', borderColor: 'divider' }}
    >
      <Typography id="demo-accounts" variant="h2" sx={{ fontSize: '0.9375rem' }}>
        {translate('entry.demo.title')}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1.5, color: 'text.secondary' }}>
        {translate('entry.demo.text')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(118px, 1fr))', gap: 1 }}>
        {accounts.map(({ username, role }) => (
          <ButtonBase
            key={username}
            disabled={disabled}
            aria-pressed={username === chosen}
            onClick={() => onChoose(username)}
            sx={chip}
          >
            <Box component="span" sx={{ fontSize: '0.8125rem', fontWeight: 500 }}>
              {translate(`roles.${role}`)}
            </Box>
            <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
              {username}
            </Box>
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}

const chip = {
  display: 'grid',
  justifyItems: 'start',
  justifyContent: 'start',
  textAlign: 'start',
  alignContent: 'center',
  minHeight: 50,
  px: 1.25,
  py: 0.5,
  borderRadius: '6px',
  border: '1px solid',
  borderColor: 'divider',
  bgcolor: 'background.paper',
  lineHeight: 1.5,
  '&:hover': { borderColor: 'primary.main', bgcolor: 'action.hover' },
  '&[aria-pressed="true"]': { borderColor: 'primary.main', bgcolor: 'action.selected' },
} as const;
