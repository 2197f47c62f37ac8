import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AuditVerificationDocument, type AuditVerificationQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { useWords } from '../widgets/useWords';

/** Verifies the whole trail on request, and names what does not fit (F-37). */
export function Verification() {
  const translate = useTranslate();
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useAnswer(
    AuditVerificationDocument,
    {},
    { enabled: asked, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  );
  return (
    <Panel
      title={translate('audit.verify.title')}
      actions={
        <Button
          variant="outlined"
          disabled={isFetching}
          onClick={() => {
            if (asked) void refetch();
            else setAsked(true);
          }}
        >
          {translate(isFetching ? 'audit.verify.running' : 'audit.verify.button')}
        </Button>
      }
    >
      <Box aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
        {!data && !error && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('audit.verify.text')} {translate('audit.readOnly')}
          </Typography>
        )}
        {isFetching && <LinearProgress aria-label={translate('audit.verify.running')} />}
        {error && <Alert severity="error">{words.error(error)}</Alert>}
        {data && <Result found={data.auditVerification} />}
      </Box>
    </Panel>
  );
}

function Result({ found }: { found: AuditVerificationQuery['auditVerification'] }) {
  const translate = useTranslate();
  const { ok, checked, unsealed, faults } = found;
  return (
    <Alert severity={ok ? 'success' : 'error'}>
      {ok
        ? translate('audit.verify.ok', { checked: numberWords(checked) })
        : translate('audit.verify.faults', { smart_count: faults.length })}{' '}
      {unsealed > 0 && translate('audit.verify.unsealed', { smart_count: unsealed })}
      {faults.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {faults.map(({ chain, seq, kind }) => (
            <li key={`${chain} ${seq} ${kind}`}>
              {translate(seq == null ? 'audit.verify.tail' : 'audit.verify.at', { chain, seq })}
              {': '}
              {translate(`audit.verify.kinds.${kind}`)}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
