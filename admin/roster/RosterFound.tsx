import { Alert, Box, Button, LinearProgress, Typography, useTheme } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { RosterPreviewDocument, type RosterPreviewQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import type { ToneName } from '../theme/palette';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { useWords } from '../widgets/useWords';
import { RosterFaults } from './RosterFaults';
import { ROSTER_PAGE, RosterLists } from './RosterLists';
import type { KeptRoster } from './useRoster';

type Props = {
  file: KeptRoster;
  employerId: string;
  busy: boolean;
  onRegister: () => void;
  onAnother: () => void;
  /** Where another file is brought, when this one cannot be read. */
  drop: ReactNode;
};

/** What a roster would do, before anything of it is done. */
export function RosterFound({ file, employerId, busy, onRegister, onAnother, drop }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const [page, setPage] = useState(1);
  const { data, error, isFetching } = useAnswer(
    RosterPreviewDocument,
    { input: { employerId, fileId: file.id, page, perPage: ROSTER_PAGE } },
    { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
  );
  const another = (
    <Button size="small" disabled={busy} onClick={onAnother}>
      {translate('roster.another')}
    </Button>
  );
  if (error)
    return (
      <>
        <Alert severity="error">
          <b>{file.name}</b>
          <br />
          {words.error(error)}
        </Alert>
        {drop}
      </>
    );
  if (!data)
    return (
      <Panel>
        <Typography sx={{ mb: 1 }}>{translate('roster.reading', { name: file.name })}</Typography>
        <LinearProgress aria-label={translate('roster.reading', { name: file.name })} />
      </Panel>
    );
  const found = data.rosterPreview;
  return (
    <>
      <Panel title={`${translate('roster.sum')} · ${file.name}`} actions={another}>
        <Sum found={found} />
        <Act found={found} busy={busy} onRegister={onRegister} />
      </Panel>
      <RosterFaults faults={found.faults} faulty={found.faulty} />
      <RosterLists found={found} page={page} onPage={setPage} fetching={isFetching} />
    </>
  );
}

type Found = RosterPreviewQuery['rosterPreview'];

/** The sum that a clerk checks first: all rows are those that are right and those to mend. */
function Sum({ found: { rows, good, faulty } }: { found: Found }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.25, rowGap: 0.25 }}>
      <Figure count={rows} label={translate('roster.rows')} />
      <Sign>=</Sign>
      <Figure count={good} label={translate('roster.good')} tone="good" />
      <Sign>+</Sign>
      <Figure count={faulty} label={translate('roster.faulty')} tone={faulty > 0 ? 'attention' : undefined} />
    </Box>
  );
}

function Figure({ count, label, tone }: { count: number; label: string; tone?: ToneName }) {
  const { palette } = useTheme();
  const color = tone ? palette.tone[tone].text : undefined;
  return (
    <Box component="span" sx={{ color, whiteSpace: 'nowrap' }}>
      <Box component="span" sx={{ fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.2 }}>
        {numberWords(count)}
      </Box>{' '}
      {label}
    </Box>
  );
}

const Sign = ({ children }: { children: string }) => (
  <Box component="span" sx={{ fontSize: '1.25rem', color: 'text.secondary' }}>
    {children}
  </Box>
);

type ActProps = { found: Found; busy: boolean; onRegister: () => void };

/** The one act of the page, with what it does and what it leaves out. */
function Act({ found: { onlyYours, good, faulty }, busy, onRegister }: ActProps) {
  const translate = useTranslate();
  const anew = onlyYours.totalCount;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mt: 1.5 }}>
      <Button
        size="large"
        variant={anew > 0 ? 'contained' : 'outlined'}
        loading={busy}
        disabled={good === 0}
        onClick={onRegister}
        sx={{ flex: '0 0 auto' }}
      >
        {anew > 0 ? translate('roster.act', { smart_count: anew }) : translate('roster.resend')}
      </Button>
      <Typography variant="body2" sx={{ flex: '1 1 20em', color: 'text.secondary' }}>
        {translate(anew > 0 ? 'roster.actText' : 'roster.nothing')}
        {faulty > 0 && ` ${translate('roster.actFaulty', { smart_count: faulty })}`}
      </Typography>
    </Box>
  );
}
