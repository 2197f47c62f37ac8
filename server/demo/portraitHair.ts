import type { Build } from './portraitFace';
import type { Random } from './random';

/** The hair of a portrait: what lies behind the head, and what lies before it. */
type Hair = { defs: string; behind: string; before: string };

type Style = { behind: string; before: string };

/** Draws hair that fits sex and age; the old are grey, some of them bald, and girls wear pigtails. */
export function hairOf({ sex, age, random }: Build): Hair {
  const [base, light] = coloursOf(age, random);
  const style = random.pick(stylesFor(sex, age, random));
  const defs = `<linearGradient id="hair" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="0.5" stop-color="${base}"/></linearGradient>`;
  const filled = (drawn: string) =>
    `<g fill="url(#hair)" stroke="${base}" stroke-width="1" stroke-linejoin="round">${drawn}</g>`;
  const shine =
    style === BALDING || style === SHORT_CURLS
      ? ''
      : `<path d="M112 72 Q142 38 190 34" stroke="${light}" stroke-opacity="0.7" stroke-width="7" fill="none" stroke-linecap="round"/>`;
  return { defs, behind: filled(style.behind), before: filled(style.before) + shine };
}

function coloursOf(age: number, random: Random): readonly [string, string] {
  if (age > 68)
    return random.pick([
      ['#b9b6b2', '#dad8d5'],
      ['#9f9c99', '#c8c5c2'],
      ['#cfccc8', '#ecebe9'],
    ] as const);
  if (age > 54 && random.chance(0.6))
    return random.pick([
      ['#6f6b69', '#918d8a'],
      ['#57524f', '#77716d'],
    ] as const);
  return random.pick([
    ['#231d1b', '#453a35'],
    ['#2c221d', '#54423a'],
    ['#1c1a1c', '#3b383d'],
    ['#3a2820', '#664a3c'],
  ] as const);
}

function stylesFor(sex: Build['sex'], age: number, random: Random): readonly Style[] {
  if (sex === '1') return age > 58 && random.chance(0.5) ? [BALDING, RECEDING] : age < 14 ? [FRINGE, CREW, BOWL] : MEN;
  if (age < 13) return [PIGTAILS, BOB, PONYTAIL, BRAIDS];
  return age > 60 ? [SHORT_CURLS, BUN, PIXIE, SHORT_CURLS] : WOMEN;
}

/** The cap of hair over the skull: from ear to ear, 17 below the upper edge. */
const CAP = 'M80 186 C66 92 106 18 179 18 C252 18 292 92 278 186';

const cap = (front: string): string => `<path d="${CAP} ${front}Z"/>`;

const SIDE_PART: Style = {
  behind: '',
  before: cap('C276 150 268 128 250 112 C214 122 160 116 126 84 C118 112 96 128 88 150 Z'),
};
const SWEPT_BACK: Style = {
  behind: '',
  before: cap('C272 146 262 120 240 100 C214 82 144 82 118 100 C96 120 86 146 80 186'),
};
const CREW: Style = {
  behind: '',
  before:
    '<path d="M84 178 C74 96 112 32 179 32 C246 32 284 96 274 178 C268 148 262 128 250 112 C220 98 138 98 108 112 C96 128 90 148 84 178Z"/>',
};
const FRINGE: Style = {
  behind: '',
  before: cap(
    'C274 156 270 146 264 132 C250 142 236 136 228 128 C216 142 200 140 190 130 C176 142 160 140 150 130 C138 142 120 142 106 128 C96 142 88 156 80 186',
  ),
};
const TEXTURED: Style = {
  behind: '',
  before:
    '<path d="M80 186 C68 120 78 66 108 44 L116 26 L134 34 L150 16 L168 26 L188 14 L204 26 L226 20 L238 38 L256 42 C286 70 290 120 278 186 C274 152 268 134 258 120 L238 126 L226 108 L206 122 L190 106 L170 122 L150 108 L132 126 L110 112 C94 130 86 152 80 186Z"/>',
};
const CURTAINS: Style = {
  behind: '',
  before: cap('C276 160 270 140 256 128 C226 122 192 104 181 78 C170 104 134 122 104 128 C90 140 84 160 80 186'),
};
const BOWL: Style = {
  behind: '',
  before: cap('C278 164 274 150 268 144 C226 152 132 152 90 144 C84 150 80 164 80 186'),
};
const RECEDING: Style = {
  behind: '',
  before:
    '<path d="M80 192 C64 108 106 22 179 22 C252 22 294 108 278 192 C274 166 274 140 268 118 C256 92 234 84 218 74 C200 64 192 88 179 88 C166 88 158 64 140 74 C124 84 102 92 90 118 C84 140 84 166 80 192Z"/>',
};
const BALDING: Style = {
  behind: '<path d="M66 204 C58 150 68 106 98 78 L260 78 C290 106 300 150 292 204Z"/>',
  before:
    '<path d="M82 196 C76 160 78 124 96 92 C94 124 92 150 90 172Z"/><path d="M276 196 C282 160 280 124 262 92 C264 124 266 150 268 172Z"/>',
};

