import { Alert, Box, Button, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { DeskCardFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';
import { FactRow, Facts } from '../widgets/FactRow';
import { Panel } from '../widgets/Panel';
import { PhotoFrame } from '../widgets/PhotoFrame';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { CollectedPart } from './CollectedPart';
import { EnableNow } from './EnableNow';
import { HandOver } from './HandOver';
import { LossSteps } from './LossSteps';
import { NowLine } from './NowLine';
import { UnitHolds } from './UnitHolds';

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
      {whereabouts === 'WITH_EMPLOYER' && <UnitHolds card={card} onCard={onCard} />}
      {card.unusualAgent && <Alert severity="warning">{translate('desk.collected.unusual')}</Alert>}
      {whereabouts === 'COLLECTED' && <CollectedPart card={card} />}
      {whereabouts === 'COLLECTED' && ssStatus === 'SEALED' && <EnableNow card={card} onCard={onCard} />}
      <LossSteps card={card} onCard={onCard} />
    </Box>
  );
}

function CardFactRows({ card }: { card: DeskCardFragment }) {
  const translate = useTranslate();
  const { day } = useMoments();
  const [locale] = useLocaleState();
  const { enabledBy, enabledOffice, visitKind } = card;
  const enabledHow =
    enabledBy &&
    [
      translate('custody.desk.enabledBy', { route: translate(`codes.activationChannels.${enabledBy}`) }),
      visitKind && translate(`codes.visitKinds.${visitKind}`),
      enabledOffice && (locale === 'en' ? enabledOffice.nameEn : enabledOffice.nameZh),
    ]
      .filter(Boolean)
      .join(' · ');
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
          {enabledHow && ` ${enabledHow}`}
        </FactRow>
      )}
      {ssStatus && whereabouts === 'COLLECTED' && (
        <FactRow label={translate('desk.account')}>
          {translate(`functions.medicalAccounts.${card.medicalAccount}`)}
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
