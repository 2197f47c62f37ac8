import { useState } from 'react';
import { useGetResourceLabel, useLocaleState, useRequireAccess, useTranslate } from 'react-admin';
import { Navigate, useLocation, useSearchParams } from 'react-router-dom';
import { channelsAt } from '../../shared/intake';
import { IntakeCaseDocument, OfficeDocument } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { newKey } from '../provider/key';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { EmptyState, ErrorState } from '../widgets/States';
import { IntakeDesk } from './IntakeDesk';

/** The counter: takes a case in, or goes on with a draft or a returned case (`?case=`). */
export function IntakePage() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const [locale] = useLocaleState();
  const { isPending: asking } = useRequireAccess({ resource: 'intake', action: 'list' });
  const officeId = useSession()?.office?.id;
  const { data, error, refetch } = useAnswer(OfficeDocument, { id: officeId ?? '' }, { enabled: Boolean(officeId) });
  const visit = useVisit();
  const { kept, failed } = useKept(visit.caseId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (asking || (officeId && !data)) return <Loading />;
  const office = data?.office;
  const channels = office?.services.includes('APPLY') ? channelsAt(office.kind) : [];
  if (!office || channels.length === 0) {
    return <EmptyState title={translate('intake.noCounter')} text={translate('intake.noCounterText')} />;
  }
  if (failed) return <ErrorState error={failed} />;
  if (visit.caseId && !kept) return <Loading />;
  if (kept && kept.status !== 'DRAFT' && kept.status !== 'RETURNED') {
    return <Navigate to={`/applications/${kept.id}/show`} replace />;
  }
  return (
    <Page
      title={labelOf('intake', 1)}
      subtitle={translate('intake.at', { office: locale === 'en' ? office.nameEn : office.nameZh })}
      width={1240}
    >
      <IntakeDesk
        key={visit.key}
        office={office}
        channels={channels}
        kept={kept}
        onOpened={visit.onOpened}
        onNext={visit.onNext}
      />
    </Page>
  );
}

/** A case from the server, read once: what is typed over it must not be read over. */
function useKept(caseId: string | undefined) {
  const once = { enabled: Boolean(caseId), staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnMount: false };
  const { data, error } = useAnswer(IntakeCaseDocument, { id: caseId ?? '' }, once);
  const [first, setFirst] = useState(data?.application);
  if (caseId && data?.application && first?.id !== caseId) setFirst(data.application);
  const gone = caseId && data && !data.application;
  return {
    kept: caseId && first?.id === caseId ? first : undefined,
    failed: error ?? (gone ? new Error('gone') : undefined),
  };
}

/**
 * Each person is one visit. The number of the visit travels with the address, so that both change at once; a case that
 * the visit itself has opened is marked by this page's own token and starts no other.
 */
function useVisit() {
  const [search, setSearch] = useSearchParams();
  const state: { visit?: number; own?: string } = useLocation().state ?? {};
  const [token] = useState(newKey);
  const { visit = 0 } = state;
  const asked = search.get('case') ?? undefined;
  const caseId = state.own === token ? undefined : asked;
  return {
    caseId,
    key: caseId ?? `visit ${visit}`,
    onOpened: (id: string) => setSearch({ case: id }, { replace: true, state: { visit, own: token } }),
    onNext: () => setSearch({}, { state: { visit: visit + 1 } }),
  };
}
