import { Box } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useListContext, useLocaleState, useTranslate } from 'react-admin';
import { addMonths, dayOf } from '../../shared/calendar';
import { CHECKLIST_STATUSES } from '../../shared/checklists';
import { EmployerPicker } from '../employers/EmployerPicker';
import { BureauListCountsDocument, type ChecklistFilter } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useReachedOffices } from '../provider/useReachedOffices';
import { SelectLine } from '../widgets/fields';
import { SegmentedFilter } from '../widgets/SegmentedFilter';

/** The lists by stage with their exact counts, narrowed by unit, office and month. */
export function BureauFilters() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { filterValues, setFilters } = useListContext();
  const offices = useReachedOffices();
  const { status, ...narrowing } = filterValues as ChecklistFilter;
  const { data } = useAnswer(
    BureauListCountsDocument,
    {
      all: narrowing,
      open: { ...narrowing, status: ['OPEN'] },
      sealed: { ...narrowing, status: ['SEALED'] },
      submitted: { ...narrowing, status: ['SUBMITTED'] },
      returned: { ...narrowing, status: ['RETURNED'] },
      confirmed: { ...narrowing, status: ['CONFIRMED'] },
    },
    { placeholderData: keepPreviousData, refetchInterval: 60_000 },
  );
  const chosen = status?.[0] ?? 'all';
  const set = (change: Partial<ChecklistFilter>) => setFilters({ ...filterValues, ...change });
  return (
    <>
      <SegmentedFilter
        label={translate('bureau.list.views')}
        value={chosen}
        segments={[
          { value: 'all', label: translate('bureau.list.all'), count: data?.all.totalCount },
          ...ORDER.map(one => ({
            value: one,
            label: translate(`statuses.checklist.${one}`),
            count: data?.[one].totalCount,
          })),
        ]}
        onChange={value => set({ status: ORDER.filter(one => one === value) })}
      />
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: '260px 160px 220px' } }}>
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
          <EmployerPicker
            label={translate('bureau.fields.employer')}
            placeholder={translate('bureau.list.anyUnit')}
            value={narrowing.employerId ?? undefined}
            onChange={employerId => set({ employerId })}
          />
        </Box>
        <SelectLine
          label={translate('bureau.fields.month')}
          value={narrowing.month ?? ''}
          options={months()}
          wordOf={month => month}
          empty={translate('bureau.list.anyMonth')}
          onChange={month => set({ month: month || undefined })}
        />
        {offices.length > 1 && (
          <SelectLine
            label={translate('bureau.fields.office')}
            value={narrowing.officeId?.[0] ?? ''}
            options={offices.map(({ id }) => id)}
            wordOf={id => {
              const office = offices.find(one => one.id === id);
              return (locale === 'en' ? office?.nameEn : office?.nameZh) ?? '';
            }}
            empty={translate('bureau.list.anyOffice')}
            onChange={id => set({ officeId: id ? [id] : undefined })}
          />
        )}
      </Box>
    </>
  );
}

const ORDER = [
  'SUBMITTED',
  ...CHECKLIST_STATUSES.filter(status => status !== 'SUBMITTED'),
] as readonly (typeof CHECKLIST_STATUSES)[number][];

/** The next month and the twelve before it. */
function months(): string[] {
  const today = dayOf(serverNow());
  return Array.from({ length: 13 }, (_, at) => addMonths(today, 1 - at).slice(0, 7));
}
