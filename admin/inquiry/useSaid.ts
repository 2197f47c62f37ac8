import { useLocaleState } from 'react-admin';
import { type InquirySaid, sayInquiry } from '../../shared/words/inquiry';
import type { InquiryAnswerFragment } from '../graphql/graphql';
import type { Locale } from '../messages';

/** An answer in the words of the screen's language: those of the server and the slip. */
export function useSaid(answer: InquiryAnswerFragment): InquirySaid {
  const [locale] = useLocaleState();
  return saidIn(locale === 'en' ? 'en' : 'zh', answer);
}

/** An answer in a language. */
export function saidIn(locale: Locale, answer: InquiryAnswerFragment): InquirySaid {
  const { unit, by, byProvisional, byKind, from, since, registeredOnDay, newCardNo } = answer;
  return sayInquiry(
    locale,
    {
      ...answer,
      from: from ?? null,
      since: since ?? null,
      by: by ? { on: by, provisional: byProvisional } : null,
      byKind: byKind ?? null,
      registeredOnDay: registeredOnDay ?? null,
      newCardNo: newCardNo ?? null,
      basis: answer.basis.map(ref => ({ ...ref, paragraph: ref.paragraph ?? null })),
    },
    { office: officeIn(locale, answer), unit: unit ?? null },
  );
}

/** The office of an answer in a language. */
export function officeIn(locale: Locale, { office }: InquiryAnswerFragment): string | null {
  if (!office) return null;
  return locale === 'en' ? office.nameEn : office.nameZh;
}
