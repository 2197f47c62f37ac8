import type { InquiryAnswer } from '../inquiry/answer';
import type { InquiryPlace } from '../inquiry/codes';
import type { LegalRef } from '../policy';
import { type Article, type InquiryWords, inquiryWords } from './inquiry.words';
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
  since: string | null;
  by: string | null;
  bring: string[];
  notes: string[];
  basis: { title: string; text: string; link: string }[];
  /** Why, who must act and by when, in one line. */
  line: string;
};

type Lined = Pick<InquiryAnswer, 'reason' | 'actor' | 'from' | 'by' | 'byKind'>;
type Named = Lined &
  Pick<InquiryAnswer, 'notes' | 'place' | 'since' | 'bring' | 'told' | 'registeredOnDay' | 'newCardNo' | 'basis'>;

/** Says an answer in a language, with the names of the office and the unit where they may be told. */
export function sayInquiry(
  locale: 'zh' | 'en',
  answer: Named,
  { office, unit }: { office: string | null; unit: string | null },
): InquirySaid {
  const words = inquiryWords[locale];
  const { title, text, next } = words.reasons[answer.reason];
  const { newCardNo, since, from, registeredOnDay } = answer;
  const bring = answer.bring.map(kind => materialWords[locale][kind]);
  const filled = (phrase: string) =>
    fill(phrase, {
      office: office ?? words.someOffice,
      unit: unit ?? words.someUnit,
      told: answer.told.map(code => toldWord(locale, code)).join(words.comma) || words.unknown,
      bring: bring.join(words.comma) || words.unknown,
      newCard: newCardNo ? fill(words.newCard, { no: newCardNo }) : words.someCard,
    });
  return {
    title,
    text: filled(text),
    next: filled(next),
    actor: words.actors[answer.actor],
    place: placeWords(answer.place, words, { office, unit }),
    since: since && fill(words.since, { day: since }),
    by: dayWords(locale, answer),
    bring,
    notes: answer.notes.map(note => fill(words.notes[note], { from: from ?? '', day: String(registeredOnDay ?? '') })),
    basis: answer.basis.map(ref => articleSaid(locale, ref)),
    line: sayInquiryLine(locale, answer),
  };
}

/** The same in one line: why, who must act, by when. */
export function sayInquiryLine(locale: 'zh' | 'en', answer: Lined): string {
  return lineParts(locale, answer).join(' · ');
}

/** The parts of the line, the reason first. */
export function lineParts(locale: 'zh' | 'en', answer: Lined): readonly string[] {
  const { reasons, actors, acts } = inquiryWords[locale];
  const actor = answer.actor === 'NOBODY' ? null : fill(acts, { actor: actors[answer.actor] });
  return [reasons[answer.reason].title, actor, dayWords(locale, answer)].filter(part => part !== null);
}

/** The day of an answer as a phrase; provisional while the year's calendar is unpublished. */
export function dayWords(
  locale: 'zh' | 'en',
  { from, by, byKind }: Pick<Lined, 'from' | 'by' | 'byKind'>,
): string | null {
  const { days, provisional } = inquiryWords[locale];
  if (!by || !byKind) return null;
  return `${fill(days[byKind], { from: from ?? '', by: by.on })}${by.provisional ? provisional : ''}`;
}

const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/%\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);

function toldWord(locale: 'zh' | 'en', code: string): string {
  const { excluded, failed, cancelled } = inquiryWords[locale];
  const { reject, return: returned } = reasonWords[locale];
  const said: Readonly<Record<string, string>> = { ...cancelled, ...excluded, ...failed, ...reject, ...returned };
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
  23: '二十三',
  28: '二十八',
  29: '二十九',
  58: '五十八',
};

/** An article in words, with the place of the console where it stands (P-28). */
export function articleSaid(locale: 'zh' | 'en', { law, article }: LegalRef): InquirySaid['basis'][number] {
  const words = inquiryWords[locale];
  const number = locale === 'zh' ? (CHINESE_NUMBERS[article] ?? String(article)) : String(article);
  return {
    title: fill(words.article, { law: words.laws[law], article: number }),
    text: words.articles[`${law}_${article}` as Article],
    link: `/laws#${law}_${article}`,
  };
}
