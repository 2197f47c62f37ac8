import type { Sex } from '../../shared/codes';
import type { Random } from './random';

/** What the parts of a portrait are drawn from. */
export type Build = { sex: Sex; age: number; random: Random };

/** The face of a portrait in layers. */
type Face = { neck: string; head: string; glasses: string };

type Tones = { skin: string; shade: string; line: string; lip: string };

/** The middle of the picture, on which everything is mirrored. */
export const MIDDLE = 179;

const TONES: readonly Tones[] = [
  { skin: '#f9dcc6', shade: '#eec3a6', line: '#b98262', lip: '#d9847a' },
  { skin: '#f5d2b5', shade: '#e6b796', line: '#ae7857', lip: '#cf786c' },
  { skin: '#efc7a4', shade: '#dcab86', line: '#a06c4b', lip: '#c36c60' },
  { skin: '#e6b892', shade: '#d09c76', line: '#905f40', lip: '#b56056' },
  { skin: '#fbe3d2', shade: '#f1cbb4', line: '#bd8b6e', lip: '#de8b84' },
];

/** Draws a face: its shape, eyes, brows, nose and mouth vary; children are rounder, the old have lines. */
export function faceOf({ sex, age, random }: Build): Face {
  const tones = random.pick(TONES);
  const child = age < 14;
  const half = child ? random.between(92, 97) : sex === '1' ? random.between(90, 97) : random.between(86, 92);
  const chin = child ? random.between(284, 290) : random.between(295, 306);
  const jaw = child ? 0.82 : sex === '1' ? 0.66 + random.next() * 0.14 : 0.54 + random.next() * 0.16;
  const eyes = child ? 205 : 196;
  const head = [
    ears(half, tones),
    `<path d="${outline(half, chin, jaw)}" fill="${tones.shade}"/><path d="${outline(half - 2, chin - 7, jaw - 0.02)}" fill="${tones.skin}"/>`,
    blush(child, random, half),
    brows(sex, eyes, random),
    bothEyes(sex, eyes, child, random, tones),
    nose(eyes, chin, tones, random),
    mouth(eyes, chin, tones, random, sex),
    age > 55 ? wrinkles(eyes, tones, age) : '',
    sex === '1' && age > 50 && random.chance(0.18) ? moustache(eyes, chin, age) : '',
  ].join('');
  return { neck: neck(chin, tones, sex, child), head, glasses: glasses(eyes, age, random) };
}

function outline(half: number, chin: number, jaw: number): string {
  const [left, right] = [MIDDLE - half, MIDDLE + half];
  const inner = half * jaw;
  return `M${left} 176 C${left - 3} 24 ${right + 3} 24 ${right} 176 C${right} 236 ${MIDDLE + inner} ${chin} ${MIDDLE} ${chin} C${MIDDLE - inner} ${chin} ${left} 236 ${left} 176Z`;
}

function ears(half: number, { skin: fill, shade }: Tones): string {
  return [MIDDLE - half - 1, MIDDLE + half + 1]
    .map((x, side) => {
      const inner = x + (side === 0 ? 2 : -2);
      return `<ellipse cx="${x}" cy="204" rx="13" ry="24" fill="${fill}"/><path d="M${inner} 190 q${side === 0 ? -9 : 9} 12 0 26" stroke="${shade}" stroke-width="4" fill="none" stroke-linecap="round"/>`;
    })
    .join('');
}

function neck(chin: number, { skin: fill, shade }: Tones, sex: Sex, child: boolean): string {
  const half = child ? 33 : sex === '1' ? 47 : 38;
  return `<path d="M${MIDDLE - half} ${chin - 50} V362 Q${MIDDLE} 398 ${MIDDLE + half} 362 V${chin - 50}Z" fill="${fill}"/>
<path d="M${MIDDLE - half} ${chin - 34} Q${MIDDLE} ${chin + 46} ${MIDDLE + half} ${chin - 34} V${chin + 8} Q${MIDDLE} ${chin + 62} ${MIDDLE - half} ${chin + 8}Z" fill="${shade}" fill-opacity="0.75"/>`;
}

function blush(child: boolean, random: Random, half: number): string {
  const strength = child ? 0.34 : random.next() * 0.2;
  const place = half * 0.56;
  return [MIDDLE - place, MIDDLE + place]
    .map(x => `<ellipse cx="${x}" cy="240" rx="20" ry="12" fill="#ee8f7d" fill-opacity="${strength.toFixed(2)}"/>`)
    .join('');
}

function mirrored(drawn: string): string {
  return `${drawn}<g transform="translate(${2 * MIDDLE} 0) scale(-1 1)">${drawn}</g>`;
}

function brows(sex: Sex, eyes: number, random: Random): string {
  const y = eyes - random.between(25, 30);
  const thick = sex === '1' ? random.between(6, 9) : random.between(3, 5);
  const arch = random.between(3, sex === '1' ? 7 : 9);
  return mirrored(
    `<path d="M${MIDDLE - 63} ${y + 5} Q${MIDDLE - 44} ${y - arch} ${MIDDLE - 22} ${y + 2}" stroke="#3a2e29" stroke-opacity="0.82" stroke-width="${thick}" fill="none" stroke-linecap="round"/>`,
  );
}

const IRISES = ['#3b2a20', '#4a3324', '#2d211b', '#54392a'] as const;

