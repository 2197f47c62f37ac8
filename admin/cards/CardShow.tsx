import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useRequireAccess, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { EnableNow } from '../custody/EnableNow';
import { type CardCaseFragment, CardDocument } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { TroubleFacts } from '../production/TroubleVoucher';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { FactRow, Facts, VerdictMark } from '../widgets/FactRow';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { CardSteps } from './CardSteps';
import { CardStory } from './CardStory';
import { FunctionPanels } from './FunctionPanels';

/** One card: what it bears, where it is, its function, everything that happened to it, and what may be done now. */
export function CardShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { isPending: asking } = useRequireAccess({ resource: 'cards', action: 'show' });
  const { data, error, isPending, refetch } = useAnswer(CardDocument, { id }, { enabled: !asking });
  const permissions = useSession()?.permissions;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || asking) return <Loading />;
  const { card } = data;
  if (!card) return <EmptyState />;
  return (
    <Page
      title={card.person.name}
      width={1180}
      subtitle={
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span>{card.person.maskedNumber}</span>
          <span>{card.cardNo ?? translate('cards.noNumber')}</span>
          <StatusChip of="card" status={card.whereabouts} />
          {card.ssStatus && <StatusChip of="ss" status={card.ssStatus} />}
        </Box>
      }
      actions={
        <>
          {permissions?.has('person:read') && (
            <Button component={Link} to={`/people/${card.person.id}/show`}>
              {translate('cards.person')}
            </Button>
          )}
          {permissions?.has('application:read') && (
            <Button component={Link} to={`/applications/${card.applicationId}/show`}>
              {translate('cards.case')}
            </Button>
          )}
        </>
      }
    >
      <Box sx={{ mb: 1.5, '&:empty, &:has(> div:only-child:empty)': { display: 'none' } }}>
        <CardSteps card={card} />
      </Box>
      <Box sx={columns}>
        <Box sx={stack}>
          {card.whereabouts === 'COLLECTED' && card.ssStatus === 'SEALED' && (
            <EnableNow card={card} onCard={() => void refetch()} />
          )}
          {card.ssStatus && <FunctionPanels card={card} onCard={() => void refetch()} />}
          <Hands card={card} />
          <Borne card={card} />
        </Box>
        <CardStory card={card} />
      </Box>
    </Page>
  );
}

type Of = { card: CardCaseFragment };

/** A fact that is there only when it is known. */
function Known({ of, children }: { of: string; children: ReactNode }) {
  const translate = useTranslate();
  if (children === null || children === undefined || children === '') return null;
  return <FactRow label={translate(`cards.fields.${of}`)}>{children}</FactRow>;
}

function Borne({ card }: Of) {
  const translate = useTranslate();
  const permissions = useSession()?.permissions;
  const { when } = useMoments();
  const { batchId, batchNo, producedAt, facts, bankCardLast4 } = card;
  const batch =
    batchId && permissions?.has('card:produce') ? (
      <Box component={Link} to={`/production/${batchId}/show`} sx={{ color: 'primary.main' }}>
        {batchNo}
      </Box>
    ) : (
      batchNo
    );
  return (
    <Panel title={translate('cards.facts')}>
      <Facts>
        <Known of="kind">{translate(`codes.cardKinds.${card.kind}`)}</Known>
        <Known of="businessType">{translate(`codes.businessTypes.${card.businessType}`)}</Known>
        <Known of="cardNo">{card.cardNo ?? translate('cards.noNumber')}</Known>
        <Known of="issuedOn">{card.issuedOn}</Known>
        <Known of="validUntil">{card.validUntil}</Known>
        {producedAt && (
          <FactRow label={translate('cards.fields.chip')}>
            <VerdictMark
              verdict={facts.dataComplete ? 'good' : 'attention'}
              word={translate(facts.dataComplete ? 'cards.onFile' : 'cards.toComplete')}
            />
          </FactRow>
        )}
        <Known of="bank">{card.bankCode}</Known>
        <Known of="bankCard">{bankCardLast4 && translate('cards.ends', { last4: bankCardLast4 })}</Known>
        <Known of="batch">{batch}</Known>
        <Known of="box">{card.boxPosition}</Known>
        <Known of="orderedAt">{when(card.orderedAt)}</Known>
        <Known of="producedAt">{producedAt && when(producedAt)}</Known>
      </Facts>
    </Panel>
  );
}

function Hands({ card }: Of) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { when } = useMoments();
  const nameOf = (office: { nameZh: string; nameEn: string }) => (locale === 'en' ? office.nameEn : office.nameZh);
  return (
    <Panel title={translate('cards.hands')}>
      <Facts>
        <Known of="whereabouts">
          <StatusChip of="card" status={card.whereabouts} />
        </Known>
        <Known of="employer">{card.employer?.name ?? translate('production.individuals')}</Known>
        <Known of="office">{nameOf(card.office)}</Known>
        <Known of="keeper">{card.keeperOffice ? nameOf(card.keeperOffice) : card.keeperEmployer?.name}</Known>
        <Known of="shelf">{card.shelf}</Known>
        <Known of="keptSince">{card.keptSince && when(card.keptSince)}</Known>
        <Known of="voucherNo">{card.voucherNo}</Known>
        <TroubleFacts card={card} />
        <Known of="missingSince">{card.missingSince && when(card.missingSince)}</Known>
        <Known of="collectedOn">{card.collectedOn}</Known>
        <Known of="collector">{card.collectorName}</Known>
      </Facts>
    </Panel>
  );
}

const stack = { display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 } as const;

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 400px)' },
} as const;
