import { Box, Paper, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { DEFAULT_POLICY } from '../../shared/policyDefaults';
import { articleSaid } from '../../shared/words/inquiry';
import { Page } from '../widgets/Page';

/** The articles that answers rest on, each at an address of its own (P-28). */
export function LawPage() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { hash } = useLocation();
  const shown = hash.slice(1);
  useEffect(() => {
    document.getElementById(shown)?.scrollIntoView({ block: 'center' });
  }, [shown]);
  return (
    <Page title={translate('inquiry.basis')} subtitle={translate('inquiry.lawsText')} width={860}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {DEFAULT_POLICY.legalRefs.map(ref => {
          const { title, text, link } = articleSaid(locale === 'en' ? 'en' : 'zh', ref);
          const id = link.slice(link.indexOf('#') + 1);
          return (
            <Paper
              key={id}
              id={id}
              component="article"
              variant="outlined"
              aria-current={id === shown || undefined}
              sx={{ p: 2, scrollMarginTop: '64px', '&[aria-current]': { borderColor: 'primary.main', borderWidth: 2 } }}
            >
              <Typography variant="h2" sx={{ fontSize: '1rem', mb: 0.75 }}>
                {title}
              </Typography>
              <Typography sx={{ maxWidth: '44em' }}>{text}</Typography>
            </Paper>
          );
        })}
      </Box>
    </Page>
  );
}