function bothEyes(sex: Sex, y: number, child: boolean, random: Random, { line }: Tones): string {
  const x = MIDDLE - 41;
  const wide = random.between(16, 19);
  const tall = child ? 12.5 : 9.4 + random.next() * 2.4;
  const iris = random.pick(IRISES);
  const size = child ? 10.6 : 9.2;
  const lash = sex === '2' ? 4 : 3;
  const fold = random.chance(0.6)
    ? `<path d="M${x - wide + 2} ${y - tall + 1} Q${x} ${y - tall * 2.1} ${x + wide - 2} ${y - tall}" stroke="${line}" stroke-opacity="0.6" stroke-width="1.6" fill="none"/>`
    : '';
  const shape = `M${x - wide} ${y + 2} Q${x - 2} ${y - tall * 1.75} ${x + wide} ${y + 1} Q${x} ${y + tall * 1.35} ${x - wide} ${y + 2}Z`;
  const wing =
    sex === '2' && !child
      ? `<path d="M${x - wide} ${y + 2} l-5 -3" stroke="#2b211d" stroke-width="3" stroke-linecap="round"/>`
      : '';
  const drawn = `${fold}<path d="${shape}" fill="#fffdfb"/><circle cx="${x + 0.5}" cy="${y - 1}" r="${size}" fill="${iris}"/>
<circle cx="${x + 0.5}" cy="${y - 1}" r="${size * 0.48}" fill="#140e0b"/>
<path d="M${x - wide} ${y + 2} Q${x - 2} ${y - tall * 1.75} ${x + wide} ${y + 1}" stroke="#2b211d" stroke-width="${lash}" fill="none" stroke-linecap="round"/>${wing}`;
  const lights = [x, 2 * MIDDLE - x]
    .map(at => `<circle cx="${at + 3.5}" cy="${y - 4.5}" r="2.4" fill="#ffffff" fill-opacity="0.95"/>`)
    .join('');
  return mirrored(drawn) + lights;
}

function nose(eyes: number, chin: number, { line, shade }: Tones, random: Random): string {
  const y = eyes + (chin - eyes) * 0.44;
  const half = random.between(9, 14);
  return `<path d="M${MIDDLE - 4} ${y - 26} Q${MIDDLE - 8} ${y - 8} ${MIDDLE - half} ${y - 3}" stroke="${shade}" stroke-width="3.4" fill="none" stroke-linecap="round"/>
<path d="M${MIDDLE - half} ${y} q${half} ${random.between(6, 9)} ${half * 2} 0" stroke="${line}" stroke-width="2.8" fill="none" stroke-linecap="round"/>`;
}

function mouth(eyes: number, chin: number, { lip, line }: Tones, random: Random, sex: Sex): string {
  const y = eyes + (chin - eyes) * 0.68;
  const half = random.between(25, 31);
  const smile = random.between(13, 19);
  const upper = sex === '2' ? 6 : 4;
  const [left, right] = [MIDDLE - half, MIDDLE + half];
  const parting = `M${left} ${y} Q${MIDDLE} ${y + smile} ${right} ${y}`;
  const corners = `M${left - 4} ${y - 4} q-1 4 4 5 M${right + 4} ${y - 4} q1 4 -4 5`;
  return `<path d="M${left + 5} ${y + 3} Q${MIDDLE - 11} ${y + smile * 0.5 - upper} ${MIDDLE} ${y + smile * 0.5 - upper * 0.5} Q${MIDDLE + 11} ${y + smile * 0.5 - upper} ${right - 5} ${y + 3} Q${MIDDLE} ${y + smile * 1.75} ${left + 5} ${y + 3}Z" fill="${lip}"/>
<path d="${parting} ${corners}" stroke="${line}" stroke-width="2.4" fill="none" stroke-linecap="round"/>`;
}

function wrinkles(eyes: number, { line }: Tones, age: number): string {
  const strength = Math.min(0.65, (age - 45) / 60).toFixed(2);
  const side = `<path d="M${MIDDLE - 78} ${eyes - 6} l-8 -5 M${MIDDLE - 79} ${eyes + 2} l-9 1" stroke="${line}" stroke-width="1.8"/>
<path d="M${MIDDLE - 30} ${eyes + 40} q-10 12 -11 26" stroke="${line}" stroke-width="2" fill="none" stroke-linecap="round"/>`;
  const brow = `<path d="M${MIDDLE - 34} 140 q34 -8 68 0" stroke="${line}" stroke-width="1.8" fill="none" stroke-linecap="round"/>`;
  return `<g opacity="${strength}">${mirrored(side)}${age > 66 ? brow : ''}</g>`;
}

function moustache(eyes: number, chin: number, age: number): string {
  const y = eyes + (chin - eyes) * 0.6;
  return `<path d="M${MIDDLE - 26} ${y + 6} Q${MIDDLE} ${y - 9} ${MIDDLE + 26} ${y + 6} Q${MIDDLE} ${y + 3} ${MIDDLE - 26} ${y + 6}Z" fill="${age > 62 ? '#b4b2ae' : '#4a3f39'}"/>`;
}

const FRAMES = ['#2f2a28', '#5b4636', '#6d7781', '#7c2f36'] as const;

function glasses(eyes: number, age: number, random: Random): string {
  const wears = random.chance(age < 10 ? 0.05 : age < 45 ? 0.26 : 0.34);
  const frame = random.pick(FRAMES);
  const corner = random.pick([9, 16, 21]);
  const thick = random.pick([2.6, 3.4, 4.2]);
  if (!wears) return '';
  const lens = `<rect x="${MIDDLE - 69}" y="${eyes - 21}" width="55" height="43" rx="${corner}" fill="#ffffff" fill-opacity="0.1" stroke="${frame}" stroke-width="${thick}"/>
<path d="M${MIDDLE - 69} ${eyes - 4} L${MIDDLE - 90} ${eyes - 8}" stroke="${frame}" stroke-width="${thick}"/>`;
  return `${mirrored(lens)}<path d="M${MIDDLE - 14} ${eyes - 5} q14 -8 28 0" stroke="${frame}" stroke-width="${thick}" fill="none"/>`;
}
