import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { serverNow } from '../provider/clock';

type Moments = {
  /** Day and time, in the bureau's zone. */
  when: (instant: string | Date) => string;
  /** Only the time when it was today, else day and time. */
  lately: (instant: string | Date) => string;
  /** The calendar day of an instant. */
  day: (instant: string | Date) => string;
};

/** Instants as people read them, in the bureau's zone whatever the desk's clock is set to. */
export function useMoments(): Moments {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const of = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: 'Asia/Shanghai' });
    const time = of({ hour: '2-digit', minute: '2-digit', hour12: false });
    const day = (instant: string | Date) => dayOf(new Date(instant));
    const when = (instant: string | Date) => `${day(instant)} ${time.format(new Date(instant))}`;
    const lately = (instant: string | Date) =>
      day(instant) === dayOf(serverNow()) ? time.format(new Date(instant)) : when(instant);
    return { when, lately, day };
  }, [locale]);
}
