import { Box, Button, TextField, Typography, useTheme } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CustodyByCardNoDocument, type CustodyByCardNoQuery } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { Panel } from '../widgets/Panel';
import { toneOf } from '../widgets/StatusChip';
import { TextLink } from '../widgets/TextLink';
import { useMoments } from '../widgets/useMoments';
import { useSending } from '../widgets/useSending';
import { handOverAddress, useOfficeWord } from './parties';

type Custody = NonNullable<CustodyByCardNoQuery['custody']>;
type Line = Custody['lines'][number];

/** One question: who has this card now, and who had it before; asked by the number on the card. */
export function CardTrail() {
  const translate = useTranslate();
  const { send, busy, fault } = useSending();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ cardNo: string; custody: Custody | null }>();
  const look = (event: FormEvent) => {
    event.preventDefault();
    const cardNo = typed.replace(/\s/g, '').toUpperCase();
    if (!cardNo) return;
    void send(async () => {
      const { custody } = await ask(CustodyByCardNoDocument, { cardNo });
      setFound({ cardNo, custody: custody ?? null });
      setTyped('');
    });
  };
  return (
    <Panel title={translate('ledger.trail.title')}>
      <Box component="form" onSubmit={look} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', maxWidth: 520 }}>
        <TextField
          fullWidth
          autoFocus
          label={translate('ledger.trail.cardNo')}
          error={Boolean(fault)}
          helperText={fault ?? translate('ledger.trail.help')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 40 } }}
        />
        <Button type="submit" size="large" variant="contained" disabled={busy || !typed.trim()}>
          {translate('ledger.trail.look')}
        </Button>
      </Box>
      <Box role="status" aria-live="polite" sx={{ mt: found ? 1.5 : 0 }}>
        {found && !found.custody && (
          <Typography sx={{ color: 'error.main', fontWeight: 600 }}>
            {translate('ledger.trail.unknown', { no: found.cardNo })}
          </Typography>
        )}
        {found?.custody && <Trail cardNo={found.cardNo} custody={found.custody} />}
      </Box>
    </Panel>
  );
}

/** The answer in one line, and below it every hand that the card went through, the latest first. */
function Trail({ cardNo, custody: { cardId, hand, lines } }: { cardNo: string; custody: Custody }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { when } = useMoments();
  const placeOf = usePlaceWord();
  const [now] = lines;
  return (
    <>
      <Typography sx={{ fontSize: '1.125rem', fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
        <TextLink to={`/cards/${cardId}/show`}>{cardNo}</TextLink>
        {' · '}
        {now ? placeOf(now) : translate(`statuses.hand.${hand}`)}
        {now && ` · ${translate('ledger.trail.since', { when: when(now.at) })}`}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {lines.map((line, at) => (
          <Box
            component="li"
            key={line.id}
            sx={{ display: 'grid', gridTemplateColumns: '10px minmax(0, 1fr)', columnGap: 1.25 }}
          >
            <Box
              aria-hidden
              sx={{
                width: 10,
                height: 10,
                mt: '6px',
                borderRadius: '50%',
                border: '2px solid',
                borderColor: palette.tone[at === 0 ? 'good' : toneOf(line.hand)].text,
                bgcolor: at === 0 ? palette.tone.good.text : undefined,
              }}
            />
            <Box>
              <Box component="span" sx={{ fontWeight: 500 }}>
                {placeOf(line)}
              </Box>{' '}
              <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                {line.verb === 'carryOver' ? translate('ledger.carryOver') : translate(`events.card.${line.verb}`)}
                {' · '}
                {when(line.at)}
                {line.handOverId && line.handOverNo && (
                  <>
                    {' · '}
                    <TextLink to={handOverAddress({ id: line.handOverId })}>{line.handOverNo}</TextLink>
                  </>
                )}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}

/** In whose hand, by name, and on which shelf. */
function usePlaceWord(): (line: Line) => string {
  const translate = useTranslate();
  const wordOf = useOfficeWord();
  return ({ hand, office, employer, shelf }) =>
    [translate(`statuses.hand.${hand}`), office ? wordOf(office) : employer?.name, shelf].filter(Boolean).join(' · ');
}
