import { Box, LinearProgress, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, type ListBaseProps, Pagination, type RaRecord, useListContext, useTranslate } from 'react-admin';
import { numberWords } from './numbers';
import { Page } from './Page';
import { ErrorState } from './States';

type Props<R extends RaRecord> = Omit<ListBaseProps<R>, 'children'> & {
  title: string;
  actions?: ReactNode;
  filters?: ReactNode;
  children: ReactNode;
};

/** A list's page: heading with the count, filters, the table on one sheet, pages below. Nothing is exported from here. */
export function ListPage<R extends RaRecord>({ title, actions, filters, children, ...list }: Props<R>) {
  return (
    <ListBase<R> perPage={25} exporter={false} disableSyncWithLocation={false} {...list}>
      <Page title={title} subtitle={<Total />} actions={actions}>
        {filters && <Box sx={{ display: 'grid', gap: 1, mb: 1.5 }}>{filters}</Box>}
        <ListSheet>{children}</ListSheet>
      </Page>
    </ListBase>
  );
}

/** The sheet with the rows of a list, what stands over them, and the pages below; inside a list's context. */
export function ListSheet({ head, children }: { head?: ReactNode; children: ReactNode }) {
  const { error, isFetching, isPlaceholderData = false, refetch } = useListContext();
  return (
    <Paper variant="outlined" aria-busy={isPlaceholderData} sx={sheet}>
      {isFetching && (
        <LinearProgress aria-hidden sx={{ position: 'absolute', inset: '0 0 auto', height: 2, zIndex: 2 }} />
      )}
      {head}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : children}
      {!error && (
        <Box sx={{ borderTop: '1px solid', borderColor: 'divider', '&:empty': { display: 'none' } }}>
          <Pages />
        </Box>
      )}
    </Paper>
  );
}

function Pages() {
  const translate = useTranslate();
  const { meta } = useListContext();
  const words = {
    labelDisplayedRows: ({ from, to, count }: { from: number; to: number; count: number }) =>
      translate('widgets.list.range', { from, to, count: numberWords(count, Boolean(meta?.totalIsCapped)) }),
  };
  return <Pagination rowsPerPageOptions={[10, 25, 50, 100, 200]} {...words} />;
}

function Total() {
  const translate = useTranslate();
  const { total, meta } = useListContext();
  if (total === undefined) return <>&nbsp;</>;
  return (
    <>
      {translate('widgets.list.total', { smart_count: total, count: numberWords(total, Boolean(meta?.totalIsCapped)) })}
    </>
  );
}

/** While the rows of the question before still stand there, nobody opens or chooses one of them in haste; slow answers dim them. */
const sheet = {
  position: 'relative',
  overflow: 'hidden',
  '& :is(tbody, ul)': { transition: 'opacity 100ms' },
  '&[aria-busy="true"] :is(tbody, ul)': { pointerEvents: 'none', opacity: 0.6, transition: 'opacity 150ms 200ms' },
} as const;
