import { Box, useTheme } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { DeskCardFragment } from '../graphql/graphql';
import { useSession } from '../provider/useSession';

/** In one sentence where the card stands and what that means for whoever asks; where it lies here, the shelf large enough to walk to. */
export function NowLine({ card }: { card: DeskCardFragment }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { palette } = useTheme();
  const officeId = useSession()?.office?.id;
  const { whereabouts, ssStatus, keeperOffice, keeperEmployer, shelf } = card;
  const officeName = keeperOffice && (locale === 'en' ? keeperOffice.nameEn : keeperOffice.nameZh);
  const here = whereabouts === 'IN_CUSTODY' && keeperOffice?.id === officeId && ssStatus !== 'CANCELLED';
  const good = here || ssStatus === 'NORMAL';
  const bad = ['LOST', 'TEMP_LOST', 'CANCELLED'].includes(ssStatus ?? '') || whereabouts === 'MISSING';
  const tone = palette.tone[good ? 'good' : bad ? 'bad' : 'attention'];
  const says = () => {
    if (whereabouts === 'DESTROYED') return translate('custody.now.DESTROYED');
    if (ssStatus === 'CANCELLED') return translate('custody.now.CANCELLED');
    if (here) return translate('custody.here', { shelf });
    if (whereabouts === 'IN_CUSTODY')
      return [translate('custody.now.ELSEWHERE', { place: officeName }), keeperOffice?.address, keeperOffice?.phone]
        .filter(Boolean)
        .join(' · ');
    const place = keeperEmployer?.name ?? officeName ?? '';
    return translate(`custody.now.${whereabouts === 'COLLECTED' ? ssStatus : whereabouts}`, { place });
  };
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'baseline',
        columnGap: 2,
        px: 1.5,
        py: here ? 0.5 : 1,
        borderRadius: '6px',
        border: '1px solid',
        borderColor: tone.line,
        bgcolor: tone.fill,
        color: tone.text,
        fontWeight: 600,
      }}
    >
      {here && (
        <Box component="span" aria-hidden sx={{ fontSize: '2rem', lineHeight: 1.2, letterSpacing: '0.02em' }}>
          {shelf}
        </Box>
      )}
      <span>{says()}</span>
    </Box>
  );
}
