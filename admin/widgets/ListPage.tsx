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
        <Sheet>{children}</Sheet>
      </Page>
    </ListBase>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  const { error, isFetching, refetch } = useListContext();
  return (
    <Paper variant="outlined" sx={{ position: 'relative', overflow: 'hidden' }}>
      {isFetching && (
        <LinearProgress aria-hidden sx={{ position: 'absolute', inset: '0 0 auto', height: 2, zIndex: 2 }} />
      )}
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
  return <Pagination rowsPerPageOptions={[10, 25, 50, 100]} {...words} />;
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
