import { Alert, Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { PROXY_RELATIONS } from '../../shared/codes';
import { CollectCardDocument, type DeskCardFragment } from '../graphql/graphql';
import { ProxyFields } from '../intake/ComesPart';
import { blankProxy, type ProxyDraft, proxyComplete } from '../intake/intakeDraft';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useKeyFor } from '../provider/useKeyFor';
import { Panel } from '../widgets/Panel';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { useSending } from '../widgets/useSending';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

const GUARDIANS = ['PARENT', 'GUARDIAN'] as const;

/** The card goes to the holder, or to whoever comes in their place, in one form. */
export function HandOver({ card, onCard }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const today = dayOf(serverNow());
  const minor = Number(today.slice(0, 4)) - card.person.birthYear <= 16;
  const surely = Number(today.slice(0, 4)) - card.person.birthYear < 16;
  const [comes, setComes] = useState<'HOLDER' | 'OTHER'>(surely ? 'OTHER' : 'HOLDER');
  const [proxy, setProxy] = useState<ProxyDraft>({ ...blankProxy, relation: surely ? 'PARENT' : '' });
  const [sighted, setSighted] = useState({ holder: false, other: false });
  const [tried, setTried] = useState(false);
  const byOther = comes === 'OTHER';
  const complete = sighted.holder && (!byOther || (sighted.other && proxyComplete(proxy, today)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const { name, number, relation, validTo, longTerm } = proxy;
    const who = {
      name: name.trim(),
      number: number.trim(),
      validTo: longTerm ? null : validTo,
      sighted: sighted.other,
    };
    const input = {
      id: card.id,
      version: card.version,
      holderSighted: sighted.holder,
      proxy: byOther && relation ? { ...who, relation } : null,
    };
    void send(async () => {
      const { card: collected } = await ask(CollectCardDocument, {
        input: { ...input, idempotencyKey: keyFor(input) },
      });
      notify('custody.hand.done', { type: 'success', messageArgs: { name: collected.person.name } });
      onCard(collected);
    });
  };
  return (
    <Panel title={translate('custody.hand.title')}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
        <SegmentedFilter
          label={translate('custody.hand.to')}
          value={comes}
          segments={(surely ? (['OTHER'] as const) : (['HOLDER', 'OTHER'] as const)).map(value => ({
            value,
            label: translate(`custody.hand.${value}`),
          }))}
          onChange={value => setComes(value === 'OTHER' ? 'OTHER' : 'HOLDER')}
        />
        {minor && <Alert severity="info">{translate('custody.hand.minor')}</Alert>}
        {byOther && (
          <ProxyFields
            proxy={proxy}
            relations={surely ? GUARDIANS : PROXY_RELATIONS}
            tried={tried}
            onChange={setProxy}
          />
        )}
        <Box sx={{ display: 'grid' }}>
          <Sighted
            label={translate('custody.hand.holderSighted')}
            checked={sighted.holder}
            missing={tried && !sighted.holder}
            onChange={holder => setSighted({ ...sighted, holder })}
          />
          {byOther && (
            <Sighted
              label={translate('custody.hand.otherSighted')}
              checked={sighted.other}
              missing={tried && !sighted.other}
              onChange={other => setSighted({ ...sighted, other })}
            />
          )}
        </Box>
        {fault && (
          <Alert severity="error" role="alert">
            {fault}
          </Alert>
        )}
        <Button type="submit" size="large" variant="contained" disabled={busy} sx={{ justifySelf: 'start' }}>
          {translate('custody.hand.send')}
        </Button>
      </Box>
    </Panel>
  );
}

type SightedProps = { label: string; checked: boolean; missing: boolean; onChange: (checked: boolean) => void };

/** What the clerk declares to have seen; unseen, it is lit when one tries to go on. */
export function Sighted({ label, checked, missing, onChange }: SightedProps) {
  return (
    <FormControlLabel
      label={label}
      control={
        <Checkbox
          checked={checked}
          onChange={event => onChange(event.target.checked)}
          slotProps={{ input: { 'aria-invalid': missing } }}
        />
      }
      sx={missing ? { color: 'error.main' } : undefined}
    />
  );
}
