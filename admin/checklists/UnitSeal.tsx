import ArrowForward from '@mui/icons-material/ArrowForward';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Alert, Box, Typography, useTheme } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type ChecklistVerb, checklistLifecycle } from '../../shared/checklists';
import { RecallChecklistDocument, SubmitChecklistDocument, UnsealChecklistDocument } from '../graphql/graphql';
import { useScene } from '../provider/useScene';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { StepButtons } from '../widgets/StepButtons';
import { TextLink } from '../widgets/TextLink';
import { useMoments } from '../widgets/useMoments';
import { UnitSealDialog } from './UnitSealDialog';
import { UnitSealFacts } from './UnitSealFacts';
import { UnitWindowLine } from './UnitWindowLine';
import { inWork, listAddress, listFactsOf, type UnitList, type UnitStep } from './unitProgress';
import { type UnitView, unitViews } from './unitViews';
import { useUnitVerbs } from './useUnitVerbs';

const VERBS: readonly ChecklistVerb[] = ['seal', 'submit', 'unseal', 'recall'];
const DOCUMENTS = {
  submit: SubmitChecklistDocument,
  unseal: UnsealChecklistDocument,
  recall: RecallChecklistDocument,
} as const;

/** Step three: what is still unready, the seal, the submission, and what the bureau says. */
export function UnitSeal({ list }: { list: UnitList }) {
  const translate = useTranslate();
  const scene = useScene(list.regionCode);
  const { act, busy } = useUnitVerbs();
  const [sealing, setSealing] = useState(false);
  const { id, version, status } = list;
  const onStep = (verb: ChecklistVerb) => {
    if (verb === 'seal') setSealing(true);
    else if (verb === 'submit' || verb === 'unseal' || verb === 'recall')
      void act(DOCUMENTS[verb], { id, version }, verb);
  };
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { md: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' }}
    >
      {inWork(list) ? <Readiness list={list} /> : <AtBureau list={list} />}
      <Panel title={translate(`checklists.unit.sealing.${status}`)}>
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {status === 'OPEN' || status === 'RETURNED' ? (
            <Typography sx={{ color: 'text.secondary' }}>{translate('checklists.unit.sealing.text')}</Typography>
          ) : (
            <UnitSealFacts list={list} />
          )}
          {inWork(list) && <UnitWindowLine window={list.window} />}
          <StepButtons
            record={listFactsOf(list)}
            lifecycle={checklistLifecycle}
            verbs={VERBS}
            scene={scene}
            busy={busy}
            wordsOf="checklists.unit.verbs"
            looks={{ seal: { variant: 'contained' }, submit: { variant: 'contained' } }}
            onStep={onStep}
          />
          <Blocked list={list} />
        </Box>
      </Panel>
      {sealing && <UnitSealDialog list={list} onClose={() => setSealing(false)} />}
    </Box>
  );
}

/** Why the next step cannot be taken now, in plain sight and not in a tooltip only. */
function Blocked({ list: { status, window, unready, rows } }: { list: UnitList }) {
  const translate = useTranslate();
  if (status === 'SEALED' && !window.open)
    return (
      <Alert severity="info">
        {window.kind === 'NONE' || !window.from
          ? translate('failures.PLAN_MISSING')
          : translate('checklists.unit.closedNow', { from: window.from, to: window.to })}
      </Alert>
    );
  if ((status === 'OPEN' || status === 'RETURNED') && unready > 0)
    return (
      <Alert severity="info">{translate('checklists.unit.unreadyNow', { smart_count: unready, count: rows })}</Alert>
    );
  return null;
}

type Line = { view: UnitView; step: UnitStep };
const LINES: readonly Line[] = [
  { view: 'missing', step: 'photos' },
  { view: 'refused', step: 'photos' },
  { view: 'noCopy', step: 'photos' },
  { view: 'toCheck', step: 'check' },
];
const SETTLED: readonly UnitView[] = ['confirmed', 'disputed', 'excluded'];

/** What is still to be done, each number a link to exactly those people. */
function Readiness({ list }: { list: UnitList }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  return (
    <Panel title={translate('checklists.unit.readiness')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {LINES.map(({ view, step }) => {
          const count = unitViews[view].count(list);
          return (
            <Box component="li" key={view} sx={line}>
              {count === 0 ? (
                <CheckCircleOutlined aria-hidden sx={{ fontSize: 18, color: palette.tone.good.text }} />
              ) : (
                <ArrowForward aria-hidden sx={{ fontSize: 18, color: palette.tone.attention.text }} />
              )}
              {count === 0 ? (
                <span>{translate(`checklists.unit.none.${view}`)}</span>
              ) : (
                <TextLink to={listAddress(list, step, view)}>
                  {translate(`checklists.unit.views.${view}`)} {numberWords(count)}
                </TextLink>
              )}
            </Box>
          );
        })}
      </Box>
      <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
        {SETTLED.filter(view => unitViews[view].count(list) > 0).map((view, at) => (
          <span key={view}>
            {at > 0 && ' · '}
            <TextLink to={listAddress(list, 'check', view)}>
              {translate(`checklists.unit.views.${view}`)} {numberWords(unitViews[view].count(list))}
            </TextLink>
          </span>
        ))}
      </Typography>
    </Panel>
  );
}

/** Where the list stands at the bureau. */
function AtBureau({ list }: { list: UnitList }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const { status, submittedAt, seenAt, decidedAt, voucherNo, converted, returned, excluded } = list;
  const lines: [string, string | null | undefined][] = [
    ['submitted', submittedAt && when(submittedAt)],
    ['seen', seenAt ? when(seenAt) : status === 'SUBMITTED' ? translate('checklists.unit.bureau.unseen') : null],
    ['decided', decidedAt && status === 'CONFIRMED' ? when(decidedAt) : null],
    ['voucher', voucherNo],
  ];
  const sums = [
    { view: 'converted', count: converted },
    { view: 'returned', count: returned },
    { view: 'excluded', count: excluded },
  ].filter(({ count }) => count > 0);
  return (
    <Panel title={translate(`checklists.unit.bureau.${status}`)}>
      <Typography sx={{ mb: 1, color: 'text.secondary' }}>
        {translate(`checklists.unit.bureau.texts.${status}`)}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.75 }}
      >
        {lines.map(
          ([name, value]) =>
            value && (
              <Box key={name} sx={{ display: 'contents' }}>
                <Box component="dt" sx={{ color: 'text.secondary' }}>
                  {translate(`checklists.unit.bureau.${name}`)}
                </Box>
                <Box component="dd" sx={{ m: 0, fontWeight: name === 'voucher' ? 700 : 400, userSelect: 'all' }}>
                  {value}
                </Box>
              </Box>
            ),
        )}
      </Box>
      {sums.length > 0 && (
        <Typography sx={{ mt: 1.5 }}>
          {sums.map(({ view, count }, at) => (
            <span key={view}>
              {at > 0 && ' · '}
              <TextLink to={listAddress(list, 'check', view)}>
                {translate(`checklists.unit.views.${view}`)} {numberWords(count)}
              </TextLink>
            </span>
          ))}
        </Typography>
      )}
    </Panel>
  );
}

const line = { display: 'flex', alignItems: 'center', gap: 1, py: 0.75 } as const;
