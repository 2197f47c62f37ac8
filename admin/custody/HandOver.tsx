import { Alert, Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { holds } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import { PROXY_SCOPES } from '../../shared/codes';
import type { Policy } from '../../shared/policy';
import { CollectCardDocument, type DeskCardFragment } from '../graphql/graphql';
import { ProxyFields } from '../intake/ComesPart';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useKeyFor } from '../provider/useKeyFor';
import { useScene } from '../provider/useScene';
import { useActor } from '../provider/useSession';
import { SelectLine, TextLine } from '../widgets/fields';
import { KeyHint } from '../widgets/KeyHint';
import { Panel } from '../widgets/Panel';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { TextLink } from '../widgets/TextLink';
import { useSending } from '../widgets/useSending';
import { CheckFirst } from './CheckFirst';
import {
  askedOf,
  type Comer,
  collectionOf,
  comersFor,
  firstDraft,
  GUARDIANS,
  type HandDraft,
  handComplete,
  PROXIES,
} from './collector';
import { useDeskWords } from './useDeskWords';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

/** The card goes to the holder, to the guardian of a child, or to whoever comes in their place, in one form (R-07, R-39, R-40). */
export function HandOver({ card, onCard }: Props) {
  const translate = useTranslate();
  const policy = useScene(card.regionCode)?.policy;
  if (!policy) return null;
  return (
    <Panel title={translate('custody.hand.title')}>
      <HandForm card={card} onCard={onCard} policy={policy} />
    </Panel>
  );
}

function HandForm({ card, onCard, policy }: Props & { policy: Policy }) {
  const translate = useTranslate();
  const notify = useNotify();
  const keyFor = useKeyFor();
  const actor = useActor();
  const { send, busy, fault } = useSending(useDeskWords());
  const today = dayOf(serverNow());
  const comers = comersFor(card, actor ? holds(actor, 'card:keep') : false, policy, today);
  const [draft, setDraft] = useState<HandDraft>(() => firstDraft(comers[0]));
  const [tried, setTried] = useState(false);
  const choose = (comes: Comer) => setDraft({ ...firstDraft(comes), seen: { ...draft.seen, other: false } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !handComplete(draft, policy, today)) return;
    const input = { id: card.id, version: card.version, ...collectionOf(draft) };
    void send(async () => {
      const { card: collected } = await ask(CollectCardDocument, {
        input: { ...input, idempotencyKey: keyFor(input) },
      });
      notify('custody.hand.done', { type: 'success', messageArgs: { name: collected.person.name } });
      onCard(collected);
    });
  };
  /** A digit chooses who comes, wherever no text is typed. */
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const comer = comers[Number(event.key) - 1];
    const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), select');
    if (comer && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) choose(comer);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} onKeyDown={onKey} sx={{ display: 'grid', gap: 1.5 }}>
      <SegmentedFilter
        label={translate('custody.hand.to')}
        value={draft.comes}
        segments={comers.map((value, at) => ({ value, label: `${at + 1} ${translate(`desk.who.${value}`)}` }))}
        onChange={value => choose(value as Comer)}
      />
      {draft.comes === 'UNIT' ? (
        <Box>
          {translate('desk.unit.text')} <TextLink to="/custody?task=issue">{translate('desk.unit.go')}</TextLink>
        </Box>
      ) : (
        <>
          {comers.includes('HOLDER') && comers.includes('GUARDIAN') && (
            <Alert severity="info">{translate('custody.hand.minor')}</Alert>
          )}
          {draft.comes !== 'HOLDER' && <OtherFields draft={draft} policy={policy} tried={tried} onDraft={setDraft} />}
          <CheckFirst card={card} today={today} />
          <SeenBoxes draft={draft} policy={policy} tried={tried} onDraft={setDraft} />
          {fault && (
            <Alert severity="error" role="alert">
              {fault}
            </Alert>
          )}
          <Button type="submit" size="large" variant="contained" disabled={busy} sx={{ justifySelf: 'start' }}>
            {translate('custody.hand.send')}
            <KeyHint keys="⏎" />
          </Button>
        </>
      )}
    </Box>
  );
}

type PartProps = { draft: HandDraft; policy: Policy; tried: boolean; onDraft: (draft: HandDraft) => void };

/** Who comes in the place of the holder, what they are entrusted with, and their letter where the region asks for one (R-39). */
function OtherFields({ draft, policy, tried, onDraft }: PartProps) {
  const translate = useTranslate();
  const { letter } = askedOf(draft, policy);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector('select')?.focus(), []);
  return (
    <Box ref={fields} sx={{ display: 'grid', gap: 2 }}>
      <ProxyFields
        proxy={draft.proxy}
        relations={draft.comes === 'GUARDIAN' ? GUARDIANS : PROXIES}
        tried={tried}
        onChange={proxy => onDraft({ ...draft, proxy })}
      />
      {draft.comes === 'PROXY' && (
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          <SelectLine
            label={translate('desk.proxy.scope')}
            value={draft.scope}
            options={PROXY_SCOPES}
            wordsOf="codes.proxyScopes"
            onChange={scope => onDraft({ ...draft, scope })}
          />
          {letter && (
            <TextLine
              required
              label={translate('desk.proxy.letter')}
              value={draft.letterNo}
              help={translate('desk.proxy.letterHelp')}
              fault={tried && !draft.letterNo.trim() ? translate('desk.proxy.required') : undefined}
              onChange={letterNo => onDraft({ ...draft, letterNo })}
              input={{ maxLength: 60 }}
            />
          )}
        </Box>
      )}
    </Box>
  );
}

/** What the clerk declares to have seen; the first box has the focus, so that a blank and Enter hand the card over. */
function SeenBoxes({ draft, policy, tried, onDraft }: PartProps) {
  const translate = useTranslate();
  const { seen } = draft;
  const see = (change: Partial<HandDraft['seen']>) => onDraft({ ...draft, seen: { ...seen, ...change } });
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Box sx={{ display: 'grid' }}>
      <Sighted
        label={translate('custody.hand.holderSighted')}
        checked={seen.holder}
        missing={tried && !seen.holder}
        onChange={holder => see({ holder })}
        input={box}
      />
      {draft.comes !== 'HOLDER' && (
        <Sighted
          label={translate('custody.hand.otherSighted')}
          checked={seen.other}
          missing={tried && !seen.other}
          onChange={other => see({ other })}
        />
      )}
      {askedOf(draft, policy).relation && (
        <Sighted
          label={translate('desk.proxy.relationProof')}
          checked={seen.relation}
          missing={tried && !seen.relation}
          onChange={relation => see({ relation })}
        />
      )}
    </Box>
  );
}

type SightedProps = {
  label: string;
  checked: boolean;
  missing: boolean;
  onChange: (checked: boolean) => void;
  input?: React.RefObject<HTMLInputElement | null>;
};

/** What the clerk declares to have seen; unseen, it is lit when one tries to go on. */
export function Sighted({ label, checked, missing, onChange, input }: SightedProps) {
  return (
    <FormControlLabel
      label={label}
      control={
        <Checkbox
          checked={checked}
          onChange={event => onChange(event.target.checked)}
          slotProps={{ input: { 'aria-invalid': missing, ref: input } }}
        />
      }
      sx={missing ? { color: 'error.main' } : undefined}
    />
  );
}
