import { Box, Button, useTheme } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { LostBy } from '../../shared/cards';
import type { FailureCode } from '../../shared/failures';
import {
  AcknowledgeHandOverItemsDocument,
  CardDocument,
  type HandOverWholeFragment,
  MarkCardMissingDocument,
  ReceiveCardsDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useSession } from '../provider/useSession';
import { FormDialog } from '../widgets/FormDialog';
import { TextLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { toneOf } from '../widgets/StatusChip';
import { TextLink } from '../widgets/TextLink';
import { ToneChip } from '../widgets/ToneChip';
import { useSending } from '../widgets/useSending';
import { useWords } from '../widgets/useWords';
import { MissingDialog } from './LossDialogs';
import type { HandOverItem } from './useCount';

type Props = { handOver: HandOverWholeFragment; onDone: () => void };
type Asked = { what: 'found' | 'missing'; item: HandOverItem };

/** Every card of a hand-over with its fate; what is open in a case is found, marked missing, or looked at from here. */
export function HandOverItems({ handOver, onDone }: Props) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked>();
  const { send, busy, fault } = useSending();
  const { id, version, items } = handOver;
  const open = [...items].sort((a, b) => rank(a) - rank(b));
  const acknowledge = (item: HandOverItem) =>
    void send(async () => {
      await ask(AcknowledgeHandOverItemsDocument, { input: { id, version, itemIds: [item.id] } });
      onDone();
    });
  const lose = (item: HandOverItem, given: { lostBy: LostBy; note: string }) =>
    send(async () => {
      await ask(MarkCardMissingDocument, { input: { ...(await refOf(item)), ...given } });
      setAsked(undefined);
      onDone();
    });
  return (
    <Panel title={translate('handOvers.items', { count: items.length })} padded={false}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 640, overflowY: 'auto' }}>
        {open.map(item => (
          <Box component="li" key={item.id} sx={row}>
            <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {item.cardId ? <TextLink to={`/cards/${item.cardId}/show`}>{item.cardNo ?? '—'}</TextLink> : item.cardNo}
            </Box>
            <Box sx={{ justifySelf: 'start' }}>
              <Fate item={item} status={handOver.status} />
            </Box>
            <Acts
              item={item}
              handOver={handOver}
              busy={busy}
              onFound={() => setAsked({ what: 'found', item })}
              onMissing={() => setAsked({ what: 'missing', item })}
              onSeen={() => acknowledge(item)}
            />
          </Box>
        ))}
      </Box>
      {asked?.what === 'found' && <FoundDialog item={asked.item} onClose={() => setAsked(undefined)} onDone={onDone} />}
      {asked?.what === 'missing' && (
        <MissingDialog
          name={asked.item.cardNo ?? ''}
          busy={busy}
          fault={fault}
          onClose={() => setAsked(undefined)}
          onSend={given => void lose(asked.item, given)}
        />
      )}
      {fault && <Box sx={{ px: 2, py: 1, color: 'error.main' }}>{fault}</Box>}
    </Panel>
  );
}

/** The card of a row as it stands now. */
async function refOf({ cardId }: HandOverItem): Promise<{ id: string; version: number }> {
  const { card } = await ask(CardDocument, { id: cardId ?? '' });
  return { id: cardId ?? '', version: card?.version ?? 1 };
}

const rank = ({ outcome, settledAt }: HandOverItem): number => {
  if (outcome !== 'VOID' && !settledAt) return 0;
  return outcome === 'ARRIVED' ? 2 : 1;
};

/** What became of it: a word and its colour; nobody knows while the hand-over only waits. */
function Fate({ item: { outcome, settledAt }, status }: { item: HandOverItem; status: string }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  if (outcome)
    return (
      <ToneChip tone={palette.tone[outcome === 'EXTRA' && settledAt ? 'neutral' : toneOf(outcome)]}>
        {translate(`handOvers.outcomes.${outcome}`)}
      </ToneChip>
    );
  const waiting = status === 'GIVEN';
  return (
    <ToneChip tone={palette.tone[waiting ? 'moving' : 'bad']}>
      {translate(waiting ? 'handOvers.onTheWay' : 'handOvers.notThere')}
    </ToneChip>
  );
}

type ActsProps = {
  item: HandOverItem;
  handOver: HandOverWholeFragment;
  busy: boolean;
  onFound: () => void;
  onMissing: () => void;
  onSeen: () => void;
};

function Acts({ item: { outcome, settledAt }, handOver, busy, onFound, onMissing, onSeen }: ActsProps) {
  const translate = useTranslate();
  const session = useSession();
  if (handOver.status !== 'DIFFERENT' || settledAt || outcome === 'VOID' || !session?.permissions.has('card:keep'))
    return null;
  if (outcome === 'EXTRA')
    return (
      <Button size="small" disabled={busy} onClick={onSeen}>
        {translate('actions.acknowledge')}
      </Button>
    );
  const here = handOver.kind === 'TRANSFER' && handOver.keeperOfficeId === session.office?.id;
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 0.5,
        flexWrap: 'wrap',
        justifyContent: 'flex-end',
        gridColumn: { xs: '1 / -1', sm: 'auto' },
      }}
    >
      {here && (
        <Button size="small" disabled={busy} onClick={onFound}>
          {translate('handOvers.found.button')}
        </Button>
      )}
      {handOver.kind === 'ISSUE' && (
        <Button size="small" disabled={busy} onClick={onSeen}>
          {translate('handOvers.found.atUnit')}
        </Button>
      )}
      <Button size="small" color="error" disabled={busy} onClick={onMissing}>
        {translate('actions.markMissing')}
      </Button>
    </Box>
  );
}

/** A card that turned up after the count is received onto a shelf. */
function FoundDialog({ item, onClose, onDone }: { item: HandOverItem; onClose: () => void; onDone: () => void }) {
  const translate = useTranslate();
  const words = useWords();
  const [shelf, setShelf] = useState('');
  const [refused, setRefused] = useState<string>();
  const { send, busy, fault } = useSending();
  const receive = () =>
    send(async () => {
      const input = { items: [await refOf(item)], shelf: shelf.trim(), expectedCount: 1 };
      const [outcome] = (await ask(ReceiveCardsDocument, { input })).outcomes;
      if (!outcome.ok) {
        setRefused(words.refusal({ code: (outcome.code ?? 'INTERNAL') as FailureCode }));
        return;
      }
      onClose();
      onDone();
    });
  return (
    <FormDialog
      title={translate('handOvers.found.title', { no: item.cardNo ?? '' })}
      help={translate('handOvers.found.help')}
      verb={translate('actions.receive')}
      busy={busy}
      fault={fault ?? refused}
      incomplete={!shelf.trim()}
      onClose={onClose}
      onSend={() => void receive()}
    >
      <TextLine
        required
        autoFocus
        label={translate('custody.receive.shelf')}
        value={shelf}
        onChange={setShelf}
        input={{ maxLength: 40 }}
      />
    </FormDialog>
  );
}

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '9em minmax(0, 1fr) auto' },
  alignItems: 'center',
  gap: 1,
  minHeight: 40,
  px: 2,
  py: 0.5,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;
