import { Alert, Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf, isDay } from '../../shared/calendar';
import { EmployerPicker } from '../employers/EmployerPicker';
import { type HandCardFragment, HandCardsDocument, IssueCardsToEmployerDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { DayLine, TextLine } from '../widgets/fields';
import { Panel } from '../widgets/Panel';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { EmptyState, ErrorState } from '../widgets/States';
import { HandRows } from './HandRows';
import { countOf, useOutcomes } from './useOutcomes';

const SHOWN = 200;

/** A unit fetches the cards of its people that lie here: by voucher or letter, against the agent's certificate (R-41). */
export function IssuePart() {
  const translate = useTranslate();
  const [employerId, setEmployerId] = useState<string>();
  const [turn, setTurn] = useState(0);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Panel>
        <EmployerPicker
          label={translate('custody.issue.unit')}
          value={employerId}
          onChange={id => {
            setEmployerId(id);
            setTurn(turn + 1);
          }}
        />
      </Panel>
      {employerId ? (
        <UnitCards key={turn} employerId={employerId} onAgain={() => setTurn(turn + 1)} />
      ) : (
        <Panel>
          <EmptyState title={translate('custody.issue.pick')} text={translate('custody.issue.pickText')} />
        </Panel>
      )}
    </Box>
  );
}

function UnitCards({ employerId, onAgain }: { employerId: string; onAgain: () => void }) {
  const translate = useTranslate();
  const officeId = useSession()?.office?.id ?? '';
  const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnMount: false };
  const { data, error, refetch } = useAnswer(
    HandCardsDocument,
    { filter: { employerId, keeperOfficeId: [officeId], whereabouts: ['IN_CUSTODY'] }, perPage: SHOWN },
    once,
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { nodes, totalCount } = data.cards;
  if (nodes.length === 0) {
    return (
      <Panel>
        <EmptyState title={translate('custody.issue.none')} text={translate('custody.issue.noneText')} />
      </Panel>
    );
  }
  return <IssueForm employerId={employerId} cards={nodes} total={totalCount} onAgain={onAgain} />;
}

type FormProps = { employerId: string; cards: readonly HandCardFragment[]; total: number; onAgain: () => void };

function IssueForm({ employerId, cards, total, onAgain }: FormProps) {
  const translate = useTranslate();
  const bulk = useOutcomes();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(cards.map(({ id }) => id)));
  const [given, setGiven] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Given>) => setGiven({ ...given, ...change });
  const today = dayOf(serverNow());
  const good = given.longTerm || (isDay(given.validTo) && given.validTo >= today);
  const complete = given.paperNo.trim() !== '' && given.name.trim() !== '' && given.number.trim().length >= 5 && good;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete || chosen.size === 0) return;
    const items = cards.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ id, version }));
    const paperNo = given.paperNo.trim();
    const input = {
      items,
      employerId,
      ...(given.paper === 'VOUCHER' ? { voucherNo: paperNo } : { letterNo: paperNo }),
      agent: {
        name: given.name.trim(),
        number: given.number.trim(),
        validTo: given.longTerm ? null : given.validTo,
      },
    };
    void bulk.send(
      input,
      async idempotencyKey =>
        (await ask(IssueCardsToEmployerDocument, { input: { ...input, idempotencyKey } })).outcomes,
    );
  };
  const counts = bulk.outcomes && countOf(bulk.outcomes);
  return (
    <Box component="form" noValidate onSubmit={send} sx={columns}>
      <Panel>
        <Box sx={{ display: 'grid', gap: 2 }}>
          {!counts && <PaperFields given={given} tried={tried} today={today} set={set} />}
          {bulk.fault && (
            <Alert severity="error" role="alert">
              {bulk.fault}
            </Alert>
          )}
          {counts && counts.done > 0 && (
            <Alert severity="success" role="status">
              {translate('custody.issue.done', { count: counts.done })}
            </Alert>
          )}
          {counts && counts.refused > 0 && (
            <Alert severity="error">{translate('custody.issue.refused', { count: counts.refused })}</Alert>
          )}
          {counts && (
            <Button size="large" variant="contained" autoFocus onClick={onAgain} sx={{ justifySelf: 'start' }}>
              {translate('custody.receive.clear')}
            </Button>
          )}
          {!counts && (
            <Button
              type="submit"
              size="large"
              variant="contained"
              disabled={bulk.busy || chosen.size === 0}
              sx={{ justifySelf: 'start' }}
            >
              {translate('custody.issue.send', { smart_count: chosen.size })}
            </Button>
          )}
        </Box>
      </Panel>
      <Panel padded={false}>
        <HandRows
          cards={cards}
          chosen={chosen}
          onChosen={setChosen}
          outcomes={bulk.outcomes}
          doneWord={translate('custody.issue.issued')}
        />
        {total > cards.length && (
          <Typography variant="body2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
            {translate('custody.rows.shown', { count: cards.length, total })}
          </Typography>
        )}
      </Panel>
    </Box>
  );
}

const PAPERS = ['VOUCHER', 'LETTER'] as const;
type Given = {
  paper: (typeof PAPERS)[number];
  paperNo: string;
  name: string;
  number: string;
  validTo: string;
  longTerm: boolean;
};
const BLANK: Given = { paper: 'VOUCHER', paperNo: '', name: '', number: '', validTo: '', longTerm: false };

type FieldsProps = { given: Given; tried: boolean; today: string; set: (change: Partial<Given>) => void };

function PaperFields({ given, tried, today, set }: FieldsProps) {
  const translate = useTranslate();
  const missing = (empty: boolean) => (tried && empty ? translate('intake.comes.required') : undefined);
  const expired = !given.longTerm && isDay(given.validTo) && given.validTo < today;
  return (
    <>
      <SegmentedFilter
        label={translate('custody.issue.paper')}
        value={given.paper}
        segments={PAPERS.map(value => ({ value, label: translate(`custody.issue.${value}`) }))}
        onChange={value => set({ paper: PAPERS.find(one => one === value) ?? 'VOUCHER' })}
      />
      <TextLine
        required
        label={`${translate(`custody.issue.${given.paper}`)} · ${translate('custody.issue.number')}`}
        value={given.paperNo}
        onChange={paperNo => set({ paperNo })}
        fault={missing(!given.paperNo.trim())}
        input={{ maxLength: 40, spellCheck: false }}
      />
      <Typography variant="h3">{translate('custody.issue.agent')}</Typography>
      <TextLine
        required
        label={translate('custody.issue.agentName')}
        value={given.name}
        onChange={name => set({ name })}
        fault={missing(!given.name.trim())}
        input={{ maxLength: 60 }}
      />
      <TextLine
        required
        label={translate('custody.issue.agentNumber')}
        value={given.number}
        onChange={number => set({ number })}
        fault={missing(given.number.trim().length < 5)}
        input={{ maxLength: 24, spellCheck: false }}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <DayLine
          required={!given.longTerm}
          disabled={given.longTerm}
          label={translate('custody.issue.validTo')}
          value={given.longTerm ? '' : given.validTo}
          min={today}
          fault={expired ? translate('intake.comes.expired') : missing(!given.longTerm && !given.validTo)}
          onChange={validTo => set({ validTo })}
        />
        <FormControlLabel
          label={translate('custody.issue.longTerm')}
          control={<Checkbox checked={given.longTerm} onChange={event => set({ longTerm: event.target.checked })} />}
          sx={{ whiteSpace: 'nowrap', mr: 0 }}
        />
      </Box>
    </>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 7fr)' },
} as const;
