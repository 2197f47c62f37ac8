import {
  imageSizeOf,
  judgePhoto,
  type PhotoFacts,
  type PhotoFinding,
  type PhotoSpec,
  type Pixels,
  photoRefused,
  sniffImageFormat,
  tooLargeFinding,
} from '../../shared/photos';
import { refused } from '../provider/ask';
import { densityOf } from './density';

/** A picture that was read and judged in the browser, before anything is sent. */
export type ReadPhoto = {
  file: Blob;
  /** The decoded picture, upright; none where it was too large to be decoded. */
  picture: ImageBitmap | undefined;
  findings: readonly PhotoFinding[];
  refused: boolean;
};

/** Reads a picture and judges it by the spec with the rules of the server (F-14, P-07); FILE_UNREADABLE for what is none. */
export async function readPhoto(file: Blob, spec: PhotoSpec): Promise<ReadPhoto> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = headerFacts(bytes);
  const tooLarge = tooLargeFinding(header, spec);
  if (tooLarge) return { file, picture: undefined, findings: [tooLarge], refused: true };
  const picture = await decoded(file);
  const facts = { ...header, width: picture.width, height: picture.height };
  const findings = judgePhoto(facts, pixelsOf(picture), spec);
  return { file, picture, findings, refused: photoRefused(findings) };
}

/** Draws a part of a picture onto a canvas of the wanted size, on white as the server does. */
export function drawn(picture: ImageBitmap, part: Part, size: Size): CanvasRenderingContext2D {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw refused({ code: 'FILE_UNREADABLE' }, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height);
  return context;
}

export type Size = { width: number; height: number };
export type Part = Size & { x: number; y: number };

const SPACES: Readonly<Record<number, string>> = { 1: 'b-w', 2: 'b-w', 4: 'cmyk' };

function headerFacts(bytes: Uint8Array): PhotoFacts {
  const header = imageSizeOf(bytes);
  const format = sniffImageFormat(bytes);
  const channels = header?.channels ?? 3;
  return {
    format,
    bytes: bytes.length,
    width: header?.width ?? 0,
    height: header?.height ?? 0,
    channels,
    space: format === 'jpeg' ? (SPACES[channels] ?? 'srgb') : 'srgb',
    density: format === 'jpeg' ? densityOf(bytes) : undefined,
  };
}

async function decoded(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw refused({ code: 'FILE_UNREADABLE' }, 0);
  }
}

function pixelsOf(picture: ImageBitmap): Pixels {
  const { width, height } = picture;
  const { data } = drawn(picture, { x: 0, y: 0, width, height }, { width, height }).getImageData(0, 0, width, height);
  return { width, height, channels: 4, data };
}
