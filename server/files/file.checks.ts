import sharp from 'sharp';
import { imageSizeOf, sniffImageFormat } from '../../shared/photos';
import { Failure } from '../platform/failures';
import type { FilePurpose } from './file.entity';

export const FILE_BYTES_MAX = 10 * 1024 * 1024;
const PIXELS_MAX = 25_000_000;

/** What may be uploaded, and as what. */
export const UPLOAD_PURPOSES = ['PHOTO', 'DOCUMENT'] as const satisfies readonly FilePurpose[];
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

/** Bytes that passed, as they are to be kept. */
export type Checked = { bytes: Buffer; mime: 'image/jpeg' | 'image/png' | 'application/pdf' };

/**
 * Judges an upload by its content, whatever it is called: size, kind, pixels by the header alone, then whether it decodes. Pictures of
 * documents are re-encoded (q92, metadata off); a photo is kept as it came until the photos room has judged and re-encoded it.
 */
export async function checkUpload(bytes: Buffer, purpose: UploadPurpose): Promise<Checked> {
  if (bytes.length > FILE_BYTES_MAX) throw new Failure('FILE_TOO_LARGE', { max: FILE_BYTES_MAX });
  if (bytes.length === 0) throw new Failure('FILE_UNREADABLE');
  const format = sniffImageFormat(bytes);
  if (format === 'pdf' && purpose === 'DOCUMENT') return checkPdf(bytes);
  if (format !== 'jpeg' && format !== 'png') throw new Failure('FILE_TYPE', { accepted: ACCEPTED[purpose] });
  const header = imageSizeOf(bytes);
  if (!header) throw new Failure('FILE_UNREADABLE');
  if (header.width * header.height > PIXELS_MAX) throw new Failure('PIXELS_TOO_MANY', { max: PIXELS_MAX });
  const clean = await cleanPicture(bytes);
  return purpose === 'DOCUMENT' ? { bytes: clean, mime: 'image/jpeg' } : { bytes, mime: `image/${format}` };
}

/** The picture alone: upright, on white, as JPEG, without metadata or anything behind it. */
export async function cleanPicture(bytes: Buffer): Promise<Buffer> {
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 92 })
      .toBuffer();
  } catch {
    throw new Failure('FILE_UNREADABLE');
  }
}

const ACCEPTED: Readonly<Record<UploadPurpose, readonly string[]>> = {
  PHOTO: ['jpeg', 'png'],
  DOCUMENT: ['jpeg', 'png', 'pdf'],
};

/** A PDF is not opened here: it is kept and shown in a sandbox; it must at least be whole. */
function checkPdf(bytes: Buffer): Checked {
  if (!bytes.subarray(-2048).includes('%%EOF')) throw new Failure('FILE_UNREADABLE');
  return { bytes, mime: 'application/pdf' };
}
