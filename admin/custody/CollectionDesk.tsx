import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Box, Button, ButtonBase, InputAdornment, TextField, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useGetResourceLabel, useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type DeskCardFragment, FindCardsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { TwoLines } from '../widgets/TwoLines';
import { useHotkeys } from '../widgets/useHotkeys';
import { DeskCard } from './DeskCard';

/** The collection desk: one input, one card, hand over, enable at once, next. */
export function CollectionDesk() {
  const labelOf = useGetResourceLabel();
  const [locale] = useLocaleState();
  const office = useSession()?.office;
  const [asked, setAsked] = useState('');
  const [card, setCard] = useState<DeskCardFragment>();
  const [visit, setVisit] = useState(0);
  const next = () => {
    setAsked('');
    setCard(undefined);
    setVisit(visit + 1);
  };
  useHotkeys({ Escape: next }, Boolean(asked || card));
  /** Escape leaves a field as well, since a box to tick has the focus when a card opens. */
  const leave = ({ key, target }: KeyboardEvent) => {
    const inField = target instanceof HTMLElement && target.closest('input, select') !== null;
    if (key === 'Escape' && inField && !document.querySelector('[role="dialog"]')) next();
  };
  return (
    <Page
      title={labelOf('collection', 1)}
      subtitle={office && (locale === 'en' ? office.nameEn : office.nameZh)}
      width={1080}
    >
      <Box onKeyDown={leave} sx={{ display: 'grid', gap: 1.5 }}>
        <FindLine
          key={visit}
          onAsk={text => {
            setCard(undefined);
            setAsked(text);
          }}
        />
        {card ? (
          <DeskCard key={card.id} card={card} onCard={setCard} onNext={next} />
        ) : (
          <Found asked={asked} onCard={setCard} />
        )}
      </Box>
    </Page>
  );
}

/** A scanner types and presses Enter; a hand may wait for the button. */
function FindLine({ onAsk }: { onAsk: (text: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const ask = () => {
    if (typed.trim().length >= 2) onAsk(typed.trim());
    input.current?.select();
  };
  return (
    <Box
      component="form"
      noValidate
      role="search"
      onSubmit={event => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField
        fullWidth
        inputRef={input}
        label={translate('custody.desk.find')}
        helperText={translate('custody.desk.help')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        slotProps={{
          htmlInput: { maxLength: 60, autoComplete: 'off', spellCheck: false, style: { fontSize: '1.125rem' } },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchOutlined />
              </InputAdornment>
            ),
          },
        }}
      />
    </Box>
  );
}

/** The cards that were found; a single one opens by itself. */
function Found({ asked, onCard }: { asked: string; onCard: (card: DeskCardFragment) => void }) {
  const translate = useTranslate();
  const { data, error, refetch } = useAnswer(
    FindCardsDocument,
    { filter: { search: asked }, perPage: 8 },
    { enabled: asked !== '', gcTime: 0, staleTime: 0 },
  );
  const found = asked ? data?.cards.nodes : undefined;
  const live = found?.filter(({ whereabouts, ssStatus }) => whereabouts !== 'VOID' && ssStatus !== 'CANCELLED');
  const [only] = (live?.length === 1 ? live : found?.length === 1 ? found : undefined) ?? [];
  useEffect(() => {
    if (only) onCard(only);
  }, [only, onCard]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!asked) {
    return (
      <Panel>
        <EmptyState
          icon={SearchOutlined}
          title={translate('custody.desk.start')}
          text={translate('custody.desk.startText')}
        />
      </Panel>
    );
  }
  if (!found || only) return null;
  if (found.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={PersonSearchOutlined}
          title={translate('custody.desk.none')}
          text={translate('custody.desk.noneText')}
        >
          <Button component={Link} to="/people" variant="outlined">
            {translate('custody.desk.lookUp')}
          </Button>
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={translate('custody.desk.several')} padded={false}>
      {found.map(card => (
        <ButtonBase key={card.id} onClick={() => onCard(card)} sx={row}>
          <TwoLines first={card.person.name} second={card.person.maskedNumber} />
          <Typography component="span" sx={{ letterSpacing: '0.04em' }}>
            {card.cardNo ?? translate('custody.desk.noNumber')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, justifyContent: 'flex-end' }}>
            <StatusChip of="card" status={card.whereabouts} />
            {card.ssStatus && <StatusChip of="ss" status={card.ssStatus} />}
          </Box>
        </ButtonBase>
      ))}
    </Panel>
  );
}

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 2fr) minmax(0, 1fr) auto' },
  width: '100%',
  alignItems: 'center',
  textAlign: 'start',
  gap: 1.5,
  px: 2,
  py: 1,
  borderTop: '1px solid',
  borderColor: 'divider',
  typography: 'body1',
  '&:hover': { bgcolor: 'action.hover' },
} as const;
