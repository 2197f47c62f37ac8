import { useLocaleState, useTranslate } from 'react-admin';
import type { Refusal } from '../../shared/failures';

/** What a refusal means at the desk, and what to do next; nothing where the general words say enough. */
export function useDeskWords(): (refusal: Refusal) => string | undefined {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return ({ code, params = {} }) => {
    const key = keyOf(code, params);
    const place = locale === 'en' ? params.placeEn : params.placeZh;
    return key && translate(`desk.refused.${key}`, { place: place ?? '', day: params.day ?? '' });
  };
}

const OWN = ['NOT_DESIGNATED', 'PROXY_IS_HOLDER', 'GUARDIAN_REQUIRED'];
const BY_STATUS = [
  'ORDERED',
  'IN_PRODUCTION',
  'PRODUCED',
  'FAILED',
  'MISSING',
  'IN_TRANSIT',
  'COLLECTED',
  'VOID',
  'DESTROYED',
];

function keyOf(code: Refusal['code'], params: NonNullable<Refusal['params']>): string | undefined {
  if (OWN.includes(code)) return code;
  const whose = params.of === 'proxy' ? 'PROXY' : 'HOLDER';
  if (code === 'CERTIFICATE_EXPIRED') return `EXPIRED_${whose}`;
  if (code === 'NOT_SIGHTED') return `UNSEEN_${whose}`;
  if (code === 'CARD_ELSEWHERE') return params.status === 'WITH_EMPLOYER' ? 'WITH_EMPLOYER' : 'ELSEWHERE';
  const status = String(params.status);
  return code === 'NOT_FROM_HERE' && BY_STATUS.includes(status) ? status : undefined;
}
