import type { PersonNotice } from '../notices';

/** What people are told outside the console, by text message or mail: short, without a name or a number. */
const messages: Readonly<Record<'zh' | 'en', Readonly<Record<PersonNotice, string>>>> = {
  zh: {
    CARD_TO_COLLECT:
      '【社保卡】您的社会保障卡已可领取，请携带有效身份证件于%{by}前到%{placeZh}（%{address}，电话%{phone}）领取。逾期仍予保管。',
  },
  en: {
    CARD_TO_COLLECT:
      'Your social security card is ready: collect it with a valid identity document by %{by} at %{placeEn} (%{address}, phone %{phone}). It is kept after that, too.',
  },
};

/** A message with its blanks filled in. */
export function messageIn(locale: 'zh' | 'en', kind: PersonNotice, params: Readonly<Record<string, unknown>>): string {
  return messages[locale][kind].replace(/%\{(\w+)\}/g, (_blank, name: string) => String(params[name] ?? ''));
}
