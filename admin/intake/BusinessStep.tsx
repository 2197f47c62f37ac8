import { Box, Button, ButtonBase, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { BusinessType, Channel } from '../../shared/codes';
import type { FailureCode, Params } from '../../shared/failures';
import { ApplicationPlanDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { useWords } from '../widgets/useWords';
import { OFFERED, type Plan } from './intakeDraft';
import { Step } from './Step';

type Props = {
  personId: string | undefined;
  ready: boolean;
  channels: readonly Channel[];
  businessType: BusinessType;
  channel: Channel | undefined;
  onBusiness: (businessType: BusinessType) => void;
  onChannel: (channel: Channel) => void;
  /** Goes back to the choice; not offered once the case is on the server. */
  onChange?: () => void;
};

/** Step three: which business by which channel, each with its window, due day, fee, or why it cannot be (R-16, R-32). */
export function BusinessStep(props: Props) {
  const { personId, ready, channels, businessType, channel, onBusiness, onChannel, onChange } = props;
  const translate = useTranslate();
  const state = !personId || !ready ? 'waiting' : channel ? 'done' : 'open';
  return (
    <Step
      number={3}
      title={translate('intake.steps.business')}
      state={state}
      takesFocus
      summary={
        state === 'done' &&
        `${translate(`codes.businessTypes.${businessType}`)} · ${translate(`codes.channels.${channel}`)}`
      }
      actions={
        state === 'done' &&
        onChange && (
          <Button size="small" variant="text" onClick={onChange}>
            {translate('intake.change')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <SegmentedFilter
          label={translate('intake.business.type')}
          value={businessType}
          segments={OFFERED.map(value => ({ value, label: translate(`codes.businessTypes.${value}`) }))}
          onChange={value => onBusiness(value as BusinessType)}
        />
        <Box role="group" aria-label={translate('intake.business.channel')} sx={cards}>
          {personId &&
            channels.map(each => (
              <ChannelCard
                key={each}
                personId={personId}
                businessType={businessType}
                channel={each}
                onChoose={() => onChannel(each)}
              />
            ))}
        </Box>
      </Box>
    </Step>
  );
}

type CardProps = { personId: string; businessType: BusinessType; channel: Channel; onChoose: () => void };

function ChannelCard({ personId, businessType, channel, onChoose }: CardProps) {
  const translate = useTranslate();
  const words = useWords();
  const { palette } = useTheme();
  const input = { personId, businessType, channel, proxy: false };
  const { data, error } = useAnswer(ApplicationPlanDocument, { input });
  const plan = data?.applicationPlan;
  const refused = error ? words.error(error) : plan?.refusal && words.refusal(refusalOf(plan));
  return (
    <ButtonBase
      disabled={!plan || Boolean(refused)}
      onClick={onChoose}
      sx={{ ...card, ...(refused && { borderStyle: 'dashed' }) }}
    >
      <Typography component="span" sx={{ fontWeight: 600, color: refused ? 'text.secondary' : undefined }}>
        {translate(`codes.channels.${channel}`)}
      </Typography>
      {refused && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {refused}
        </Box>
      )}
      {plan && !refused && (
        <>
          <Box
            component="span"
            sx={{ fontSize: '0.8125rem', color: plan.windowOpen ? 'text.secondary' : palette.tone.attention.text }}
          >
            {windowWords(plan, translate)}
          </Box>
          <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {translate('intake.business.due', { day: plan.dueOn })}
            {plan.dueProvisional && ` (${translate('intake.business.provisional')})`}
            {' · '}
            {feeWords(plan.fee, translate)}
          </Box>
        </>
      )}
    </ButtonBase>
  );
}

type Translate = (key: string, params?: object) => string;

/** When the channel takes applications in (R-16, P-03). */
function windowWords({ windowOpen, windowFrom, windowTo }: Plan, translate: Translate): string {
  if (!windowOpen) return translate('intake.business.closed', { from: windowFrom, to: windowTo });
  return windowTo ? translate('intake.business.open', { to: windowTo }) : translate('intake.business.always');
}

/** The production fee in yuan (P-22). */
const feeWords = (fen: number, translate: Translate): string =>
  fen > 0 ? translate('intake.business.fee', { yuan: (fen / 100).toFixed(2) }) : translate('intake.business.free');

const refusalOf = ({ refusal, refusalParams }: Plan) => ({
  code: refusal as FailureCode,
  params: (refusalParams ?? undefined) as Params | undefined,
});

const cards = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
} as const;

const card = {
  display: 'grid',
  gap: 0.25,
  alignContent: 'start',
  justifyItems: 'start',
  justifyContent: 'stretch',
  textAlign: 'start',
  minHeight: 84,
  px: 1.5,
  py: 1.25,
  borderRadius: '6px',
  border: '1px solid',
  borderColor: 'divider',
  bgcolor: 'background.paper',
  '&:hover': { borderColor: 'primary.main', bgcolor: 'action.hover' },
} as const;
