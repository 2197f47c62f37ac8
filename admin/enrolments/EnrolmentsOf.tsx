import PlaylistAddOutlined from '@mui/icons-material/PlaylistAddOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type EnrolmentRowFragment, EnrolmentsOfDocument, PersonDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { EnrolmentSteps } from './EnrolmentSteps';
import { RegisterDialog } from './RegisterDialog';

type Props = { personId: string; regionCode: string };

/** The enrolments of one person, with what may be done to each, and a new one. */
export function EnrolmentsOf({ personId, regionCode }: Props) {
  const translate = useTranslate();
  const session = useSession();
  const { data, error, refetch } = useAnswer(EnrolmentsOfDocument, { filter: { personId }, perPage: 50 });
  const { data: whose } = useAnswer(PersonDocument, { id: personId });
  const [registering, setRegistering] = useState(false);
  const rows = data?.enrolments.nodes;
  return (
    <Panel
      title={translate('people.enrolments')}
      actions={
        session?.permissions.has('enrolment:enter') && (
          <Button size="small" startIcon={<PlaylistAddOutlined />} onClick={() => setRegistering(true)}>
            {translate('enrolments.register')}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {rows?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('enrolments.none')}</Typography>}
      {rows && <EnrolmentRows rows={rows} />}
      {registering && whose?.person && (
        <RegisterDialog person={whose.person} regionCode={regionCode} onClose={() => setRegistering(false)} />
      )}
    </Panel>
  );
}

/** Enrolments line by line: kind, unit, days, status, steps. */
export function EnrolmentRows({ rows }: { rows: readonly EnrolmentRowFragment[] }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(enrolment => (
        <Box component="li" key={enrolment.id} sx={row}>
          <Box sx={{ flex: '1 1 13em', minWidth: 0 }}>
            <Typography sx={{ fontWeight: 500 }}>
              {translate(`codes.insuranceKinds.${enrolment.insuranceKind}`)}
            </Typography>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {enrolment.employer?.name ?? translate('enrolments.noUnit')}
              {' · '}
              {dayWords(enrolment, translate)}
            </Typography>
          </Box>
          <StatusChip of="enrolment" status={enrolment.status} />
          <EnrolmentSteps enrolment={enrolment} />
        </Box>
      ))}
    </Box>
  );
}

/** The day that matters for where the enrolment stands. */
export function dayWords(
  { status, registeredOn, acceptedOn, endedOn, note }: EnrolmentRowFragment,
  translate: (key: string) => string,
): string {
  const word = (field: string, day: string) => `${translate(`enrolments.fields.${field}`)} ${day}`;
  if (status === 'REFUSED' && note) return note;
  if (endedOn) return word('endedOn', endedOn);
  return acceptedOn ? word('acceptedOn', acceptedOn) : word('registeredOn', registeredOn);
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1.5,
  rowGap: 0.75,
  py: 1,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;
