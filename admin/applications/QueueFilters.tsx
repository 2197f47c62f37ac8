import { Box, MenuItem, TextField, useTheme } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useListContext, useLocaleState, useTranslate } from 'react-admin';
import { BUSINESS_TYPES, CHANNELS } from '../../shared/codes';
import { channelsAt } from '../../shared/intake';
import { EmployerPicker } from '../employers/EmployerPicker';
import { useReachedOffices } from '../provider/useReachedOffices';
import { useSession } from '../provider/useSession';
import { SearchBox } from '../widgets/SearchBox';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { useListSearch } from '../widgets/useListSearch';
import { useQueueCounts } from './useQueueCounts';
import { narrowingOf, viewAddress, viewOf, views, viewsFor } from './views';

/** The views with their counts, and what narrows them: search, channel, office, business. */
export function QueueFilters() {
  const translate = useTranslate();
  const { palette } = useTheme();
  const session = useSession();
  const [search] = useListSearch('applications');
  const { filterValues, setFilters, onUnselectItems } = useListContext();
  const narrowing = narrowingOf(filterValues);
  const counts = useQueueCounts({ ...narrowing, ...(search && { search }) });
  if (!session) return null;
  const segments = viewsFor(session.permissions).map(name => {
    const { tone } = views[name];
    return {
      value: name,
      label: translate(`review.views.${name}`),
      to: viewAddress(name, narrowing),
      count: counts?.[name].totalCount,
      capped: counts?.[name].totalIsCapped,
      tone: tone && palette.due[tone],
    };
  });
  return (
    <>
      <SegmentedFilter
        label={translate('review.list.views')}
        value={viewOf(filterValues) ?? ''}
        segments={segments}
        onChange={() => onUnselectItems()}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <SearchBox list="applications" label={translate('review.list.search')} />
        <Choices />
        {session.permissions.has('employer:read') && (
          <Box sx={{ flex: '1 1 200px', maxWidth: { sm: 300 } }}>
            <EmployerPicker
              label={translate('enrolments.unit')}
              placeholder={translate('enrolments.anyUnit')}
              value={filterValues.employerId}
              onChange={id => setFilters({ ...filterValues, employerId: id })}
            />
          </Box>
        )}
      </Box>
    </>
  );
}

function Choices() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { filterValues, setFilters } = useListContext();
  const offices = useReachedOffices().filter(({ kind }) => channelsAt(kind).length > 0);
  const set = (name: string, value: unknown) => setFilters({ ...filterValues, [name]: value });
  const one = (value: unknown): string => (Array.isArray(value) ? String(value[0] ?? '') : '');
  return (
    <>
      <Choice label="channel" value={one(filterValues.channel)} onChange={value => set('channel', value && [value])}>
        {CHANNELS.map(channel => (
          <MenuItem key={channel} value={channel}>
            {translate(`codes.channels.${channel}`)}
          </MenuItem>
        ))}
      </Choice>
      <Choice
        label="businessType"
        value={filterValues.businessType ?? ''}
        onChange={value => set('businessType', value)}
      >
        {BUSINESS_TYPES.map(type => (
          <MenuItem key={type} value={type}>
            {translate(`codes.businessTypes.${type}`)}
          </MenuItem>
        ))}
      </Choice>
      {offices.length > 1 && (
        <Choice label="office" value={one(filterValues.officeId)} onChange={value => set('officeId', value && [value])}>
          {offices.map(({ id, nameZh, nameEn }) => (
            <MenuItem key={id} value={id}>
              {locale === 'en' ? nameEn : nameZh}
            </MenuItem>
          ))}
        </Choice>
      )}
    </>
  );
}

type ChoiceProps = {
  label: 'channel' | 'businessType' | 'office';
  value: string;
  onChange: (value: string | undefined) => void;
  children: ReactNode;
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <TextField
      select
      id={id}
      value={value}
      onChange={event => onChange(event.target.value || undefined)}
      slotProps={{ select: { displayEmpty: true, 'aria-label': translate(`review.list.${label}`) } }}
      sx={{ flex: { xs: '1 1 40%', sm: '0 1 150px' } }}
    >
      <MenuItem value="">{translate(`review.list.any.${label}`)}</MenuItem>
      {children}
    </TextField>
  );
}
