import ManageSearchOutlined from '@mui/icons-material/ManageSearchOutlined';
import { Box, Button, Paper, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CARD_KINDS } from '../../shared/codes';
import { Page } from '../widgets/Page';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { EmptyState } from '../widgets/States';
import { DeskAnswer } from './DeskAnswer';
import { type Asking, IDENTITY_CHECKS, useInquiry } from './useInquiry';

/** One input for a number, a name, a receipt or a card; one answer with the next step. Nothing of it stands in the address. */
export function InquiryDesk() {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState<Asking>({ identity: 'HOLDER_DOCUMENT', cardKind: 'SOCIAL_SECURITY' });
  const inquiry = useInquiry(asking);
  const word = (name: string) => translate(`inquiry.${name}`);
  const change = (changed: Partial<Asking>) => {
    const next = { ...asking, ...changed };
    setAsking(next);
    if (changed.cardKind) void inquiry.again(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().length > 1) void inquiry.ask(typed.trim());
  };
  const segments = (names: readonly string[], words: string) =>
    names.map(value => ({ value, label: translate(`${words}.${value}`) }));
  return (
    <Page title={translate('resources.inquiry.name', 2)} width={860}>
      <Paper component="form" variant="outlined" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.25, mb: 1.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <TextField
            value={typed}
            onChange={event => setTyped(event.target.value)}
            autoFocus
            placeholder={word('ask')}
            slotProps={{
              htmlInput: { 'aria-label': word('ask'), maxLength: 60, autoComplete: 'off', spellCheck: false },
            }}
            sx={{ flex: '1 1 180px' }}
          />
          <Button type="submit" variant="contained" disabled={inquiry.busy || typed.trim().length < 2}>
            {word('askButton')}
          </Button>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
          <SegmentedFilter
            label={word('identityLabel')}
            value={asking.identity}
            segments={segments(IDENTITY_CHECKS, 'inquiry.identity')}
            onChange={identity => change({ identity: identity as Asking['identity'] })}
          />
          <SegmentedFilter
            label={word('kindLabel')}
            value={asking.cardKind}
            segments={segments(CARD_KINDS, 'codes.cardKinds')}
            onChange={cardKind => change({ cardKind: cardKind as Asking['cardKind'] })}
          />
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {word('hint')}
        </Typography>
      </Paper>
      <Box aria-live="polite">
        {inquiry.outcome ? (
          <DeskAnswer outcome={inquiry.outcome} onChoose={id => void inquiry.choose(id)} />
        ) : (
          <Paper variant="outlined">
            <EmptyState icon={ManageSearchOutlined} title={word('title')} text={word('start')} />
          </Paper>
        )}
      </Box>
    </Page>
  );
}
