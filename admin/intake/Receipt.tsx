import ArrowForward from '@mui/icons-material/ArrowForward';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { IntakeCaseFragment } from '../graphql/graphql';
import { KeyHint } from '../widgets/KeyHint';
import { useHotkeys } from '../widgets/useHotkeys';
import { usePrintReceipt } from './usePrintReceipt';

/** The receipt on the screen: its number large enough to be read across the counter, the due day, the print, the next person. */
export function Receipt({ submitted, onNext }: { submitted: IntakeCaseFragment; onNext: () => void }) {
  const translate = useTranslate();
  const { print, printing } = usePrintReceipt();
  const { id, receiptNo, person, dueOn, dueProvisional, submissions, materials, businessType, channel } = submitted;
  useHotkeys({ n: onNext, p: () => void print(id) });
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="receipt"
      sx={{ p: { xs: 2.5, sm: 5 }, maxWidth: 760 }}
    >
      <Typography id="receipt" variant="h2" sx={{ color: 'success.main', fontSize: '1.125rem' }}>
        {translate(submissions > 1 ? 'intake.receipt.again' : 'intake.receipt.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {[person.name, translate(`codes.businessTypes.${businessType}`), translate(`codes.channels.${channel}`)].join(
          ' · ',
        )}
      </Typography>
      <Box sx={{ my: 3 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('intake.receipt.number')}
        </Typography>
        <Typography component="p" sx={number}>
          {receiptNo}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 2fr' } }}>
        <Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('intake.receipt.due')}
          </Typography>
          <Typography component="p" sx={{ fontSize: '1.25rem', fontWeight: 600 }}>
            {dueOn}
          </Typography>
          {dueProvisional && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('intake.receipt.provisional')}
            </Typography>
          )}
        </Box>
        <Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('intake.receipt.materials')}
          </Typography>
          <Typography>
            {materials
              .map(({ kind }) => translate(`codes.materialKinds.${kind}`))
              .join(translate('widgets.list.comma'))}
          </Typography>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 4 }}>
        <Button size="large" variant="contained" autoFocus endIcon={<ArrowForward />} onClick={onNext}>
          {translate('intake.receipt.next')}
          <KeyHint keys="N" />
        </Button>
        <Button
          size="large"
          variant="outlined"
          startIcon={<PrintOutlined />}
          disabled={printing}
          onClick={() => void print(id)}
        >
          {translate('intake.receipt.print')}
          <KeyHint keys="P" />
        </Button>
        <Button size="large" variant="text" component={Link} to={`/applications/${id}/show`}>
          {translate('intake.receipt.show')}
        </Button>
      </Box>
    </Paper>
  );
}

const number = {
  fontSize: { xs: '1.75rem', sm: '2.75rem' },
  lineHeight: 1.25,
  fontWeight: 600,
  letterSpacing: '0.02em',
  userSelect: 'all',
} as const;
