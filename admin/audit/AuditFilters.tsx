import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { addDays, dayOf, instantOfDay, isDay } from '../../shared/calendar';
import { serverNow } from '../provider/clock';
import { DayLine, TextLine } from '../widgets/fields';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { useSettled } from '../widgets/useSettled';

const OUTCOMES = ['all', 'DONE', 'SEEN', 'FORBIDDEN', 'CREDENTIALS_WRONG'] as const;

/** Narrows the trail: by outcome, action, record, account and days. */
export function AuditFilters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const today = dayOf(serverNow());
  const set = (change: object) => setFilters({ ...filterValues, ...change });
  const dayFrom = (instant: unknown, shift = 0) =>
    typeof instant === 'string' ? addDays(dayOf(new Date(instant)), shift) : '';
  const startOf = (day: string) => (isDay(day) ? instantOfDay(day, 'start').toISOString() : undefined);
  return (
    <>
      <SegmentedFilter
        label={translate('audit.fields.outcome')}
        value={String(filterValues.outcome ?? 'all')}
        segments={OUTCOMES.map(value => ({ value, label: translate(`audit.outcomeOf.${value}`) }))}
        onChange={value => set({ outcome: value === 'all' ? undefined : value })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Typed
          label={translate('audit.actionHelp')}
          value={String(filterValues.action ?? '')}
          onSettled={action => set({ action: action || undefined })}
        />
        <Typed
          label={translate('audit.subjectIdHelp')}
          value={String(filterValues.subjectId ?? '')}
          onSettled={subjectId => set({ subjectId: subjectId || undefined })}
        />
        <Typed
          label={translate('audit.fields.actorId')}
          value={String(filterValues.actorId ?? '')}
          onSettled={actorId => set({ actorId: actorId || undefined })}
        />
        <Box sx={{ width: 150 }}>
          <DayLine
            label={translate('audit.fields.from')}
            value={dayFrom(filterValues.from)}
            max={today}
            onChange={day => set({ from: startOf(day) })}
          />
        </Box>
        <Box sx={{ width: 150 }}>
          <DayLine
            label={translate('audit.fields.to')}
            value={dayFrom(filterValues.to, -1)}
            max={today}
            onChange={day => set({ to: isDay(day) ? startOf(addDays(day, 1)) : undefined })}
          />
        </Box>
      </Box>
    </>
  );
}

type TypedProps = { label: string; value: string; onSettled: (text: string) => void };

function Typed({ label, value, onSettled }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const settled = useSettled(typed.trim(), 400);
  useEffect(() => {
    if (settled !== value) onSettled(settled);
  }, [settled, value, onSettled]);
  return (
    <Box sx={{ flex: '1 1 190px', maxWidth: { sm: 260 } }}>
      <TextLine label={label} value={typed} onChange={setTyped} input={{ maxLength: 60, spellCheck: false }} />
    </Box>
  );
}
