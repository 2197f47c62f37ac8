import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import { useCallback, useState } from 'react';
import { useTranslate } from 'react-admin';
import { RevealDialog, type RevealPurpose } from './RevealDialog';
import { useCountdown } from './UndoSnackbar';

type Props = {
  masked: string;
  /** What the number is, in words: "身份证号". */
  label: string;
  /** Asks the server for the clear value under a purpose; left out where the actor may not look. */
  reveal?: (purpose: RevealPurpose) => Promise<string>;
};

/** A masked number; looking at it asks for a purpose, is recorded, and lasts 60 seconds. */
export function MaskedNumber({ masked, label, reveal }: Props) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<string>();
  const hide = useCallback(() => setClear(undefined), []);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, flexWrap: 'wrap' }}>
      {clear ? (
        <ClearValue value={clear} onHide={hide} />
      ) : (
        <Typography component="span" sx={{ letterSpacing: '0.02em' }}>
          {masked}
        </Typography>
      )}
      {reveal && !clear && (
        <Tooltip title={translate('widgets.reveal.button')}>
          <IconButton
            size="small"
            aria-label={`${translate('widgets.reveal.button')}: ${label}`}
            onClick={() => setAsking(true)}
          >
            <VisibilityOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {reveal && asking && (
        <RevealDialog label={label} reveal={reveal} onShown={setClear} onClose={() => setAsking(false)} />
      )}
    </Box>
  );
}

function ClearValue({ value, onHide }: { value: string; onHide: () => void }) {
  const translate = useTranslate();
  const left = useCountdown(60, onHide);
  return (
    <>
      <Typography component="span" sx={{ fontWeight: 600, letterSpacing: '0.04em' }}>
        {value}
      </Typography>
      <Typography component="span" variant="caption" aria-hidden sx={{ color: 'text.secondary' }}>
        {translate('widgets.reveal.hidesIn', { seconds: Math.ceil(left) })}
      </Typography>
      <Tooltip title={translate('widgets.reveal.hide')}>
        <IconButton size="small" aria-label={translate('widgets.reveal.hide')} onClick={onHide}>
          <VisibilityOffOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    </>
  );
}
