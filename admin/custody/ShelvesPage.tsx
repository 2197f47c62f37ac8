import { Box } from '@mui/material';
import { useState } from 'react';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ShelvesDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useReachedOffices } from '../provider/useReachedOffices';
import { useSession } from '../provider/useSession';
import { SelectLine } from '../widgets/fields';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { AgesBar } from './AgesBar';
import { BoxCards } from './BoxCards';
import { useOfficeWord } from './parties';
import { Racks } from './Racks';

/** The shelves of an office as a picture: racks with boxes, how full and how old each is, and the cards of the one that is opened. */
export function ShelvesPage() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const wordOf = useOfficeWord();
  const session = useSession();
  const offices = useReachedOffices();
  const [search, setSearch] = useSearchParams();
  const [turn, setTurn] = useState(0);
  const officeId = search.get('office') ?? session?.office?.id ?? '';
  const box = search.get('box');
  const { data, error, refetch } = useAnswer(ShelvesDocument, { officeId }, { enabled: officeId !== '' });
  const open = (next: { office?: string; box?: string | null }) =>
    setSearch({ office: next.office ?? officeId, ...(next.box != null && { box: next.box }) }, { replace: true });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const shelves = data?.shelves ?? [];
  return (
    <Page title={labelOf('shelves', 1)} subtitle={translate('ledger.shelves.subtitle')} width={1180}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        {offices.length > 1 && (
          <Box sx={{ maxWidth: 360, display: 'grid' }}>
            <SelectLine
              label={translate('ledger.shelves.office')}
              value={officeId}
              options={offices.map(({ id }) => id)}
              wordOf={id => {
                const office = offices.find(one => one.id === id);
                return office ? wordOf(office) : '';
              }}
              onChange={office => open({ office })}
            />
          </Box>
        )}
        {data && <AgesBar ages={data.custodyAges} />}
        {data && shelves.length === 0 && (
          <Panel>
            <EmptyState title={translate('ledger.shelves.none')} text={translate('ledger.shelves.noneText')} />
          </Panel>
        )}
        {shelves.length > 0 && <Racks shelves={shelves} chosen={box} onChoose={name => open({ box: name })} />}
        {box !== null && (
          <BoxCards
            key={`${officeId} ${box} ${turn}`}
            officeId={officeId}
            shelf={box}
            own={officeId === session?.office?.id}
            onMoved={() => void refetch().then(() => setTurn(turn + 1))}
          />
        )}
      </Box>
    </Page>
  );
}
