import Close from '@mui/icons-material/Close';
import { Box, Drawer, IconButton, useTheme } from '@mui/material';
import { useEffect, useState } from 'react';
import { DataTable, useLocaleState, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { dayWords } from '../../shared/words/inquiry';
import type { InquiryRowFragment } from '../graphql/graphql';
import { CardSteps } from '../widgets/CardSteps';
import { ListPage } from '../widgets/ListPage';
import { ListTable } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { EmptyState } from '../widgets/States';
import { ToneChip } from '../widgets/ToneChip';
import { TwoLines } from '../widgets/TwoLines';
import { useListSearch } from '../widgets/useListSearch';
import { useNarrow } from '../widgets/useNarrow';
import { PersonButton } from './PersonButton';
import { groupTones } from './tones';
import { Filters, Sentence, type Unit } from './UnitFilters';
import { titleOf, WhyNoCard } from './WhyNoCard';

/** The own people, each with the reason; one sentence on top, the whole answer beside (F-26). */
export function UnitInquiry({ units }: { units: readonly Unit[] }) {
  const translate = useTranslate();
  const narrow = useNarrow();
  const [search] = useListSearch('inquiry');
  const [open, setOpen] = useState<Shown>();
  const { key, state } = useLocation();
  useEffect(() => {
    if (key) setOpen((state as { person?: Shown } | null)?.person);
  }, [key, state]);
  if (units.length === 0) return <EmptyState title={translate('boards.unit.none')} text="" />;
  return (
    <ListPage<InquiryRowFragment>
      resource="inquiry"
      title={translate('inquiry.unit.title')}
      filter={search ? { search } : undefined}
      sort={{ field: 'reason', order: 'ASC' }}
      filters={
        <>
          <Sentence />
          <Filters units={units} />
        </>
      }
    >
      {narrow ? <Cards onOpen={setOpen} /> : <Table onOpen={setOpen} />}
      <Drawer
        anchor="right"
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        slotProps={{ paper: { sx: { width: { xs: '100%', sm: 480 }, p: 2 }, 'aria-label': open?.name } }}
      >
        {open && (
          <>
            <Box sx={{ display: 'flex', alignItems: 'center', mb: 1.5 }}>
              <Box sx={{ flex: 1 }}>
                <TwoLines
                  first={<Box sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>{open.name}</Box>}
                  second={open.maskedNumber}
                />
              </Box>
              <IconButton aria-label={translate('inquiry.unit.close')} onClick={() => setOpen(undefined)}>
                <Close fontSize="small" />
              </IconButton>
            </Box>
            <WhyNoCard personId={open.id} />
          </>
        )}
      </Drawer>
    </ListPage>
  );
}

/** Whose answer stands beside the list. */
type Shown = Pick<InquiryRowFragment, 'id' | 'name' | 'maskedNumber'>;

type Opens = { onOpen: (row: InquiryRowFragment) => void };

const nameOf = ({ name }: InquiryRowFragment): string => name;

function Table({ onOpen }: Opens) {
  const translate = useTranslate();
  return (
    <ListTable<InquiryRowFragment> nameOf={nameOf}>
      <DataTable.Col<InquiryRowFragment>
        source="name"
        render={row => <TwoLines first={<PersonButton row={row} onOpen={onOpen} />} second={row.maskedNumber} />}
      />
      <DataTable.Col<InquiryRowFragment> source="reason" render={row => <ReasonChip row={row} />} />
      <DataTable.Col<InquiryRowFragment>
        source="actor"
        disableSort
        render={({ actor }) => translate(`inquiry.actors.${actor}`)}
      />
      <DataTable.Col<InquiryRowFragment> source="by" disableSort render={row => <By row={row} />} />
      <DataTable.Col<InquiryRowFragment>
        source="progress"
        disableSort
        render={({ progress }) => <CardSteps progress={progress} compact />}
      />
    </ListTable>
  );
}

function Cards({ onOpen }: Opens) {
  const translate = useTranslate();
  return (
    <RecordCards<InquiryRowFragment> nameOf={nameOf} mark={row => <ReasonChip row={row} />}>
      {row => (
        <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
          <PersonButton row={row} onOpen={onOpen} label={translate(titleOf(row.group))} />
          <span>
            {row.maskedNumber}
            {row.actor !== 'NOBODY' && ` · ${translate(`inquiry.actors.${row.actor}`)}`}
            {row.by && ' · '}
            <By row={row} none="" />
          </span>
          <CardSteps progress={row.progress} compact />
        </Box>
      )}
    </RecordCards>
  );
}

function By({ row: { from, by, byProvisional, byKind }, none = '—' }: { row: InquiryRowFragment; none?: string }) {
  const [locale] = useLocaleState();
  const due = by ? { on: by, provisional: byProvisional } : null;
  return dayWords(locale === 'en' ? 'en' : 'zh', { from: from ?? null, by: due, byKind: byKind ?? null }) ?? none;
}

function ReasonChip({ row: { reason, group } }: { row: InquiryRowFragment }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  return <ToneChip tone={palette.tone[groupTones[group]]}>{translate(`inquiry.reasons.${reason}.title`)}</ToneChip>;
}
