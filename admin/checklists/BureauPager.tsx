import NavigateBefore from '@mui/icons-material/NavigateBefore';
import NavigateNext from '@mui/icons-material/NavigateNext';
import { Box, IconButton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { numberWords } from '../widgets/numbers';

type Props = { page: number; perPage: number; count: number; onChange: (page: number) => void };

/** Pages of a list that is no react-admin list; nothing where one page holds all. */
export function BureauPager({ page, perPage, count, onChange }: Props) {
  const translate = useTranslate();
  if (count <= perPage) return null;
  const from = (page - 1) * perPage + 1;
  const to = Math.min(count, page * perPage);
  return (
    <Box
      component="nav"
      aria-label={translate('bureau.pager.name')}
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 0.5, px: 1, minHeight: 44 }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mr: 1 }}>
        {translate('bureau.pager.range', { from, to, count: numberWords(count) })}
      </Typography>
      <Turn of="previous" disabled={page === 1} onClick={() => onChange(page - 1)} icon={<NavigateBefore />} />
      <Turn of="next" disabled={to >= count} onClick={() => onChange(page + 1)} icon={<NavigateNext />} />
    </Box>
  );
}

type TurnProps = { of: 'previous' | 'next'; disabled: boolean; onClick: () => void; icon: ReactNode };

function Turn({ of, disabled, onClick, icon }: TurnProps) {
  const translate = useTranslate();
  return (
    <IconButton size="small" aria-label={translate(`bureau.pager.${of}`)} disabled={disabled} onClick={onClick}>
      {icon}
    </IconButton>
  );
}
