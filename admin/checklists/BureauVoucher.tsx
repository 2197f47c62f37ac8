import { Box, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { viewAddress } from '../applications/views';
import { BureauSupplementsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';
import { type BureauChecklist, listAddress } from './bureauFacts';

/** What came of a confirmed list: the number with which the unit collects (P-30), the supplement, and the cases. */
export function BureauVoucher({ list }: { list: BureauChecklist }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { when } = useMoments();
  const { id, employerId, returned, voucherNo, decidedAt } = list;
  const { data } = useAnswer(BureauSupplementsDocument, { employerId }, { enabled: returned > 0 });
  const supplements = data?.page.nodes.filter(({ supplementOfId }) => supplementOfId === id) ?? [];
  const copy = async () => {
    await navigator.clipboard?.writeText(voucherNo ?? '');
    notify('bureau.voucher.copied', { type: 'info' });
  };
  return (
    <Panel title={translate('bureau.voucher.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Box role="status" sx={number}>
          {voucherNo}
        </Box>
        <Button size="small" variant="outlined" onClick={() => void copy()}>
          {translate('bureau.voucher.copy')}
        </Button>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, mb: 1.5 }}>
        {[decidedAt && translate('bureau.voucher.at', { at: when(decidedAt) }), translate('bureau.voucher.text')]
          .filter(Boolean)
          .join(' · ')}
        {supplements.length > 0 && ` ${translate('bureau.voucher.again')}`}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {supplements.map(({ id: one, no, rows }) => (
          <Button key={one} component={Link} to={listAddress(one)} variant="outlined">
            {translate('bureau.voucher.supplement', { no, smart_count: rows })}
          </Button>
        ))}
        <Button component={Link} to={viewAddress('checklist', { employerId })} variant="outlined">
          {translate('bureau.voucher.cases')}
        </Button>
      </Box>
    </Panel>
  );
}

const number = {
  fontSize: { xs: '1.5rem', sm: '2rem' },
  lineHeight: 1.2,
  fontWeight: 600,
  letterSpacing: '0.03em',
  overflowWrap: 'anywhere',
  userSelect: 'all',
} as const;
