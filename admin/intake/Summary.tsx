import { Alert, Box, Button, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IntakeCaseFragment, PersonRowFragment } from '../graphql/graphql';
import { FactRow, Facts } from '../widgets/FactRow';
import { KeyHint } from '../widgets/KeyHint';
import { Panel } from '../widgets/Panel';
import type { Plan } from './intakeDraft';
import type { Missing } from './missing';
import type { Wish } from './useCaseCalls';

type Props = {
  person: PersonRowFragment;
  wish: Wish | undefined;
  plan: Plan | undefined;
  saved: IntakeCaseFragment | undefined;
  missing: readonly Missing[];
  refusal: string | undefined;
  busy: boolean;
  dirty: boolean;
  /** Submitting was tried while something was missing. */
  tried: boolean;
  onSave: () => void;
  onSubmit: () => void;
  onWithdraw: () => void;
};

/** Beside the steps: the case so far, everything that is still missing, and the two ways on. */
export function Summary(props: Props) {
  const { person, wish, plan, saved, missing, refusal, busy, dirty, tried, onSave, onSubmit, onWithdraw } = props;
  const translate = useTranslate();
  const resubmits = saved?.status === 'RETURNED';
  const closed = plan && !plan.windowOpen && !saved?.submittedAt;
  return (
    <Panel title={translate('intake.summary.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>
          {person.name}
          <Typography component="span" variant="body2" sx={{ ml: 1, color: 'text.secondary', fontWeight: 400 }}>
            {person.maskedNumber}
          </Typography>
        </Typography>
        {wish && plan && (
          <Facts>
            <FactRow label={translate('intake.business.type')}>
              {translate(`codes.businessTypes.${wish.businessType}`)}
            </FactRow>
            <FactRow label={translate('intake.business.channel')}>
              {translate(`codes.channels.${wish.channel}`)}
            </FactRow>
            <FactRow
              label={translate('intake.summary.due')}
              note={
                (saved?.dueProvisional ?? plan.dueProvisional) ? translate('intake.business.provisional') : undefined
              }
            >
              {saved?.dueOn ?? plan.dueOn}
            </FactRow>
            <FactRow label={translate('intake.summary.fee')}>
              {translate(plan.fee > 0 ? 'intake.business.yuan' : 'intake.business.free', {
                yuan: (plan.fee / 100).toFixed(2),
              })}
            </FactRow>
          </Facts>
        )}
        {plan && <StillMissing missing={missing} tried={tried} />}
        {closed && (
          <Alert severity="warning">
            {translate('intake.summary.window', { from: plan.windowFrom, to: plan.windowTo })}
          </Alert>
        )}
        <Box aria-live="assertive">
          {refusal && (
            <Alert severity="error">
              {refusal}
              <Box sx={{ fontSize: '0.8125rem' }}>{translate('intake.summary.refused')}</Box>
            </Alert>
          )}
        </Box>
        {plan && (
          <Box sx={{ display: 'grid', gap: 1 }}>
            <Button size="large" variant="contained" disabled={busy || closed} onClick={onSubmit}>
              {translate(resubmits ? 'intake.summary.resubmit' : 'intake.summary.submit')}
              <KeyHint keys="Ctrl ↵" />
            </Button>
            <Button variant="outlined" disabled={busy || (saved && !dirty)} onClick={onSave}>
              {translate(saved ? 'intake.summary.saveChanges' : 'intake.summary.save')}
            </Button>
            {saved && (
              <Button variant="text" color="error" disabled={busy} onClick={onWithdraw}>
                {translate('intake.summary.withdraw')}
              </Button>
            )}
          </Box>
        )}
      </Box>
    </Panel>
  );
}

function StillMissing({ missing, tried }: { missing: readonly Missing[]; tried: boolean }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const tone = palette.tone.bad;
  if (missing.length === 0) {
    return (
      <Typography role="status" sx={{ color: 'success.main' }}>
        {translate('intake.summary.complete')}
      </Typography>
    );
  }
  return (
    <Box
      role={tried ? 'alert' : 'status'}
      sx={tried ? { px: 1.5, py: 1, borderRadius: '6px', color: tone.text, bgcolor: tone.fill } : undefined}
    >
      <Typography variant="h3">{translate('intake.summary.missing')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {missing.map(each => (
          <li key={'kind' in each ? `${each.what}${each.kind}` : each.what}>{missingWords(each, translate)}</li>
        ))}
      </Box>
    </Box>
  );
}

function missingWords(missing: Missing, translate: (key: string, params?: object) => string): string {
  if (missing.what === 'material') return translate(`codes.materialKinds.${missing.kind}`);
  if (missing.what === 'file') {
    return translate('intake.summary.file', { material: translate(`codes.materialKinds.${missing.kind}`) });
  }
  return translate(`intake.summary.${missing.what}`);
}
