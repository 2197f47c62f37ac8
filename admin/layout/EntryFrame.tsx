import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useDocumentTitle } from '../widgets/Page';
import { BrandMark } from './Brand';
import { CardDrawing } from './CardDrawing';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';

/** The page before one is in: what this house is on the left, the form on the right; one column where it is narrow. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  useDocumentTitle(title);
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <Box component="aside" sx={poster}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
          <BrandMark size={34} />
          <Typography component="p" sx={{ fontSize: '1.0625rem', fontWeight: 600 }}>
            {translate('layout.productLong')}
          </Typography>
        </Box>
        <Box sx={{ my: 'auto', py: 4 }}>
          <CardDrawing />
          <Typography component="p" sx={{ mt: 4, mb: 2.5, fontSize: '1.375rem', lineHeight: 1.5, fontWeight: 600 }}>
            {translate('entry.lead')}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1.25 }}>
            {points.map(([name, Icon]) => (
              <Box
                key={name}
                component="li"
                sx={{ display: 'flex', alignItems: 'center', gap: 1.25, color: '#C6DADD' }}
              >
                <Icon aria-hidden sx={{ fontSize: 20 }} />
                {translate(`entry.points.${name}`)}
              </Box>
            ))}
          </Box>
        </Box>
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1.5, minHeight: 58 }}>
          <Box sx={{ display: { xs: 'flex', md: 'none' }, alignItems: 'center', gap: 1 }}>
            <BrandMark size={28} />
            <Typography component="p" sx={{ fontWeight: 600 }}>
              {translate('layout.product')}
            </Typography>
          </Box>
          <Box sx={{ flex: 1 }} />
          <LanguageSwitch />
          <ThemeSwitch />
        </Box>
        <Box
          component="main"
          sx={{
            flex: 1,
            width: '100%',
            maxWidth: 440,
            mx: 'auto',
            my: 'auto',
            px: 2.5,
            pt: { xs: 1, md: '7vh' },
            pb: 4,
          }}
        >
          <Typography variant="h1" sx={{ fontSize: '1.5rem', mb: 2.5 }}>
            {title}
          </Typography>
          {children}
        </Box>
      </Box>
    </Box>
  );
}

const points = [
  ['steps', FactCheckOutlined],
  ['days', CalendarMonthOutlined],
  ['trace', ShieldOutlined],
] as const;

/** Dark ink in both appearances, ruled like the paper of a register. */
const poster = {
  display: { xs: 'none', md: 'flex' },
  flexDirection: 'column',
  flex: '0 0 44%',
  maxWidth: 620,
  px: 6,
  py: 4,
  color: '#F3F6F5',
  bgcolor: '#173A41',
  backgroundImage: 'repeating-linear-gradient(0deg, rgba(255,255,255,.045) 0 1px, transparent 1px 36px)',
} as const;
