import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';

type Props = { title: string; subtitle?: ReactNode; actions?: ReactNode; width?: number; children: ReactNode };

/** A page: its one h1, the window's title, the acts on the right. Every screen begins with it. */
export function Page({ title, subtitle, actions, width, children }: Props) {
  useDocumentTitle(title);
  return (
    <Box sx={{ width: '100%', maxWidth: width }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 1,
          minHeight: 40,
          mb: 1.5,
        }}
      >
        <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
          <Typography variant="h1">{title}</Typography>
          {subtitle && (
            <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>
              {subtitle}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}

/** Names the browser's tab after the page. */
export function useDocumentTitle(title: string): void {
  const translate = useTranslate();
  const product = translate('layout.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
