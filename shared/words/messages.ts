import type { PersonNotice } from '../notices';

/** What people are told outside the console, by text message or mail: short, without a name or a number. */
const messages: Readonly<Record<'zh' | 'en', Readonly<Record<PersonNotice, string>>>> = {
  zh: {
    CARD_TO_COLLECT:
      '【社保卡】您的社会保障卡已可领取，请携带有效身份证件于%{by}前到%{placeZh}（%{address}，电话%{phone}）领取。逾期仍予保管。',
    FINANCIAL_DUE:
      '【社保卡】您的社会保障卡须在%{deadline}前到本卡银行网点激活金融功能，请携带卡片和有效身份证件办理，逾期社保功能将按规定挂失。',
    FINANCIAL_LOST:
      '【社保卡】您的社会保障卡至%{deadline}仍未激活金融功能，已按规定挂失。请先到本卡银行网点激活，再到社保经办机构解挂。',
    CARD_EXPIRES: '【社保卡】您的社会保障卡将于%{validUntil}到期，现在可以办理换发。新卡启用前原卡可继续使用。',
    CARD_NOT_APPLIED:
      '【社保卡】您已参保，尚未申领社会保障卡，启用前不能用于就医结算。请尽快携带有效身份证件到就近的经办机构或服务点申领。',
  },
  en: {
    CARD_TO_COLLECT:
      'Your social security card is ready: collect it with a valid identity document by %{by} at %{placeEn} (%{address}, phone %{phone}). It is kept after that, too.',
    FINANCIAL_DUE:
      'Have the financial function of your social security card activated at an outlet of its bank by %{deadline}: bring the card and a valid identity document. After that day the card is reported lost.',
    FINANCIAL_LOST:
      'The financial function of your social security card was not activated by %{deadline}, and the card is reported lost. Have it activated at an outlet of its bank first, then have it released at the agency.',
    CARD_EXPIRES:
      'Your social security card expires on %{validUntil}; it can be renewed now. The old card stays usable until the new one is enabled.',
    CARD_NOT_APPLIED:
      'You are insured, and nobody has applied for your social security card yet: it is needed for settlement at the doctor. Please apply soon with a valid identity document at the nearest agency or service point.',
  },
};

/** A message with its blanks filled in. */
export function messageIn(locale: 'zh' | 'en', kind: PersonNotice, params: Readonly<Record<string, unknown>>): string {
  return messages[locale][kind].replace(/%\{(\w+)\}/g, (_blank, name: string) => String(params[name] ?? ''));
}