const MEN: readonly Style[] = [SIDE_PART, SWEPT_BACK, CREW, FRINGE, TEXTURED, CURTAINS, SIDE_PART, CREW];

const LONG_BACK =
  '<path d="M74 150 C58 250 66 340 48 404 C96 424 132 392 140 350 L218 350 C226 392 262 424 310 404 C292 340 300 250 284 150 C276 40 82 40 74 150Z"/>';
const SHOULDER_BACK =
  '<path d="M72 160 C58 240 62 300 54 338 C84 362 124 346 134 310 L224 310 C234 346 274 362 304 338 C296 300 300 240 286 160 C276 40 82 40 72 160Z"/>';
const BOB_BACK =
  '<path d="M70 160 C56 220 62 262 64 292 C90 308 118 304 128 280 L230 280 C240 304 268 308 294 292 C296 262 302 220 288 160 C276 36 82 36 70 160Z"/>';

const LONG_CENTRE: Style = {
  behind: LONG_BACK,
  before: cap('C280 164 272 138 252 124 C220 112 190 92 180 66 C170 92 138 112 106 124 C86 138 78 164 80 186'),
};
const LONG_SIDE: Style = {
  behind: LONG_BACK,
  before: cap('C280 160 268 136 248 122 C204 124 150 114 122 86 C116 112 96 130 88 150 C82 162 80 172 80 186'),
};
const SHOULDER: Style = {
  behind: SHOULDER_BACK,
  before: cap('C280 162 272 142 256 126 C214 128 160 116 132 80 C122 112 98 132 90 148 C84 160 80 172 80 186'),
};
const BOB: Style = {
  behind: BOB_BACK,
  before: cap(
    'C278 166 274 152 266 142 C236 154 214 138 204 130 C196 146 168 148 156 132 C146 146 116 152 92 142 C84 152 80 166 80 186',
  ),
};
const PONYTAIL: Style = {
  behind: '<path d="M262 96 C312 110 322 190 300 262 C296 214 284 170 262 150Z"/>',
  before: cap('C274 150 262 122 238 104 C212 88 146 88 120 104 C96 122 84 150 80 186'),
};
const BUN: Style = {
  behind: '',
  before: `<ellipse cx="179" cy="34" rx="34" ry="21"/><path d="M82 186 C66 96 106 34 179 34 C252 34 292 96 276 186 C272 150 262 124 238 106 C212 90 146 90 120 106 C96 124 86 150 82 186Z"/>`,
};
const PIXIE: Style = {
  behind: '<path d="M76 200 C62 100 104 30 179 30 C254 30 296 100 282 200 L268 224 L90 224Z"/>',
  before: cap('C276 158 266 138 250 124 C206 132 158 120 128 86 C120 116 98 136 90 152 C84 164 80 174 80 186'),
};
const SHORT_CURLS: Style = {
  behind: '<path d="M72 212 C52 110 98 22 179 22 C260 22 306 110 286 212 C276 232 82 232 72 212Z"/>',
  before:
    '<path d="M80 196 C54 176 62 146 74 136 C58 108 82 82 98 78 C96 48 130 34 146 40 C162 16 204 18 212 36 C238 28 262 50 260 72 C288 84 296 112 284 136 C298 154 298 182 278 196 C280 164 270 142 254 128 C240 134 224 128 218 116 C204 128 184 126 176 114 C164 128 142 128 132 116 C122 128 112 132 102 130 C88 144 82 164 80 196Z"/>',
};
const PIGTAILS: Style = {
  behind:
    '<path d="M84 150 C38 160 32 230 46 284 C68 268 82 220 92 190Z"/><path d="M274 150 C320 160 326 230 312 284 C290 268 276 220 266 190Z"/>',
  before: `${FRINGE.before}<g fill="#d86a7a" stroke="none"><circle cx="74" cy="172" r="8"/><circle cx="284" cy="172" r="8"/></g>`,
};
const BRAIDS: Style = {
  behind:
    [0, 1, 2, 3, 4]
      .map(
        n =>
          `<ellipse cx="${74 - n * 2}" cy="${250 + n * 26}" rx="15" ry="17"/><ellipse cx="${284 + n * 2}" cy="${250 + n * 26}" rx="15" ry="17"/>`,
      )
      .join('') + BOB_BACK,
  before: LONG_CENTRE.before,
};

const WOMEN: readonly Style[] = [LONG_CENTRE, LONG_SIDE, SHOULDER, BOB, PONYTAIL, BUN, PIXIE, SHOULDER, LONG_SIDE];
