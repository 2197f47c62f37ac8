import type { Build } from './portraitFace';
import { MIDDLE } from './portraitFace';
import type { Random } from './random';

/** Draws what somebody wears: dark or strong colours, as photo counters ask for before white. */
export function clothesOf({ sex, age, random }: Build): string {
  const wide = age < 10 ? 118 : age < 15 ? 134 : sex === '1' ? random.between(158, 168) : random.between(142, 154);
  const cut = random.pick(
    age < 15
      ? [uniform, roundNeck, polo]
      : age > 60
        ? [roundNeck, shirt, cardigan, cardigan]
        : sex === '1'
          ? MEN
          : WOMEN,
  );
  return cut(wide, random);
}

type Cut = (wide: number, random: Random) => string;

const DARK = [
  '#2f3e55',
  '#3c4a3f',
  '#4b3b4f',
  '#5a3d3a',
  '#31505a',
  '#2b2f36',
  '#47566b',
  '#5c4a36',
  '#6b3340',
  '#355c4c',
] as const;
const BRIGHT = ['#b9534f', '#3f7d8c', '#5f8a58', '#c4893b', '#7a6aa8', '#4c74a8', '#ad5f86', '#3d8c7a'] as const;
const LINEN = ['#dfe8f2', '#e8e4da', '#d5e3dc', '#f0dfe0', '#cfdbe9'] as const;

/** The shoulders: from the neck out and down to the lower edge. */
const body = (wide: number, fill: string): string =>
  `<path d="M${MIDDLE - wide} 441 C${MIDDLE - wide} 396 ${MIDDLE - wide * 0.78} 372 ${MIDDLE - 48} 344 Q${MIDDLE} 380 ${MIDDLE + 48} 344 C${MIDDLE + wide * 0.78} 372 ${MIDDLE + wide} 396 ${MIDDLE + wide} 441Z" fill="${fill}"/>`;

const fold = (wide: number): string =>
  `<g stroke="#000000" stroke-opacity="0.16" stroke-width="2.4" fill="none" stroke-linecap="round"><path d="M${MIDDLE - wide * 0.66} 441 q4 -22 12 -34"/><path d="M${MIDDLE + wide * 0.66} 441 q-4 -22 -12 -34"/></g>`;

const roundNeck: Cut = (wide, random) => {
  const fill = random.pick([...DARK, ...BRIGHT]);
  return `${body(wide, fill)}<path d="M${MIDDLE - 49} 344 Q${MIDDLE} 386 ${MIDDLE + 49} 344" fill="none" stroke="#000000" stroke-opacity="0.22" stroke-width="7"/>${fold(wide)}`;
};

const turtleneck: Cut = (wide, random) => {
  const fill = random.pick(DARK);
  const collar = `M${MIDDLE - 46} 330 Q${MIDDLE} 352 ${MIDDLE + 46} 330 L${MIDDLE + 52} 366 Q${MIDDLE} 392 ${MIDDLE - 52} 366Z`;
  return `${body(wide, fill)}<path d="${collar}" fill="${fill}" stroke="#000000" stroke-opacity="0.25" stroke-width="2"/>${fold(wide)}`;
};

const collarOf = (fill: string): string =>
  `<g fill="${fill}" stroke="#000000" stroke-opacity="0.2" stroke-width="1.6" stroke-linejoin="round"><path d="M${MIDDLE - 50} 338 L${MIDDLE} 392 L${MIDDLE - 30} 410 L${MIDDLE - 66} 354Z"/><path d="M${MIDDLE + 50} 338 L${MIDDLE} 392 L${MIDDLE + 30} 410 L${MIDDLE + 66} 354Z"/></g>`;

const shirt: Cut = (wide, random) => {
  const fill = random.pick(random.chance(0.4) ? LINEN : BRIGHT);
  const buttons = `<circle cx="${MIDDLE}" cy="412" r="3"/><circle cx="${MIDDLE}" cy="433" r="3"/>`;
  return `${body(wide, fill)}<path d="M${MIDDLE} 390 V441" stroke="#000000" stroke-opacity="0.18" stroke-width="2"/>${collarOf(fill)}<g fill="#000000" fill-opacity="0.3">${buttons}</g>${fold(wide)}`;
};

const polo: Cut = (wide, random) => {
  const fill = random.pick(BRIGHT);
  return `${body(wide, fill)}${collarOf(fill)}${fold(wide)}`;
};

const blazer: Cut = (wide, random) => {
  const cloth = random.pick(DARK);
  const linen = random.pick(LINEN);
  const tie = random.chance(0.35)
    ? `<path d="M${MIDDLE - 9} 388 h18 l-4 12 l7 41 h-24 l7 -41Z" fill="${random.pick(BRIGHT)}"/>`
    : '';
  const lapel = `M${MIDDLE - 60} 350 L${MIDDLE - 14} 441 L${MIDDLE - 62} 441 L${MIDDLE - 84} 392 L${MIDDLE - 66} 384Z`;
  return `${body(wide, cloth)}<path d="M${MIDDLE - 56} 346 L${MIDDLE} 441 L${MIDDLE + 56} 346 Q${MIDDLE} 384 ${MIDDLE - 56} 346Z" fill="${linen}"/>${tie}${collarOf(linen)}
<g fill="${cloth}" stroke="#000000" stroke-opacity="0.28" stroke-width="1.8" stroke-linejoin="round"><path d="${lapel}"/><path d="${lapel}" transform="translate(${2 * MIDDLE} 0) scale(-1 1)"/></g>`;
};

const cardigan: Cut = (wide, random) => {
  const cloth = random.pick(DARK);
  return `${body(wide, random.pick(LINEN))}<g fill="${cloth}"><path d="M${MIDDLE - wide} 441 C${MIDDLE - wide} 396 ${MIDDLE - wide * 0.78} 372 ${MIDDLE - 50} 343 L${MIDDLE - 6} 441Z"/><path d="M${MIDDLE + wide} 441 C${MIDDLE + wide} 396 ${MIDDLE + wide * 0.78} 372 ${MIDDLE + 50} 343 L${MIDDLE + 6} 441Z"/></g>${fold(wide)}`;
};

const uniform: Cut = (wide, random) => {
  const cloth = random.pick(['#2c5d9b', '#27705a', '#a63d40', '#34508a'] as const);
  const stripe = `M${MIDDLE - wide * 0.92} 441 C${MIDDLE - wide * 0.9} 404 ${MIDDLE - wide * 0.7} 384 ${MIDDLE - 58} 358`;
  return `${body(wide, cloth)}<g fill="none" stroke="#ffffff" stroke-width="7"><path d="${stripe}"/><path d="${stripe}" transform="translate(${2 * MIDDLE} 0) scale(-1 1)"/></g>${collarOf('#f4f6f8')}<path d="M${MIDDLE} 392 V441" stroke="#ffffff" stroke-opacity="0.7" stroke-width="3"/>`;
};

const MEN: readonly Cut[] = [shirt, blazer, roundNeck, polo, blazer, turtleneck];
const WOMEN: readonly Cut[] = [roundNeck, blazer, shirt, turtleneck, cardigan, roundNeck];
