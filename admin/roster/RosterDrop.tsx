import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { REQUIRED_COLUMNS, ROSTER_COLUMNS, type RosterColumn } from '../../shared/rosterColumns';
import { FileDrop } from '../widgets/FileDrop';
import { Panel } from '../widgets/Panel';

type Props = { sending: string | undefined; onFile: (file: File) => void };

/** Where the roster is dropped; while it is sent, how it is called. */
export function RosterDrop({ sending, onFile }: Props) {
  const translate = useTranslate();
  return (
    <FileDrop label={translate('roster.dropLabel')} accept=".xlsx,.csv" onFile={onFile} disabled={Boolean(sending)}>
      <Box sx={place}>
        <UploadFileOutlined aria-hidden sx={{ fontSize: 36, color: 'primary.main' }} />
        <Typography variant="subtitle1" component="div" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {sending ? translate('roster.sending', { name: sending }) : translate('roster.drop')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('roster.dropHint')}
        </Typography>
        <Box sx={{ width: 'min(320px, 100%)', height: 4, mt: 0.5 }}>
          {sending && <LinearProgress aria-label={translate('roster.sending', { name: sending })} />}
        </Box>
      </Box>
    </FileDrop>
  );
}

/** What happens, in three steps, and which headings are looked for: shown as long as there is no roster yet. */
export function RosterSteps() {
  const translate = useTranslate();
  const named = (columns: readonly RosterColumn[]) =>
    columns.map(column => translate(`roster.columns.${column}`)).join(translate('widgets.comma'));
  return (
    <Panel>
      <Box component="ol" sx={steps}>
        {STEPS.map((step, at) => (
          <Box component="li" key={step} sx={{ display: 'flex', gap: 1.25 }}>
            <Box aria-hidden sx={count}>
              {at + 1}
            </Box>
            <Box>
              <Box sx={{ fontWeight: 600 }}>{translate(`roster.steps.${step}`)}</Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate(`roster.steps.${step}Text`)}</Box>
            </Box>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
        {translate('roster.needed')}
        {': '}
        <b>{named(REQUIRED_COLUMNS)}</b>
        {'; '}
        {translate('roster.optional')}
        {': '}
        {named(ROSTER_COLUMNS.filter(column => !REQUIRED_COLUMNS.includes(column)))}
      </Typography>
    </Panel>
  );
}

const STEPS = ['bring', 'look', 'register'] as const;

const steps = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
  listStyle: 'none',
  m: 0,
  p: 0,
} as const;

const count = {
  flex: '0 0 auto',
  display: 'grid',
  placeItems: 'center',
  width: 24,
  height: 24,
  borderRadius: '50%',
  bgcolor: 'action.selected',
  color: 'primary.main',
  fontWeight: 600,
  fontSize: '0.8125rem',
} as const;

const place = {
  display: 'grid',
  justifyItems: 'center',
  gap: 0.75,
  px: 2,
  py: { xs: 4, md: 6 },
  textAlign: 'center',
  border: '1.5px dashed',
  borderColor: 'text.disabled',
  borderRadius: '6px',
  bgcolor: 'background.paper',
  '&:hover': { borderColor: 'primary.main' },
} as const;
