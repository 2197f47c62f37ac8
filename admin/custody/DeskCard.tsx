import { Box, Button, Typography, useTheme } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { DeskCardFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';
import { FactRow, Facts } from '../widgets/FactRow';
import { Panel } from '../widgets/Panel';
import { PhotoFrame } from '../widgets/PhotoFrame';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { EnableNow } from './EnableNow';
import { HandOver } from './HandOver';
import { LossSteps } from './LossSteps';

type Props = { card: DeskCardFragment; onCard: (card: DeskCardFragment) => void; onNext: () => void };

/** One card at the desk: whose it is, where it lies, and the one thing to do next. */
export function DeskCard({ card, onCard, onNext }: Props) {
  const translate = useTranslate();
  const officeId = useSession()?.office?.id;
  const { whereabouts, ssStatus, keeperOfficeId } = card;
  const handsOver = whereabouts === 'IN_CUSTODY' && keeperOfficeId === officeId && ssStatus !== 'CANCELLED';
  const done = ssStatus === 'NORMAL';
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Panel>
        <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 2, alignItems: 'flex-start' }}>
          <PhotoFrame fileId={card.photoFileId} label={card.person.name} width={116} />
          <Box sx={{ flex: '1 1 280px', minWidth: 0, display: 'grid', gap: 1 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5, rowGap: 0.25 }}>
              <Typography variant="h2">{card.person.name}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>
                {translate(`codes.sexes.${card.person.sex}`)} · {card.person.birthYear} · {card.person.maskedNumber}
              </Typography>
            </Box>
            <NowLine card={card} />
            <CardFactRows card={card} />
          </Box>
          <Button
            key={done ? 'done' : 'open'}
            variant={done ? 'contained' : 'outlined'}
            autoFocus={done}
            onClick={onNext}
            sx={{ flex: '0 0 auto', width: { xs: '100%', sm: 'auto' } }}
          >
            {translate('custody.desk.next')}
          </Button>
        </Box>
      </Panel>
      {handsOver && <HandOver card={card} onCard={onCard} />}
      {whereabouts === 'COLLECTED' && ssStatus === 'SEALED' && <EnableNow card={card} onCard={onCard} />}
      <LossSteps card={card} onCard={onCard} />
    </Box>
  );
}

/** In one sentence where the card stands and what that means for whoever asks. */
function NowLine({ card }: { card: DeskCardFragment }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { palette } = useTheme();
  const officeId = useSession()?.office?.id;
  const { whereabouts, ssStatus, keeperOffice, keeperEmployer, shelf } = card;
  const officeName = keeperOffice && (locale === 'en' ? keeperOffice.nameEn : keeperOffice.nameZh);
  const here = whereabouts === 'IN_CUSTODY' && keeperOffice?.id === officeId;
  const good = here || ssStatus === 'NORMAL';
  const bad = ssStatus === 'LOST' || ssStatus === 'TEMP_LOST' || whereabouts === 'MISSING' || ssStatus === 'CANCELLED';
  const tone = palette.tone[good ? 'good' : bad ? 'bad' : 'attention'];
  const says = () => {
    if (ssStatus === 'CANCELLED') return translate('custody.now.CANCELLED');
    if (here) return translate('custody.here', { shelf });
    if (whereabouts === 'IN_CUSTODY')
      return [translate('custody.now.ELSEWHERE', { place: officeName }), keeperOffice?.address, keeperOffice?.phone]
        .filter(Boolean)
        .join(' · ');
    if (whereabouts === 'WITH_EMPLOYER')
      return translate('custody.now.WITH_EMPLOYER', { place: keeperEmployer?.name ?? '' });
    return translate(`custody.now.${whereabouts === 'COLLECTED' ? ssStatus : whereabouts}`);
  };
  return (
    <Box
      role="status"
      sx={{
        px: 1.5,
        py: 1,
        borderRadius: '6px',
        border: '1px solid',
        borderColor: tone.line,
        bgcolor: tone.fill,
        color: tone.text,
        fontSize: here ? '1.125rem' : '1rem',
        fontWeight: 600,
      }}
    >
      {says()}
    </Box>
  );
}

function CardFactRows({ card }: { card: DeskCardFragment }) {
  const translate = useTranslate();
  const { day } = useMoments();
  const { cardNo, whereabouts, ssStatus, keptSince, collectedOn, collectorName, collectorRelation, employer } = card;
  return (
    <Facts>
      <FactRow label={translate('custody.desk.cardNo')}>
        <Box component="span" sx={{ letterSpacing: '0.04em' }}>
          {cardNo ?? translate('custody.desk.noNumber')}
        </Box>{' '}
        · {translate(`codes.cardKinds.${card.kind}`)} · {translate(`codes.businessTypes.${card.businessType}`)}
      </FactRow>
      <FactRow label={translate('custody.desk.where')}>
        <StatusChip of="card" status={whereabouts} />
      </FactRow>
      {ssStatus && (
        <FactRow label={translate('custody.desk.ssStatus')}>
          <StatusChip of="ss" status={ssStatus} />
          {card.lossUntil && ` ${translate('custody.desk.until', { day: card.lossUntil })}`}
          {card.lossReason && ` ${translate(`codes.lossReasons.${card.lossReason}`)}`}
          {card.cancelReason && ` ${translate(`codes.cancelReasons.${card.cancelReason}`)}`}
          {card.enabledBy &&
            ` ${translate('custody.desk.enabledBy', { route: translate(`codes.activationChannels.${card.enabledBy}`) })}`}
        </FactRow>
      )}
      {employer && <FactRow label={translate('custody.desk.unit')}>{employer.name}</FactRow>}
      {keptSince && <FactRow label={translate('custody.desk.kept')}>{day(keptSince)}</FactRow>}
      {collectedOn && (
        <FactRow label={translate('custody.desk.collected')}>
          {collectedOn}
          {collectorName &&
            ` · ${translate('custody.desk.by', {
              name: collectorName,
              relation: translate(`codes.proxyRelations.${collectorRelation}`),
            })}`}
        </FactRow>
      )}
    </Facts>
  );
}
