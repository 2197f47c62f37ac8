import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BureauUnitNamesDocument, BureauWindowsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';
import { BureauGrantDialog } from './BureauGrantDialog';
import { BureauPager } from './BureauPager';

const PER_PAGE = 8;

/** The windows that were granted beside the monthly ones, the latest first; a supervisor grants one from here. */
export function BureauWindows() {
  const translate = useTranslate();
  const session = useSession();
  const [granting, setGranting] = useState(false);
  const [page, setPage] = useState(1);
  const { data } = useAnswer(BureauWindowsDocument, {
    sort: [{ field: 'createdAt', order: 'DESC' }],
    page,
    perPage: PER_PAGE,
  });
  const windows = data?.page.nodes ?? [];
  const ids = [...new Set(windows.map(({ employerId }) => employerId))];
  const { data: named } = useAnswer(
    BureauUnitNamesDocument,
    { ids, perPage: Math.max(1, ids.length) },
    { enabled: ids.length > 0 },
  );
  const names = new Map(named?.page.nodes.map(({ id, name }) => [id, name]));
  return (
    <Panel
      title={translate('bureau.windows.title')}
      padded={false}
      actions={
        session?.permissions.has('window:grant') && (
          <Button variant="contained" onClick={() => setGranting(true)}>
            {translate('bureau.windows.grant')}
          </Button>
        )
      }
    >
      {data && windows.length === 0 && (
        <EmptyState title={translate('bureau.windows.none')} text={translate('bureau.windows.noneText')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {windows.map(({ id, kind, employerId, fromDay, toDay, reason }) => (
          <Box component="li" key={id} sx={row}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, justifyContent: 'space-between' }}>
              <Box
                component={Link}
                to={`/employers/${employerId}/show`}
                sx={{ color: 'primary.main', fontWeight: 500 }}
              >
                {names.get(employerId) ?? '…'}
              </Box>
              <span>
                {`${translate(`codes.unitWindowKinds.${kind}`)} · `}
                {translate('bureau.windows.span', { from: fromDay, to: toDay })}
              </span>
            </Box>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {reason}
            </Typography>
          </Box>
        ))}
      </Box>
      <BureauPager page={page} perPage={PER_PAGE} count={data?.page.totalCount ?? 0} onChange={setPage} />
      {granting && <BureauGrantDialog onClose={() => setGranting(false)} />}
    </Panel>
  );
}

const row = { px: 2, py: 1, borderTop: '1px solid', borderColor: 'divider' } as const;
