import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf, daysBetween } from '../../shared/calendar';
import { finLifecycle, ssLifecycle } from '../../shared/cardFunctions';
import type { DeskCardFragment } from '../graphql/graphql';
import { useScene } from '../provider/useScene';
import { DueChip } from '../widgets/DueChip';
import { FactRow, Facts, VerdictMark } from '../widgets/FactRow';
import { Panel } from '../widgets/Panel';
import { StatusChip } from '../widgets/StatusChip';
import { StepButtons } from '../widgets/StepButtons';
import { useMoments } from '../widgets/useMoments';
import { deskFactsOf } from './deskFacts';
import { FunctionDialogs, type FunctionStep, useFunctionSteps } from './FunctionDialogs';
import { NextLine } from './NextLine';
import { nextOfFin, nextOfSs } from './nextActs';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void };

/** The two functions of a card side by side: how each stands, since when and until when, what is next, and what may be done now. */
export function FunctionPanels({ card, onCard }: Props) {
  const steps = useFunctionSteps(card, onCard);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'stretch',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <SsPanel card={card} onStep={steps.open} busy={steps.busy} />
      <FinPanel card={card} onStep={steps.open} busy={steps.busy} />
      <FunctionDialogs card={card} steps={steps} />
    </Box>
  );
}

type PanelProps = { card: DeskCardFragment; busy: boolean; onStep: (step: FunctionStep) => void };

const SS_VERBS = [
  'resetPin',
  'renewPin',
  'lockPin',
  'releaseLoss',
  'markTemporarilyLost',
  'markLost',
  'cancel',
] as const;
const FIN_VERBS = [
  'activateFinancial',
  'releaseFinancialLoss',
  'markFinancialTemporarilyLost',
  'markFinancialLost',
  'closeFinancial',
] as const;

function SsPanel({ card, busy, onStep }: PanelProps) {
  const translate = useTranslate();
  const { when } = useMoments();
  const scene = useScene(card.regionCode);
  const { ssStatus, enabledAt, enabledBy, lostAt, lossReason, pinLockedAt, cancelledAt, cancelReason } = card;
  if (!ssStatus) return null;
  const held = card.whereabouts === 'COLLECTED';
  const route = enabledBy && translate(`codes.activationChannels.${enabledBy}`);
  return (
    <Panel title={translate('codes.cardFunctions.SOCIAL_SECURITY')} actions={<StatusChip of="ss" status={ssStatus} />}>
      {scene && <NextLine act={nextOfSs(card, { today: dayOf(scene.now), policy: scene.policy })} />}
      <Box sx={{ mt: 0.5, mb: 1.5 }}>
        <Facts>
          <Known of="account">
            <VerdictMark
              verdict={card.medicalAccount === 'NORMAL' ? 'good' : 'attention'}
              word={translate(`functions.medicalAccounts.${card.medicalAccount}`)}
            />
          </Known>
          <Known of="uses">
            {card.uses.map(use => translate(`functions.uses.${use}`)).join(translate('functions.comma')) ||
              translate('functions.fields.noUse')}
          </Known>
          <Known of="enabledAt">{enabledAt && [when(enabledAt), route].filter(Boolean).join(' · ')}</Known>
          <Known of="lostAt">
            {lostAt &&
              [when(lostAt), lossReason && translate(`codes.lossReasons.${lossReason}`)].filter(Boolean).join(' · ')}
          </Known>
          <Known of="lossUntil">{card.lossUntil}</Known>
          <Known of="pinLockedAt">{ssStatus === 'LOCKED' && pinLockedAt && when(pinLockedAt)}</Known>
          <Known of="cancelled">
            {cancelledAt &&
              [when(cancelledAt), cancelReason && translate(`codes.cancelReasons.${cancelReason}`)]
                .filter(Boolean)
                .join(' · ')}
          </Known>
        </Facts>
      </Box>
      <StepButtons
        record={deskFactsOf(card)}
        lifecycle={ssLifecycle}
        verbs={held ? SS_VERBS : (['cancel'] as const)}
        scene={scene}
        busy={busy}
        looks={{
          cancel: { color: 'error' },
          markLost: { color: 'warning' },
          resetPin: { variant: 'contained' },
          releaseLoss: { variant: 'contained' },
        }}
        onStep={onStep}
      />
    </Panel>
  );
}

function FinPanel({ card, busy, onStep }: PanelProps) {
  const translate = useTranslate();
  const { when } = useMoments();
  const scene = useScene(card.regionCode);
  const { finStatus, finDeadline, finActivatedAt, finAgentName, finLostAt, finLossReason, finGuardedAt } = card;
  if (!finStatus)
    return (
      <Panel title={translate('codes.cardFunctions.FINANCIAL')}>
        <NextLine act={{ who: 'NOBODY', key: 'fin.none', tone: 'final' }} />
      </Panel>
    );
  const today = scene && dayOf(scene.now);
  const runs = finStatus === 'INACTIVE' && finDeadline && !finGuardedAt && today;
  return (
    <Panel
      title={translate('codes.cardFunctions.FINANCIAL')}
      actions={<StatusChip of="fin" status={finStatus} tone={finStatus === 'CLOSED' ? 'final' : undefined} />}
    >
      {scene && <NextLine act={nextOfFin(card, { today: dayOf(scene.now), policy: scene.policy })} />}
      <Box sx={{ mt: 0.5, mb: 1.5 }}>
        <Facts>
          <Known of="bank">{card.bankCode}</Known>
          <Known of="finDeadline">
            {finDeadline && finStatus === 'INACTIVE' && (
              <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                {finDeadline}
                {runs && <DueChip dueOn={finDeadline} daysLeft={daysBetween(today, finDeadline)} />}
              </Box>
            )}
          </Known>
          <Known of="finGuardedAt">{finGuardedAt && when(finGuardedAt)}</Known>
          <Known of="finActivatedAt">{finActivatedAt && when(finActivatedAt)}</Known>
          <Known of="finAgent">{finAgentName}</Known>
          <Known of="lostAt">
            {finLostAt &&
              [when(finLostAt), finLossReason && translate(`codes.lossReasons.${finLossReason}`)]
                .filter(Boolean)
                .join(' · ')}
          </Known>
          <Known of="lossUntil">{card.finLossUntil}</Known>
        </Facts>
      </Box>
      <StepButtons
        record={deskFactsOf(card)}
        lifecycle={finLifecycle}
        verbs={card.whereabouts === 'COLLECTED' || card.ssStatus === 'CANCELLED' ? FIN_VERBS : []}
        scene={scene}
        busy={busy}
        wordsOf="functions.steps"
        looks={{
          activateFinancial: { variant: 'contained' },
          releaseFinancialLoss: { variant: 'contained' },
          markFinancialLost: { color: 'warning' },
          closeFinancial: { color: 'error' },
        }}
        onStep={onStep}
      />
    </Panel>
  );
}

/** A fact that is there only when it is known. */
function Known({ of, children }: { of: string; children: ReactNode }) {
  const translate = useTranslate();
  if (!children) return null;
  return <FactRow label={translate(`functions.fields.${of}`)}>{children}</FactRow>;
}
