import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import { Box, Button, Typography } from '@mui/material';
import type { ComponentType, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { refusalOf } from '../provider/ask';
import { useWords } from './useWords';

type EmptyProps = { title?: string; text?: string; icon?: ComponentType; children?: ReactNode };

/** Nothing to show, said kindly, with what to do next. */
export function EmptyState({ title, text, icon: Icon = InboxOutlined, children }: EmptyProps) {
  const translate = useTranslate();
  return (
    <Notice
      icon={<Icon />}
      title={title ?? translate('widgets.empty.title')}
      text={text ?? translate('widgets.empty.text')}
    >
      {children}
    </Notice>
  );
}

/** What could not be loaded, why, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const translate = useTranslate();
  const words = useWords();
  const incident = refusalOf(error)?.params?.incident;
  return (
    <Box role="alert">
      <Notice icon={<CloudOffOutlined />} title={translate('widgets.error.title')} text={words.error(error)}>
        {incident !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary', userSelect: 'all' }}>
            {translate('widgets.error.incident', { incident: String(incident) })}
          </Typography>
        )}
        {onRetry && (
          <Button variant="outlined" onClick={onRetry}>
            {translate('widgets.error.retry')}
          </Button>
        )}
      </Notice>
    </Box>
  );
}

/** A sign, a sentence, and room for one act; the middle of an otherwise empty place. */
export function Notice({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactNode;
  title: ReactNode;
  text: string;
  children?: ReactNode;
}) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, px: 2, py: 5, textAlign: 'center' }}>
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 48,
          height: 48,
          borderRadius: '50%',
          bgcolor: 'sunken',
          color: 'text.secondary',
        }}
      >
        {icon}
      </Box>
      <Typography component="div" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Typography variant="body2" sx={{ maxWidth: '36em', color: 'text.secondary' }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}
