import type { InquiryAnswer } from '../inquiry/answer';
import type { InquiryPlace, InquiryReason } from '../inquiry/codes';
import type { LegalRef } from '../policy';
import { type Article, type DayKind, type InquiryWords, inquiryWords } from './inquiry.words';
import { materialWords } from './materials';
import { reasonWords } from './reasons';

export { inquiryWords };

/** An answer in words. */
export type InquirySaid = {
  title: string;
  text: string;
  next: string;
  actor: string;
  place: string;
  by: string | null;
  bring: string[];
  notes: string[];
  basis: { title: string; text: string }[];
};

type Named = Pick<InquiryAnswer, 'reason' | 'notes' | 'actor' | 'place' | 'from' | 'by' | 'bring' | 'told' | 'basis'>;

/** Says an answer in a language, with the names of the office and the unit where they may be told. */
export function sayInquiry(
  locale: 'zh' | 'en',
  answer: Named,
  { office, unit }: { office: string | null; unit: string | null },
): InquirySaid {
  const words = inquiryWords[locale];
  const { title, text, next } = words.reasons[answer.reason];
  const told = answer.told.map(code => toldWord(locale, code)).join(words.comma) || words.unknown;
  const filled = (phrase: string) =>
    fill(phrase, { office: office ?? words.someOffice, unit: unit ?? words.someUnit, told });
  const { by } = answer;
  const days = by && fill(words.days[dayKinds[answer.reason] ?? 'due'], { from: answer.from ?? '', by: by.on });
  return {
    title,
    text: filled(text),
    next: filled(next),
    actor: words.actors[answer.actor],
    place: placeWords(answer.place, words, { office, unit }),
    by: days ? `${days}${by?.provisional ? words.provisional : ''}` : null,
    bring: answer.bring.map(kind => materialWords[locale][kind]),
    notes: answer.notes.map(note => words.notes[note]),
    basis: answer.basis.map(ref => ({ title: articleTitle(locale, ref), text: articleText(words, ref) })),
  };
}

/** Which kind of day an answer names. */
const dayKinds: Partial<Record<InquiryReason, DayKind>> = {
  NOBODY_APPLIED: 'window',
  LIST_NOT_REQUESTED: 'window',
  NOT_LISTED: 'window',
  LEFT_OUT: 'window',
  LIST_OPEN: 'window',
  READY: 'collect',
  COLLECTED_NOT_ENABLED: 'financial',
  ONE_CARD: 'financial',
  TEMP_LOST: 'temporary',
};

const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/%\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);

function toldWord(locale: 'zh' | 'en', code: string): string {
  const { excluded, failed } = inquiryWords[locale];
  const { reject, return: returned } = reasonWords[locale];
  const said: Readonly<Record<string, string>> = { ...excluded, ...failed, ...reject, ...returned };
  return said[code] ?? code;
}

function placeWords(
  place: InquiryPlace,
  { places }: InquiryWords,
  { office, unit }: { office: string | null; unit: string | null },
): string {
  if ((place === 'OFFICE' || place === 'BANK') && office) return office;
  return place === 'EMPLOYER' && unit ? unit : places[place];
}

const CHINESE_NUMBERS: Readonly<Record<number, string>> = {
  2: '二',
  4: '四',
  28: '二十八',
  29: '二十九',
  58: '五十八',
};

function articleTitle(locale: 'zh' | 'en', { law, article }: LegalRef): string {
  const words = inquiryWords[locale];
  const number = locale === 'zh' ? (CHINESE_NUMBERS[article] ?? String(article)) : String(article);
  return fill(words.article, { law: words.laws[law], article: number });
}

const articleText = ({ articles }: InquiryWords, { law, article }: LegalRef): string =>
  articles[`${law}_${article}` as Article];
