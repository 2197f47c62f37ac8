import type { PhotoSpec } from '../../shared/photos';
import { refused } from '../provider/ask';
import { withDensity } from './density';
import { drawn, type Part, type Size } from './reading';

/** Whether a part of this picture can be cut to the spec without enlarging it. */
export function mayCrop(picture: Size, spec: PhotoSpec): boolean {
  const least = leastWidth(spec);
  return picture.width >= least && picture.height >= least / ratioOf(spec);
}

/** The largest part in the right ratio, in the middle; heads stand high, so a tall picture loses more below. */
export function firstCrop(picture: Size, spec: PhotoSpec): Part {
  return placed(picture, spec, { x: 0, y: 0, width: Number.POSITIVE_INFINITY }, { x: 0.5, y: 0.25 });
}

/** The same part moved or resized, kept inside the picture and no smaller than the spec. */
export function placed(
  picture: Size,
  spec: PhotoSpec,
  { x, y, width }: Omit<Part, 'height'>,
  lean?: { x: number; y: number },
): Part {
  const ratio = ratioOf(spec);
  const most = Math.min(picture.width, picture.height * ratio);
  const w = Math.min(most, Math.max(leastWidth(spec), width));
  const h = w / ratio;
  const room = { x: picture.width - w, y: picture.height - h };
  const within = (value: number, limit: number) => Math.min(Math.max(0, limit), Math.max(0, value));
  return {
    x: lean ? room.x * lean.x : within(x, room.x),
    y: lean ? room.y * lean.y : within(y, room.y),
    width: w,
    height: h,
  };
}

/** Cuts the part out as a JPEG of the spec's pixels, dots per inch and, where quality allows, file size. The face is not touched. */
export async function cropped(picture: ImageBitmap, part: Part, spec: PhotoSpec): Promise<Blob> {
  const size = spec.pixels ?? { width: Math.round(part.width), height: Math.round(part.width / ratioOf(spec)) };
  const { canvas } = drawn(picture, part, size);
  for (const quality of QUALITIES) {
    const blob = await encoded(canvas, quality);
    const fits = spec.bytes.max === null || blob.size <= spec.bytes.max;
    if (fits || quality === QUALITIES.at(-1)) return inked(blob, spec.dpi);
  }
  throw refused({ code: 'FILE_UNREADABLE' }, 0);
}

/** How far a part may be narrowed: never below the wanted pixels. */
export const leastWidth = ({ pixels }: PhotoSpec): number => pixels?.width ?? 200;

const QUALITIES = [0.98, 0.95, 0.92, 0.88, 0.84, 0.8];

const ratioOf = ({ pixels, ratio }: PhotoSpec): number => (pixels ? pixels.width / pixels.height : ratio.value);

function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(refused({ code: 'FILE_UNREADABLE' }, 0))),
      'image/jpeg',
      quality,
    ),
  );
}

async function inked(blob: Blob, dpi: number | null): Promise<Blob> {
  if (dpi === null) return blob;
  return new Blob([withDensity(new Uint8Array(await blob.arrayBuffer()), dpi)], { type: 'image/jpeg' });
}
