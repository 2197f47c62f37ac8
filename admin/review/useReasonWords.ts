import { useTranslate } from 'react-admin';

/** Reasons of returns and rejections in words, set apart from each other. */
export function useReasonWords(): (codes: readonly string[]) => string {
  const translate = useTranslate();
  return codes =>
    codes
      .map(code => translate(`reasons.return.${code}`, { _: translate(`reasons.reject.${code}`, { _: code }) }))
      .join(translate('widgets.comma'));
}
