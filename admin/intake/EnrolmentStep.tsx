import PlaylistAddOutlined from '@mui/icons-material/PlaylistAddOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EnrolmentRows } from '../enrolments/EnrolmentsOf';
import { RegisterForm } from '../enrolments/RegisterForm';
import type { EnrolmentRowFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';
import { Step } from './Step';

type Props = {
  attention: boolean;
  personId: string | undefined;
  regionCode: string;
  rows: readonly EnrolmentRowFragment[] | undefined;
};

/** Step two: an accepted enrolment in the region of the counter, without which nobody is eligible. */
export function EnrolmentStep({ attention, personId, regionCode, rows }: Props) {
  const translate = useTranslate();
  const session = useSession();
  const [registering, setRegistering] = useState(false);
  const accepted = acceptedIn(rows, regionCode);
  const state = !personId || !rows ? 'waiting' : accepted.length > 0 ? 'done' : 'open';
  const kinds = accepted
    .map(({ insuranceKind }) => translate(`codes.insuranceKinds.${insuranceKind}`))
    .join(translate('widgets.list.comma'));
  return (
    <Step
      number={2}
      title={translate('intake.steps.enrolment')}
      state={state}
      takesFocus
      attention={attention}
      summary={state === 'done' && translate('intake.enrolment.ready', { kinds })}
    >
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography sx={{ color: 'text.secondary' }}>
          {translate('intake.enrolment.waiting', { region: regionCode })}
        </Typography>
        {rows && rows.length > 0 && <EnrolmentRows rows={rows} />}
        {personId && registering && (
          <RegisterForm
            personId={personId}
            regionCode={regionCode}
            onDone={() => setRegistering(false)}
            actions={<Button onClick={() => setRegistering(false)}>{translate('intake.enrolment.cancel')}</Button>}
          />
        )}
        {!registering && session?.permissions.has('enrolment:enter') && (
          <Button
            startIcon={<PlaylistAddOutlined />}
            variant="outlined"
            onClick={() => setRegistering(true)}
            sx={{ justifySelf: 'start' }}
          >
            {translate('intake.enrolment.register')}
          </Button>
        )}
      </Box>
    </Step>
  );
}

/** The accepted enrolments in a region. */
export const acceptedIn = (rows: readonly EnrolmentRowFragment[] | undefined, regionCode: string) =>
  (rows ?? []).filter(row => row.status === 'ACCEPTED' && row.regionCode === regionCode);
