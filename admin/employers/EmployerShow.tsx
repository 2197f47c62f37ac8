import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useRequireAccess, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ENROLMENT_STATUSES } from '../../shared/enrolments';
import { EmployerDocument, type EmployerRowFragment, EnrolmentCountsDocument } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { FactRow, Facts } from '../widgets/FactRow';
import { numberWords } from '../widgets/numbers';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { useMoments } from '../widgets/useMoments';
import { CorrectEmployerDialog } from './CorrectEmployerDialog';

/** One unit: what is known of it, and how many of its people are enrolled. */
export function EmployerShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { isPending: asking } = useRequireAccess({ resource: 'employers', action: 'show' });
  const { data, error, isPending, refetch } = useAnswer(EmployerDocument, { id }, { enabled: !asking });
  const [correcting, setCorrecting] = useState(false);
  const permissions = useSession()?.permissions;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || asking) return <Loading />;
  const { employer } = data;
  if (!employer) return <ErrorState error={undefined} />;
  return (
    <Page
      title={employer.name}
      subtitle={translate(`codes.employerKinds.${employer.kind}`)}
      width={1080}
      actions={
        permissions?.has('employer:enter') && (
          <Button startIcon={<EditOutlined />} variant="outlined" onClick={() => setCorrecting(true)}>
            {translate('employers.correct')}
          </Button>
        )
      }
    >
      <Box sx={columns}>
        <EmployerFacts employer={employer} />
        {permissions?.has('enrolment:read') && <EnrolmentFigures employerId={id} />}
      </Box>
      {correcting && <CorrectEmployerDialog employer={employer} onClose={() => setCorrecting(false)} />}
    </Page>
  );
}

function EmployerFacts({ employer }: { employer: EmployerRowFragment }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const word = (field: string) => translate(`employers.fields.${field}`);
  return (
    <Panel title={translate('employers.facts')}>
      <Facts>
        <FactRow
          label={word('creditCode')}
          note={employer.creditCodeVerified ? translate('employers.verifiedMark') : undefined}
        >
          {employer.creditCode}
        </FactRow>
        <FactRow label={word('kind')}>{translate(`codes.employerKinds.${employer.kind}`)}</FactRow>
        <FactRow label={word('address')}>{employer.address || translate('people.unset')}</FactRow>
        <FactRow label={word('bankCode')}>{employer.bankCode ?? translate('people.unset')}</FactRow>
        <FactRow label={translate('employers.selfApply')} note={employer.selfApplyNote ?? undefined}>
          {translate(`employers.${employer.selfApplyAllowed ? 'mayApply' : 'mayNotApply'}`)}
        </FactRow>
        <FactRow label={word('region')}>{employer.regionCode}</FactRow>
        <FactRow label={word('createdAt')}>{when(employer.createdAt)}</FactRow>
      </Facts>
    </Panel>
  );
}

function EnrolmentFigures({ employerId }: { employerId: string }) {
  const translate = useTranslate();
  const { data } = useAnswer(EnrolmentCountsDocument, { employerId });
  return (
    <Panel title={translate('employers.people')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {ENROLMENT_STATUSES.map(status => {
          const count = data?.[COUNTS[status]];
          return (
            <Box component="li" key={status} sx={line}>
              <Link to={enrolmentsAddress(employerId, status)}>{translate(`statuses.enrolment.${status}`)}</Link>
              <Box component="span" sx={{ fontWeight: 600, fontSize: '1.125rem' }}>
                {count ? numberWords(count.totalCount, count.totalIsCapped) : '…'}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}

/** The enrolments of a unit in one status, as an address of their list. */
export function enrolmentsAddress(employerId: string | undefined, status: string): string {
  const filter = JSON.stringify({ status: [status], ...(employerId && { employerId }) });
  return `/enrolments?${new URLSearchParams({ filter, sort: 'createdAt', order: 'ASC', page: '1', perPage: '25' })}`;
}

const COUNTS = { PENDING: 'pending', ACCEPTED: 'accepted', REFUSED: 'refused', ENDED: 'ended' } as const;

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.4fr) minmax(0, 1fr)' },
} as const;

const line = {
  display: 'flex',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  py: 0.75,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
  '& a': { color: 'primary.main' },
} as const;
