import BoltOutlined from '@mui/icons-material/BoltOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type CardFacts, cardLifecycle } from '../../shared/cards';
import { whyNot } from '../../shared/lifecycle';
import { linesOf, readScan } from '../../shared/scan';
import type { CardStepsFragment } from '../graphql/graphql';
import { useReachedOffices } from '../provider/useReachedOffices';
import { useScene } from '../provider/useScene';
import { useSession } from '../provider/useSession';
import { FormDialog } from '../widgets/FormDialog';
import { TextLine } from '../widgets/fields';
import { usePerform } from '../widgets/usePerform';

/** At an office that makes cards on the spot: the button for a card that this office ordered. */
export function MakeAtOnce({ card, facts }: { card: CardStepsFragment; facts: CardFacts }) {
  const translate = useTranslate();
  const scene = useScene(card.regionCode);
  const officeId = useSession()?.office?.id;
  const own = useReachedOffices().find(({ id }) => id === officeId);
  const [open, setOpen] = useState(false);
  if (!scene || !own?.services.includes('MAKE')) return null;
  if (whyNot(cardLifecycle, 'send', { ...facts, madeAt: own.id }, scene)) return null;
  return (
    <>
      <Button variant="contained" startIcon={<BoltOutlined />} onClick={() => setOpen(true)} sx={{ mb: 1 }}>
        {translate('making.atOnce.button')}
      </Button>
      {open && <AtOnceDialog card={card} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Scan the new card, Enter, done: it is sent, produced and received in one act. */
function AtOnceDialog({ card, onClose }: { card: CardStepsFragment; onClose: () => void }) {
  const translate = useTranslate();
  const { perform, busy } = usePerform('cards');
  const [text, setText] = useState('');
  const [shelf, setShelf] = useState('');
  const [fault, setFault] = useState<string>();
  const send = async () => {
    const read = readScan(linesOf(text)[0] ?? '');
    if ('fault' in read || !read.cardNo) {
      setFault(translate('fault' in read ? `failures.${read.fault}` : 'making.atOnce.unread'));
      return;
    }
    const { cardNo, chipId, atr, issuedOn, validUntil } = read;
    const made = { cardNo, chipId, atr, issuedOn, validUntil, shelf: shelf.trim() || undefined };
    if (await perform('makeAtOnce', { id: card.id, version: card.version, ...made })) onClose();
  };
  return (
    <FormDialog
      title={translate('making.atOnce.title', { name: card.person.name })}
      help={translate('making.atOnce.help')}
      verb={translate('making.atOnce.button')}
      busy={busy}
      incomplete={!text.trim()}
      onClose={onClose}
      onSend={() => void send()}
    >
      <TextLine
        required
        autoFocus
        label={translate('making.atOnce.scan')}
        value={text}
        onChange={value => {
          setText(value);
          setFault(undefined);
        }}
        fault={fault}
        input={{ autoCapitalize: 'characters', spellCheck: false }}
      />
      <TextLine
        label={translate('making.atOnce.shelf')}
        value={shelf}
        onChange={setShelf}
        help={translate('making.atOnce.counter')}
        input={{ maxLength: 40 }}
      />
    </FormDialog>
  );
}
