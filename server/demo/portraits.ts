import sharp from 'sharp';
import type { Sex } from '../../shared/codes';
import { clothesOf } from './portraitClothes';
import { faceOf } from './portraitFace';
import { hairOf } from './portraitHair';
import { randomOf } from './random';

/** Whom a portrait shows; the same person has the same face every time. */
type Sitter = { seed: string; sex: Sex; age: number };

/** What the rules find wrong with a picture file (REFUSED and WARNED), and what only eyes see (SEEN). */
export const REFUSED = ['BLUE', 'GREY', 'SNAPSHOT_SIZE', 'PNG'] as const;
export const WARNED = ['NO_DPI', 'TOO_SMALL_A_FILE'] as const;
export const SEEN = ['HAT', 'GLARE', 'BLURRED', 'OFF_CENTRE', 'YOUNGER'] as const;
export type PhotoDefect = 'GOOD' | (typeof REFUSED | typeof WARNED | typeof SEEN)[number];

const WIDTH = 358;
const HEIGHT = 441;

/** A drawn portrait as the picture file that a person would hand in; GOOD meets the national spec: 358 x 441 at 350 dpi on white. */
export function drawPortrait(sitter: Sitter, defect: PhotoDefect = 'GOOD'): Promise<Buffer> {
  const shown = defect === 'YOUNGER' ? { ...sitter, age: Math.max(6, sitter.age - 25) } : sitter;
  const background = defect === 'BLUE' ? '#3f7fc4' : '#ffffff';
  const drawn = sharp(Buffer.from(framed(flawed(portraitLayers(shown), sitter, defect), background)));
  const dense = drawn.withDensity(defect === 'NO_DPI' ? 72 : 350);
  switch (defect) {
    case 'TOO_SMALL_A_FILE':
      return dense.jpeg({ quality: 58 }).toBuffer();
    case 'GREY':
      return dense.modulate({ saturation: 0 }).jpeg({ quality: 92 }).toBuffer();
    case 'SNAPSHOT_SIZE':
      return dense.resize(240, 320, { fit: 'fill' }).jpeg({ quality: 92 }).toBuffer();
    case 'PNG':
      return dense.flatten({ background: '#ffffff' }).png({ palette: true, colours: 64 }).toBuffer();
    case 'BLURRED':
      return dense.blur(4).jpeg({ quality: 92 }).toBuffer();
    default:
      return dense.jpeg({ quality: 92 }).toBuffer();
  }
}

const framed = (layers: string, background: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${background}"/>${layers}</svg>`;

/** Shoulders, neck, face and hair, drawn from the back to the front. */
export function portraitLayers({ seed, sex, age }: Sitter): string {
  const random = randomOf(`portrait ${seed}`);
  const build = { sex, age, random };
  const face = faceOf(build);
  const hair = hairOf(build);
  const placed = (drawn: string) => `<g transform="translate(0 ${loweredBy(age)})">${drawn}</g>`;
  return `<defs>${hair.defs}</defs>${placed(hair.behind + face.neck)}${clothesOf(build)}${placed(face.head + hair.before + face.glasses)}`;
}

/** Children sit lower in the picture. */
const loweredBy = (age: number): number => (age < 14 ? 14 : 0);

/** What a reviewer should notice: a cap, light on the glasses, a head that is too small and not in the middle. */
function flawed(layers: string, { age }: Sitter, defect: PhotoDefect): string {
  const down = loweredBy(age);
  if (defect === 'OFF_CENTRE') return `<g transform="translate(64 88) scale(0.8)">${layers}</g>`;
  if (defect === 'HAT') return `${layers}<g transform="translate(0 ${down})">${CAP}</g>`;
  return defect === 'GLARE' ? `${layers}<g transform="translate(0 ${down})">${GLARE}</g>` : layers;
}

const CAP = `<path d="M74 122 C70 44 122 16 179 16 C236 16 288 44 284 122 Q179 92 74 122Z" fill="#35506e"/>
<path d="M68 120 Q179 82 290 120 Q246 146 179 146 Q112 146 68 120Z" fill="#2a4059"/><circle cx="179" cy="18" r="5" fill="#2a4059"/>`;

const GLARE = [138, 220]
  .map(
    x =>
      `<rect x="${x - 29}" y="175" width="58" height="43" rx="16" fill="#ffffff" fill-opacity="0.34" stroke="#2f2a28" stroke-width="3.4"/><path d="M${x - 18} 216 L${x + 4} 177 H${x + 24} L${x + 2} 216Z" fill="#ffffff" fill-opacity="0.92"/>`,
  )
  .join('');
