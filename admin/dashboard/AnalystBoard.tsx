import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import { Box, Button, Typography, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslate } from 'react-admin';
import { APPLICATION_STATUSES } from '../../shared/applications';
import { addMonths, dayOf } from '../../shared/calendar';
import { AnalystMonthsDocument, type AnalystMonthsQuery } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { useMoments } from '../widgets/useMoments';
import { type Month, MonthTable } from './MonthTable';

/** The analyst's morning: a question already answered, with its definition, and the way to the next one. */
export function AnalystBoard() {
  const translate = useTranslate();
  const { when } = useMoments();
  const today = dayOf(serverNow());
  const to = today.slice(0, 7);
  const from = addMonths(today, -11).slice(0, 7);
  const { data, error, refetch } = useAnswer(AnalystMonthsDocument, { from, to });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const months = monthsOf(data, from, to);
  return (
    <Box sx={columns}>
      <Panel
        title={translate('boards.analyst.title')}
        actions={
          <Button component="a" href="/explorer" variant="contained" startIcon={<QueryStatsOutlined />}>
            {translate('boards.analyst.explore')}
          </Button>
        }
      >
        <MonthChart months={months} />
        <MonthTable months={months} />
        <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
          {data.months.definition}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('boards.analyst.asOf', { when: when(data.months.dataAsOf) })}
        </Typography>
      </Panel>
      <Panel title={translate('boards.analyst.standing')}>
        <Standing rows={data.standing.rows} />
      </Panel>
    </Box>
  );
}

function MonthChart({ months }: { months: readonly Month[] }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  return (
    <BarChart
      height={280}
      margin={{ left: 0, right: 8 }}
      dataset={months.map(month => ({ ...month }))}
      xAxis={[{ scaleType: 'band', dataKey: 'month', height: 40 }]}
      yAxis={[{ width: 44 }]}
      series={[
        { dataKey: 'submitted', label: translate('boards.analyst.submitted'), color: palette.primary.main },
        { dataKey: 'approved', label: translate('boards.analyst.approved'), color: palette.secondary.light },
      ]}
      grid={{ horizontal: true }}
      skipAnimation
    />
  );
}

function Standing({ rows }: { rows: AnalystMonthsQuery['standing']['rows'] }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {APPLICATION_STATUSES.map(status => {
        const row = rows.find(each => each.status === status);
        return (
          <Box component="li" key={status} sx={line}>
            <StatusChip of="application" status={status} />
            <Box component="span" sx={{ fontWeight: 600, fontSize: '1.125rem' }}>
              {row?.suppressed ? translate('boards.analyst.hidden') : numberWords(row?.count ?? 0)}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

function monthsOf({ months: { rows } }: AnalystMonthsQuery, from: string, to: string): Month[] {
  const figure = (month: string, status: string) => {
    const row = rows.find(each => each.month === month && each.status === status);
    return row ? (row.count ?? null) : 0;
  };
  return spanOf(from, to).map(month => ({
    month,
    submitted: figure(month, 'SUBMITTED'),
    approved: figure(month, 'APPROVED'),
  }));
}

function spanOf(from: string, to: string): string[] {
  return from > to ? [] : [from, ...spanOf(addMonths(`${from}-01`, 1).slice(0, 7), to)];
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 260px' },
} as const;

const line = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  py: 0.75,
  borderBottom: '1px solid',
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;
