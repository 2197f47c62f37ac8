import ArrowBack from '@mui/icons-material/ArrowBack';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DueCell, Marks } from '../applications/cells';
import type { ApplicationCase } from '../applications/types';
import { KeyHint } from '../widgets/KeyHint';
import { StatusChip } from '../widgets/StatusChip';
import { useReasonWords } from './useReasonWords';

/** Below the name: where the case stands, and what it was returned for before. */
export function DeskHeader({ record }: { record: ApplicationCase }) {
  const translate = useTranslate();
  const reasonWords = useReasonWords();
  const { status, receiptNo, earlierReasons, reasons } = record;
  const told = status === 'REJECTED' || status === 'RETURNED' ? reasons : earlierReasons;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        <span>{receiptNo ?? translate('review.case.notSubmitted')}</span>
        <StatusChip of="application" status={status} />
        {status === 'SUBMITTED' && <DueCell record={record} />}
        <Marks record={record} />
      </Box>
      {told.length > 0 && (
        <Box>
          {translate(`review.told.${status === 'REJECTED' || status === 'RETURNED' ? status : 'before'}`)}{' '}
          {reasonWords(told)}
        </Box>
      )}
    </Box>
  );
}

type ActionsProps = { record: ApplicationCase; onPrint: () => void; onKeys: () => void };

/** Back to the queue, the receipt, and which key does what. */
export function DeskActions({ record, onPrint, onKeys }: ActionsProps) {
  const translate = useTranslate();
  return (
    <>
      <Button component={Link} to="/applications" variant="text" startIcon={<ArrowBack />}>
        {translate('review.walk.back')}
      </Button>
      {record.receiptNo && (
        <Button variant="outlined" startIcon={<PrintOutlined />} onClick={onPrint}>
          {translate('review.receipt.button')}
          <KeyHint keys="P" />
        </Button>
      )}
      <Tooltip title={translate('review.keys.title')}>
        <IconButton aria-label={translate('review.keys.title')} onClick={onKeys}>
          <KeyboardOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    </>
  );
}
