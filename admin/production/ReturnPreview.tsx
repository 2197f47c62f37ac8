import { Alert, Box, Button, LinearProgress, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FailureCode } from '../../shared/failures';
import { LINE_OUTCOMES, type LineOutcome } from '../../shared/production';
import { PreviewReturnFileDocument, type PreviewReturnFileQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import type { ToneName } from '../theme/palette';
import { numberWords } from '../widgets/numbers';
import { ErrorState } from '../widgets/States';
import { ToneChip } from '../widgets/ToneChip';
import { useWords } from '../widgets/useWords';
import type { KeptReturn } from './useReturnFile';

type Props = { batchId: string; file: KeptReturn; busy: boolean; onImport: () => void; onAnother: () => void };

const TONES: Readonly<Record<LineOutcome, ToneName>> = {
  OPENED: 'good',
  PRODUCED: 'good',
  FAILED: 'bad',
  EXTRA: 'attention',
  REFUSED: 'bad',
  UNCHANGED: 'neutral',
};

/** What the file would do, line by line, before anything is written. */
export function ReturnPreview({ batchId, file, busy, onImport, onAnother }: Props) {
  const translate = useTranslate();
  const { data, error } = useAnswer(PreviewReturnFileDocument, { batchId, fileId: file.id }, { gcTime: 0 });
  const another = <Button onClick={onAnother}>{translate('production.returned.another')}</Button>;
  if (error)
    return (
      <Box>
        <ErrorState error={error} />
        {another}
      </Box>
    );
  if (!data) return <LinearProgress aria-hidden />;
  const { preview } = data;
  const { opened, produced, failed, extra, refused } = preview.counts;
  const name = file.name || translate('production.returned.title');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('production.returned.previewTitle', { name, count: numberWords(preview.lines) })}
      </Typography>
      <Counts counts={preview.counts} />
      {opened + produced + failed + extra + refused === 0 && (
        <Alert severity="info">{translate('production.returned.nothing')}</Alert>
      )}
      {preview.withoutLine > 0 && (
        <Alert severity="warning">
          {translate('production.returned.withoutLine', { smart_count: preview.withoutLine })}
        </Alert>
      )}
      {preview.bankWarnings > 0 && (
        <Alert severity="info">
          {translate('production.returned.bankWarnings', { smart_count: preview.bankWarnings })}
        </Alert>
      )}
      <Findings findings={preview.findings} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" disabled={busy} onClick={onImport}>
          {translate('production.returned.import')}
        </Button>
        {another}
      </Box>
    </Box>
  );
}

/** How many lines do what; nothing is said of what no line does. */
export function Counts({ counts }: { counts: Readonly<Record<Lowercase<LineOutcome>, number>> }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const shown = LINE_OUTCOMES.filter(outcome => counts[outcome.toLowerCase() as Lowercase<LineOutcome>] > 0);
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0 }}>
      {shown.map(outcome => (
        <Box key={outcome} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {translate(`production.lines.${outcome}`)}
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, fontSize: '1.375rem', fontWeight: 600, color: palette.tone[TONES[outcome]].text }}
          >
            {numberWords(counts[outcome.toLowerCase() as Lowercase<LineOutcome>])}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Findings({ findings }: Pick<PreviewReturnFileQuery['preview'], 'findings'>) {
  const translate = useTranslate();
  const words = useWords();
  const { palette } = useTheme();
  if (findings.length === 0) return null;
  return (
    <Box>
      <Typography component="h4" variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {translate('production.returned.findings')}
      </Typography>
      <Box component="ul" sx={list}>
        {findings.map(({ line, outcome, code, name, maskedNumber, failStage, failReason, cardNo }) => (
          <Box component="li" key={line} sx={row}>
            <Box sx={{ color: 'text.secondary', minWidth: '5.5em' }}>
              {translate('production.extraLines.line', { line })}
            </Box>
            <ToneChip tone={palette.tone[TONES[outcome]]}>{translate(`production.lines.${outcome}`)}</ToneChip>
            <Box sx={{ fontWeight: 600 }}>{name}</Box>
            <Box>{maskedNumber}</Box>
            <Box sx={{ flex: '1 1 12em' }}>
              {code
                ? words.refusal({ code: code as FailureCode })
                : failStage
                  ? `${translate(`production.stages.${failStage}`)}：${failReason ?? ''}`
                  : cardNo}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const list = {
  listStyle: 'none',
  m: 0,
  p: 0,
  maxHeight: 320,
  overflowY: 'auto',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: '6px',
} as const;

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1.5,
  px: 1.5,
  py: 0.75,
  '&:not(:last-of-type)': { borderBottom: '1px solid', borderColor: 'divider' },
} as const;
