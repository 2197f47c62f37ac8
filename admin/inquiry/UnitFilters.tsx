import { Box, MenuItem, TextField, Typography, useTheme } from '@mui/material';
import { useListContext, useLocaleState, useTranslate } from 'react-admin';
import { INQUIRY_GROUPS, type InquiryGroup, type InquiryReason } from '../../shared/inquiry/codes';
import type { WhyNoCardsQuery } from '../graphql/graphql';
import { SearchBox } from '../widgets/SearchBox';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { groupTones } from './tones';

export type Unit = { id: string; name: string };
type Counts = WhyNoCardsQuery['page']['counts'];

function useCounts(): Counts | undefined {
  const { meta } = useListContext();
  return (meta as { counts?: Counts } | undefined)?.counts;
}

/** The whole unit in one sentence. */
export function Sentence() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const counts = useCounts();
  if (!counts) return <Typography sx={{ fontSize: '1.0625rem' }}>&nbsp;</Typography>;
  const sums = sumsOf(counts);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <Typography>{translate('inquiry.unit.none')}</Typography>;
  const parts = [...sums].map(([group, count]) =>
    translate('inquiry.unit.part', { count, group: translate(`inquiry.groups.${group}`).toLocaleLowerCase(locale) }),
  );
  return (
    <Typography sx={{ fontSize: '1.0625rem', fontWeight: 500 }}>
      {translate('inquiry.unit.sentence', { smart_count: total, parts: parts.join(translate('widgets.list.comma')) })}
    </Typography>
  );
}

const sumsOf = (counts: Counts): Map<InquiryGroup, number> => {
  const sums = new Map<InquiryGroup, number>();
  for (const group of INQUIRY_GROUPS) {
    const sum = counts.filter(one => one.group === group).reduce((total, { count }) => total + count, 0);
    if (sum > 0) sums.set(group, sum);
  }
  return sums;
};

/** By group, by reason, by name, and by unit where one serves several. */
export function Filters({ units }: { units: readonly Unit[] }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { filterValues, setFilters } = useListContext();
  const counts = useCounts() ?? [];
  const {
    group = '',
    reason = '',
    employerId = units.length > 1 ? '' : undefined,
  } = filterValues as {
    group?: InquiryGroup | '';
    reason?: InquiryReason | '';
    employerId?: string;
  };
  const sums = sumsOf(counts);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const segments = [
    { value: '', label: translate('widgets.filter.all'), count: total },
    ...[...sums].map(([value, count]) => ({
      value: value as string,
      label: translate(`inquiry.groups.${value}`),
      count,
      tone: palette.tone[groupTones[value]],
    })),
  ];
  const offered = counts.filter(one => !group || one.group === group);
  return (
    <>
      <SegmentedFilter
        label={translate('inquiry.unit.views')}
        value={group}
        segments={segments}
        onChange={value => setFilters({ ...filterValues, group: value || undefined, reason: undefined })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <SearchBox list="inquiry" label={translate('inquiry.unit.search')} />
        <TextField
          select
          value={offered.some(one => one.reason === reason) ? reason : ''}
          label={translate('inquiry.unit.reason')}
          onChange={event => setFilters({ ...filterValues, reason: event.target.value || undefined })}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}
        >
          <MenuItem value="">{translate('inquiry.unit.anyReason')}</MenuItem>
          {offered.map(one => (
            <MenuItem key={one.reason} value={one.reason}>
              {translate(`inquiry.reasons.${one.reason}.title`)} · {one.count}
            </MenuItem>
          ))}
        </TextField>
        {units.length > 1 && (
          <TextField
            select
            value={employerId}
            label={translate('inquiry.unitName')}
            onChange={event => setFilters({ ...filterValues, employerId: event.target.value || undefined })}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}
          >
            <MenuItem value="">{translate('widgets.filter.all')}</MenuItem>
            {units.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Box>
    </>
  );
}
