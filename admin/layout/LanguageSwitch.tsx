import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';

/** One button between two languages, written in the language it leads to. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'en' ? 'zh' : 'en';
  return (
    <Button
      variant="text"
      color="inherit"
      size="small"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={translate('layout.switchLanguage')}
      onClick={() => setLocale(other)}
      sx={{ minWidth: 44, minHeight: 34 }}
    >
      {translate('layout.otherLanguage')}
    </Button>
  );
}
