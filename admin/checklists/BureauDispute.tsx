import { Box, Button, useTheme } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { DecideCorrectionDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import { VerdictMark } from '../widgets/FactRow';
import { FormDialog } from '../widgets/FormDialog';
import { TextLine } from '../widgets/fields';
import { useSending } from '../widgets/useSending';
import type { BureauItem } from './bureauFacts';
import { useAgain } from './useAgain';

type Props = { item: BureauItem; decides: boolean; onEvidence: () => void };
type Way = 'accept' | 'refuse';

/** What the unit says is wrong, beside what we hold, with its evidence; the bureau accepts or refuses it. */
export function BureauDispute({ item, decides, onEvidence }: Props) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [way, setWay] = useState<Way>();
  const { disputeField: field, correction, evidenceFileId } = item;
  if (!field) return null;
  const tone = palette.tone[correction === 'OPEN' ? 'attention' : 'neutral'];
  return (
    <Box
      role="group"
      aria-label={translate('bureau.dispute.title', { field: translate(`codes.disputeFields.${field}`) })}
      sx={{
        gridColumn: '1 / -1',
        p: 1,
        borderRadius: '6px',
        border: '1px solid',
        borderColor: tone.line,
        bgcolor: tone.fill,
        color: tone.text,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <Box sx={{ fontWeight: 600 }}>
          {translate('bureau.dispute.title', { field: translate(`codes.disputeFields.${field}`) })}
        </Box>
        <Values item={item} />
        {evidenceFileId ? (
          <Button size="small" variant="text" color="inherit" onClick={onEvidence} sx={{ textDecoration: 'underline' }}>
            {translate('bureau.dispute.evidence')}
          </Button>
        ) : (
          <span>{translate('bureau.dispute.noEvidence')}</span>
        )}
        <Box sx={{ flex: 1 }} />
        {correction === 'OPEN' && decides && (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button size="small" variant="contained" onClick={() => setWay('accept')}>
              {translate('bureau.dispute.accept')}
            </Button>
            <Button size="small" variant="outlined" color="inherit" onClick={() => setWay('refuse')}>
              {translate('bureau.dispute.refuse')}
            </Button>
          </Box>
        )}
        {correction && correction !== 'OPEN' && (
          <VerdictMark
            verdict={correction === 'ACCEPTED' ? 'good' : 'unknown'}
            word={translate(`codes.corrections.${correction}`)}
          />
        )}
      </Box>
      {way && <DecideDialog item={item} way={way} onClose={() => setWay(undefined)} />}
    </Box>
  );
}

function Values({ item: { disputeField, proposal, person, correction } }: { item: BureauItem }) {
  const translate = useTranslate();
  const sex = (value: string | null) => (value === '1' ? 'MALE' : value === '2' ? 'FEMALE' : value);
  const held = {
    name: person.name,
    sex: translate(`codes.sexes.${person.sex}`),
    mobile: person.maskedMobile ?? '—',
    number: person.maskedNumber,
  }[disputeField ?? 'name'];
  const proposed = disputeField === 'sex' ? translate(`codes.sexes.${sex(proposal)}`) : proposal;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}>
      {correction === 'OPEN' && (
        <span>
          {translate('bureau.dispute.held')} <b>{held}</b> →
        </span>
      )}
      <span>
        {translate('bureau.dispute.proposed')} <b>{proposed}</b>
      </span>
    </Box>
  );
}

function DecideDialog({ item, way, onClose }: { item: BureauItem; way: Way; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const again = useAgain();
  const keyFor = useKeyFor();
  const { send, busy, fault } = useSending();
  const [note, setNote] = useState('');
  const { id, version, person } = item;
  const act = async () => {
    const content = { id, version, accept: way === 'accept', note: note.trim() || null };
    const done = await send(async () => {
      await ask(DecideCorrectionDocument, { input: { ...content, idempotencyKey: keyFor(content) } });
    });
    void again();
    if (!done) return;
    notify(`bureau.dispute.done.${way}`, { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      title={translate(`bureau.dispute.${way}Title`, { name: person.name })}
      help={translate(`bureau.dispute.${way}Help`)}
      verb={translate(`bureau.dispute.${way}`)}
      busy={busy}
      fault={fault}
      onSend={() => void act()}
      onClose={onClose}
    >
      <Values item={item} />
      <TextLine
        label={translate('bureau.dispute.note')}
        value={note}
        autoFocus
        rows={2}
        input={{ maxLength: 500 }}
        onChange={setNote}
      />
    </FormDialog>
  );
}
