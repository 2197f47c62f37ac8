import sharp from 'sharp';
import type { Sex } from '../../shared/codes';
import { clothesOf } from './portraitClothes';
import { faceOf } from './portraitFace';
import { hairOf } from './portraitHair';
import { randomOf } from './random';

/** Whom a portrait shows; the same person has the same face every time. */
export type Sitter = { seed: string; sex: Sex; age: number };

/** What can be wrong with a picture that somebody brings; GOOD meets the national spec of 358 x 441 at 350 dpi on white. */
export const PHOTO_DEFECTS = ['GOOD', 'NO_DPI', 'TOO_SMALL_A_FILE', 'BLUE', 'GREY', 'SNAPSHOT_SIZE', 'PNG'] as const;
export type PhotoDefect = (typeof PHOTO_DEFECTS)[number];

const WIDTH = 358;
const HEIGHT = 441;

/** A drawn portrait as the picture file that a person would hand in. */
export function drawPortrait(sitter: Sitter, defect: PhotoDefect = 'GOOD'): Promise<Buffer> {
  const drawn = sharp(Buffer.from(portraitSvg(sitter, defect === 'BLUE' ? '#3f7fc4' : '#ffffff')));
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
    default:
      return dense.jpeg({ quality: 92 }).toBuffer();
  }
}

/** A portrait as SVG on a background. */
export const portraitSvg = (sitter: Sitter, background: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${portraitLayers(sitter, background)}</svg>`;

/** Shoulders, neck, face and hair, drawn from the back to the front. */
export function portraitLayers({ seed, sex, age }: Sitter, background: string): string {
  const random = randomOf(`portrait ${seed}`);
  const build = { sex, age, random };
  const face = faceOf(build);
  const hair = hairOf(build);
  const lowered = age < 14 ? 14 : 0;
  const placed = (drawn: string) => `<g transform="translate(0 ${lowered})">${drawn}</g>`;
  return `<defs>${face.defs}${hair.defs}</defs><rect width="${WIDTH}" height="${HEIGHT}" fill="${background}"/>
${placed(hair.behind + face.neck)}${clothesOf(build)}${placed(face.head + hair.before + face.glasses)}`;
}
