import type { ImageFormat } from './images';

export { type ImageFormat, type ImageHeader, imageSizeOf, sniffImageFormat } from './images';

/** What a digital photo must be (P-07); pixels null: any size of the given ratio. */
export type PhotoSpec = {
  pixels: { width: number; height: number } | null;
  ratio: { value: number; tolerance: number };
  dpi: number | null;
  background: 'WHITE' | 'ANY';
  bytes: { min: number | null; max: number | null };
  upload: { bytes: number; pixels: number };
};

/** What can be wrong with a photo; SAME_AS_ANOTHER is for the server to find, which knows the other pictures. */
export const PHOTO_CODES = [
  'FORMAT',
  'TOO_LARGE',
  'PIXELS',
  'RATIO',
  'COLOUR_SPACE',
  'COLOUR',
  'BACKGROUND',
  'FILE_SIZE',
  'DPI',
  'SAME_AS_ANOTHER',
] as const;
export type PhotoCode = (typeof PHOTO_CODES)[number];

/** One finding: what blocks and what only warns, with what was asked and what was seen. */
export type PhotoFinding = {
  code: PhotoCode;
  severity: 'BLOCK' | 'WARN';
  params: { expected: string | number; actual: string | number; mend?: 'CROP' | 'RETAKE' };
};

/** What the header of a file says, before and beside its pixels. */
export type PhotoFacts = {
  format: ImageFormat | undefined;
  bytes: number;
  width: number;
  height: number;
  channels: number;
  space: string;
  density: number | undefined;
};

/** Decoded rows of red, green, blue (and alpha) from the top left. */
export type Pixels = { width: number; height: number; channels: 3 | 4; data: Uint8Array | Uint8ClampedArray };

/** Judges a photo against the spec of its channel (R-19, R-52, R-75, P-07); the same in the browser and on the server. */
export function judgePhoto(facts: PhotoFacts, pixels: Pixels | undefined, spec: PhotoSpec): PhotoFinding[] {
  const tooLarge = tooLargeFinding(facts, spec);
  if (tooLarge) return [tooLarge];
  const findings = [formatFinding(facts), shapeFinding(facts, spec), colourFinding(facts)];
  if (pixels) findings.push(greyFinding(facts, pixels), backgroundFinding(pixels, spec));
  findings.push(fileSizeFinding(facts, spec), densityFinding(facts, spec));
  return findings.filter(finding => finding !== undefined);
}

/** What keeps a file from being decoded at all: too many bytes, or a header that promises too many pixels. */
export function tooLargeFinding({ bytes, width, height }: PhotoFacts, { upload }: PhotoSpec): PhotoFinding | undefined {
  if (bytes > upload.bytes) return block('TOO_LARGE', upload.bytes, bytes);
  return width * height > upload.pixels ? block('TOO_LARGE', upload.pixels, width * height) : undefined;
}

/** Whether any finding keeps the photo from being used. */
export function photoRefused(findings: readonly PhotoFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'BLOCK');
}

const GREY_BELOW = 3;
const WHITE_SHARE = 0.9;

function formatFinding({ format }: PhotoFacts): PhotoFinding | undefined {
  return format === 'jpeg' ? undefined : block('FORMAT', 'jpeg', format ?? '');
}

function shapeFinding({ width, height }: PhotoFacts, { pixels, ratio }: PhotoSpec): PhotoFinding | undefined {
  const rightRatio = Math.abs(width / height - ratio.value) <= ratio.tolerance;
  if (!pixels) return rightRatio ? undefined : block('RATIO', rounded(ratio.value), rounded(width / height));
  if (width === pixels.width && height === pixels.height) return undefined;
  const mend = rightRatio && width >= pixels.width && height >= pixels.height ? 'CROP' : 'RETAKE';
  const finding = block('PIXELS', `${pixels.width}x${pixels.height}`, `${width}x${height}`);
  return { ...finding, params: { ...finding.params, mend } };
}

function colourFinding({ channels, space }: PhotoFacts): PhotoFinding | undefined {
  if (space === 'b-w') return block('COLOUR', 'srgb', space);
  return channels === 3 && space === 'srgb' ? undefined : block('COLOUR_SPACE', 'srgb 3', `${space} ${channels}`);
}

/** A grey picture saved as colour keeps three channels, so the spread within each pixel tells. */
function greyFinding({ space }: PhotoFacts, { width, height, channels, data }: Pixels): PhotoFinding | undefined {
  if (space === 'b-w') return undefined;
  let spread = 0;
  for (let at = 0; at < width * height * channels; at += channels) spread += spreadAt(data, at);
  const mean = spread / (width * height);
  return mean < GREY_BELOW ? block('COLOUR', GREY_BELOW, rounded(mean)) : undefined;
}

/** Looks at the top rows and at both sides of the upper part, where a portrait shows nothing but background. */
function backgroundFinding(pixels: Pixels, { background }: PhotoSpec): PhotoFinding | undefined {
  if (background === 'ANY') return undefined;
  const { width, height, channels, data } = pixels;
  const top = Math.ceil(height * 0.02);
  const side = Math.ceil(width * 0.06);
  const upper = Math.ceil(height * 0.45);
  let seen = 0;
  let white = 0;
  for (let y = 0; y < upper; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (y >= top && x >= side && x < width - side) continue;
      seen += 1;
      if (whiteAt(data, (y * width + x) * channels)) white += 1;
    }
  }
  const share = white / seen;
  return share >= WHITE_SHARE ? undefined : block('BACKGROUND', WHITE_SHARE, rounded(share));
}

function fileSizeFinding({ bytes }: PhotoFacts, { bytes: { min, max } }: PhotoSpec): PhotoFinding | undefined {
  if (min !== null && bytes < min) return warn('FILE_SIZE', min, bytes);
  return max !== null && bytes > max ? warn('FILE_SIZE', max, bytes) : undefined;
}

function densityFinding({ density }: PhotoFacts, { dpi }: PhotoSpec): PhotoFinding | undefined {
  return dpi === null || density === dpi ? undefined : warn('DPI', dpi, density ?? '');
}

function spreadAt(data: Pixels['data'], at: number): number {
  return Math.max(data[at], data[at + 1], data[at + 2]) - Math.min(data[at], data[at + 1], data[at + 2]);
}

function whiteAt(data: Pixels['data'], at: number): boolean {
  return data[at] >= 235 && data[at + 1] >= 235 && data[at + 2] >= 235 && spreadAt(data, at) <= 12;
}

function block(code: PhotoCode, expected: string | number, actual: string | number): PhotoFinding {
  return { code, severity: 'BLOCK', params: { expected, actual } };
}

function warn(code: PhotoCode, expected: string | number, actual: string | number): PhotoFinding {
  return { code, severity: 'WARN', params: { expected, actual } };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
