import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { EmptyState } from '../widgets/States';
import { RosterDrop, RosterSteps } from './RosterDrop';
import { RosterFound } from './RosterFound';
import { RosterHistory } from './RosterHistory';
import { RosterProgress } from './RosterProgress';
import { saveTemplate } from './template';
import { useRoster } from './useRoster';

/** The unit's roster in three steps: bring it, look at what was found, register. */
export function RosterPage() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const employers = useSession()?.employers;
  const [chosen, setChosen] = useState<string>();
  const roster = useRoster();
  const { file, sending, fault, jobId, busy } = roster;
  const title = labelOf('roster', 2);
  if (!employers) return null;
  if (employers.length === 0)
    return (
      <Page title={title}>
        <EmptyState title={translate('roster.noUnit')} text="" />
      </Page>
    );
  const employer = employers.find(({ id }) => id === chosen) ?? employers[0];
  const drop = <RosterDrop sending={sending} onFile={taken => void roster.take(taken)} />;
  return (
    <Page
      title={title}
      width={1120}
      subtitle={employers.length === 1 ? employer.name : undefined}
      actions={
        <Button
          variant="outlined"
          startIcon={<FileDownloadOutlined />}
          onClick={() => saveTemplate(translate('roster.templateName'))}
        >
          {translate('roster.template')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        {employers.length > 1 && (
          <TextField
            select
            label={translate('roster.unit')}
            value={employer.id}
            disabled={Boolean(file ?? jobId)}
            onChange={event => setChosen(event.target.value)}
            sx={{ maxWidth: 480 }}
          >
            {employers.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        {fault && <Alert severity="error">{fault}</Alert>}
        {jobId ? (
          <RosterProgress jobId={jobId} employerId={employer.id} onNext={roster.leave} />
        ) : file ? (
          <RosterFound
            file={file}
            employerId={employer.id}
            busy={busy}
            onRegister={() => void roster.register(employer.id)}
            onAnother={roster.leave}
            drop={drop}
          />
        ) : (
          <>
            {drop}
            <RosterSteps />
            <RosterHistory />
          </>
        )}
      </Box>
    </Page>
  );
}
