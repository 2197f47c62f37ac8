import { useLocaleState } from 'react-admin';
import { type InquirySaid, sayInquiry } from '../../shared/words/inquiry';
import type { InquiryAnswerFragment } from '../graphql/graphql';

/** An answer in the words of the screen's language: those of the server and the slip. */
export function useSaid(answer: InquiryAnswerFragment): InquirySaid {
  const [locale] = useLocaleState();
  const language = locale === 'en' ? 'en' : 'zh';
  const { office, unit, by, byProvisional, byKind, from, since, registeredOnDay, newCardNo } = answer;
  return sayInquiry(
    language,
    {
      ...answer,
      from: from ?? null,
      since: since ?? null,
      byKind: byKind ?? null,
      registeredOnDay: registeredOnDay ?? null,
      newCardNo: newCardNo ?? null,
      by: by ? { on: by, provisional: byProvisional } : null,
      basis: answer.basis.map(ref => ({ ...ref, paragraph: ref.paragraph ?? null })),
    },
    { office: (office && (language === 'en' ? office.nameEn : office.nameZh)) ?? null, unit: unit ?? null },
  );
}
