import { Box } from '@mui/material';
import { useGetResourceLabel, useLocaleState, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { DispatchPart } from './DispatchPart';
import { IssuePart } from './IssuePart';
import { ReceivePart } from './ReceivePart';

const TASKS = ['receive', 'issue', 'dispatch'] as const;

/** Cards come in from the maker or back from a unit, and go out to units and to other offices. */
export function CustodyPage() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const [locale] = useLocaleState();
  const office = useSession()?.office;
  const [search, setSearch] = useSearchParams();
  const task = TASKS.find(one => one === search.get('task')) ?? 'receive';
  return (
    <Page
      title={labelOf('custody', 1)}
      subtitle={office && (locale === 'en' ? office.nameEn : office.nameZh)}
      width={1080}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <SegmentedFilter
          label={labelOf('custody', 1)}
          value={task}
          segments={TASKS.map(value => ({ value, label: translate(`custody.tasks.${value}`) }))}
          onChange={value => setSearch({ task: value })}
        />
        {task === 'receive' && <ReceivePart />}
        {task === 'issue' && <IssuePart />}
        {task === 'dispatch' && <DispatchPart />}
      </Box>
    </Page>
  );
}
