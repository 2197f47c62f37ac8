import { Box, TextField, useTheme } from '@mui/material';
import { useState } from 'react';
import { DataTable, ListBase, useTranslate } from 'react-admin';
import type { ItemView } from '../../shared/production';
import { CardSteps } from '../cards/CardSteps';
import { cardAddress } from '../cards/cardAddress';
import type { BatchRowFragment } from '../graphql/graphql';
import { ListSheet } from '../widgets/ListPage';
import { ListTable, RowLink } from '../widgets/ListTable';
import { RecordCards } from '../widgets/RecordCards';
import { EmptyState } from '../widgets/States';
import { StatusChip } from '../widgets/StatusChip';
import { ToneChip } from '../widgets/ToneChip';
import { TwoLines } from '../widgets/TwoLines';
import { useNarrow } from '../widgets/useNarrow';
import { useSettled } from '../widgets/useSettled';
import { BulkActions } from './BulkActions';
import type { BatchItem } from './batches';

type Props = { batch: BatchRowFragment; view?: ItemView };

/** The rows of a batch behind one number of its sum, with what may be done with each and with many. */
export function BatchRows({ batch, view }: Props) {
  const translate = useTranslate();
  const narrow = useNarrow();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const acts = batch.status !== 'OPEN';
  return (
    <ListBase<BatchItem>
      resource="batchItems"
      perPage={25}
      exporter={false}
      storeKey={false}
      disableSyncWithLocation
      sort={{ field: 'seq', order: 'ASC' }}
      filter={{ batchId: batch.id, view, search }}
    >
      <ListSheet
        head={
          <Box sx={{ p: 1, borderBottom: '1px solid', borderColor: 'divider' }}>
            <TextField
              type="search"
              value={typed}
              placeholder={translate('production.rows.search')}
              onChange={event => setTyped(event.target.value)}
              slotProps={{
                htmlInput: { 'aria-label': translate('production.rows.search'), maxLength: 60, autoComplete: 'off' },
              }}
              sx={{ width: { xs: '100%', sm: 320 } }}
            />
          </Box>
        }
      >
        {narrow ? <Cards batch={batch} acts={acts} /> : <Table batch={batch} acts={acts} />}
      </ListSheet>
    </ListBase>
  );
}

type Look = { batch: BatchRowFragment; acts: boolean };

const nameOf = ({ card }: BatchItem): string => card.person.name;
const linkTo = ({ card }: BatchItem): string => cardAddress(card);

function Table({ batch, acts }: Look) {
  const translate = useTranslate();
  return (
    <ListTable<BatchItem>
      linkTo={linkTo}
      nameOf={nameOf}
      empty={<EmptyState title={translate('production.rows.none')} text="" />}
      bulkActions={acts ? <BulkActions /> : undefined}
      isRowSelectable={({ card }) => card.batchId === batch.id}
    >
      <DataTable.NumberCol<BatchItem> source="seq" disableSort />
      <DataTable.Col<BatchItem>
        source="person"
        disableSort
        render={({ card: { person } }) => (
          <TwoLines first={<RowLink>{person.name}</RowLink>} second={person.maskedNumber} />
        )}
      />
      <DataTable.Col<BatchItem>
        source="cardNo"
        disableSort
        cellSx={() => ({ whiteSpace: 'nowrap' })}
        render={({ card }) => (
          <TwoLines
            first={card.cardNo ?? '—'}
            second={card.boxPosition && translate('production.rows.box', { box: card.boxPosition })}
          />
        )}
      />
      <DataTable.Col<BatchItem>
        source="outcome"
        disableSort
        cellSx={() => ({ maxWidth: 260 })}
        render={item => <Outcome item={item} read={Boolean(batch.latestImportId)} />}
      />
      <DataTable.Col<BatchItem> source="where" disableSort render={item => <Where item={item} batch={batch} />} />
      {acts && (
        <DataTable.Col<BatchItem>
          label=""
          disableSort
          render={({ card }) => (card.batchId === batch.id ? <CardSteps card={card} inRow /> : null)}
        />
      )}
    </ListTable>
  );
}

function Cards({ batch, acts }: Look) {
  const translate = useTranslate();
  return (
    <RecordCards<BatchItem>
      linkTo={linkTo}
      nameOf={nameOf}
      bulkActions={acts ? <BulkActions /> : undefined}
      isRowSelectable={({ card }) => card.batchId === batch.id}
      mark={item => <Where item={item} batch={batch} />}
    >
      {item => (
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          <span>
            {item.seq} · {item.card.person.maskedNumber} · {item.card.cardNo ?? translate('cards.noNumber')}
          </span>
          <Outcome item={item} read={Boolean(batch.latestImportId)} />
          {acts && item.card.batchId === batch.id && <CardSteps card={item.card} inRow />}
        </Box>
      )}
    </RecordCards>
  );
}

const TONES = { PRODUCED: 'good', FAILED: 'bad', MISSING: 'bad', VOID: 'final' } as const;

/** What became of a card in this batch, and why. */
function Outcome({
  item: { outcome, failStage, failReason, hasLine, card },
  read,
}: {
  item: BatchItem;
  read: boolean;
}) {
  const translate = useTranslate();
  const { palette } = useTheme();
  if (!outcome)
    return read && card.whereabouts === 'IN_PRODUCTION' && !hasLine ? (
      <ToneChip tone={palette.tone.attention}>{translate('production.rows.noLine')}</ToneChip>
    ) : (
      <>—</>
    );
  return (
    <TwoLines
      first={
        <ToneChip tone={palette.tone[TONES[outcome]]}>
          {failStage && `${translate(`production.stages.${failStage}`)} `}
          {translate(`production.outcomes.${outcome}`)}
        </ToneChip>
      }
      second={failReason}
    />
  );
}

function Where({ item: { card }, batch }: { item: BatchItem; batch: BatchRowFragment }) {
  const translate = useTranslate();
  const elsewhere = card.batchId !== batch.id;
  return (
    <TwoLines
      first={<StatusChip of="card" status={card.whereabouts} />}
      second={elsewhere ? translate('production.rows.remade') : undefined}
    />
  );
}
