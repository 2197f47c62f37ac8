import sharp from 'sharp';
import type { Permission } from '../../shared/access';
import { imageSizeOf, sniffImageFormat } from '../../shared/photos';
import { Failure } from '../platform/failures';
import { isZip, openArchive } from './archive';
import type { FilePurpose } from './file.entity';
import { readSheet, sheetKindOf } from './sheet';

const MIB = 1024 * 1024;
const PIXELS_MAX = 25_000_000;

/** What may be uploaded, and as what. */
export const UPLOAD_PURPOSES = [
  'PHOTO',
  'DOCUMENT',
  'ROSTER',
  'ARCHIVE',
  'RETURN_FILE',
] as const satisfies readonly FilePurpose[];
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

/** Who may upload for a purpose, and how many bytes. */
export const UPLOADS: Readonly<Record<UploadPurpose, { needs: Permission; most: number }>> = {
  PHOTO: { needs: 'file:upload', most: 10 * MIB },
  DOCUMENT: { needs: 'file:upload', most: 10 * MIB },
  ROSTER: { needs: 'roster:import', most: 10 * MIB },
  ARCHIVE: { needs: 'roster:import', most: 200 * MIB },
  RETURN_FILE: { needs: 'card:produce', most: 10 * MIB },
};

/** Bytes that passed, as they are to be kept. */
export type Checked = { bytes: Buffer; mime: string };

/**
 * Judges an upload by its content, whatever it is called: size, kind, pixels by the header alone, then whether it decodes. Pictures of
 * documents are re-encoded (q92, metadata off); a photo is kept as it came until the photos room has judged and re-encoded it. A table
 * is read once to its end, of an archive the directory is judged.
 */
export async function checkUpload(bytes: Buffer, purpose: UploadPurpose): Promise<Checked> {
  const { most } = UPLOADS[purpose];
  if (bytes.length > most) throw new Failure('FILE_TOO_LARGE', { max: most });
  if (bytes.length === 0) throw new Failure('FILE_UNREADABLE');
  if (purpose === 'ARCHIVE') return checkArchive(bytes);
  if (purpose === 'ROSTER' || purpose === 'RETURN_FILE') return checkSheet(bytes, purpose);
  return checkPicture(bytes, purpose);
}

async function checkPicture(bytes: Buffer, purpose: 'PHOTO' | 'DOCUMENT'): Promise<Checked> {
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
  ROSTER: ['xlsx', 'csv'],
  ARCHIVE: ['zip'],
  RETURN_FILE: ['csv'],
};

async function checkArchive(bytes: Buffer): Promise<Checked> {
  if (!isZip(bytes)) throw new Failure('FILE_TYPE', { accepted: ACCEPTED.ARCHIVE });
  await openArchive(bytes);
  return { bytes, mime: 'application/zip' };
}

async function checkSheet(bytes: Buffer, purpose: 'ROSTER' | 'RETURN_FILE'): Promise<Checked> {
  const kind = sheetKindOf(bytes);
  if (!ACCEPTED[purpose].includes(kind)) throw new Failure('FILE_TYPE', { accepted: ACCEPTED[purpose] });
  if ((await readSheet(bytes)).length === 0) throw new Failure('SHEET_UNREADABLE');
  return { bytes, mime: kind === 'csv' ? 'text/csv' : XLSX };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A PDF is not opened here: it is kept and shown in a sandbox; it must at least be whole. */
function checkPdf(bytes: Buffer): Checked {
  if (!bytes.subarray(-2048).includes('%%EOF')) throw new Failure('FILE_UNREADABLE');
  return { bytes, mime: 'application/pdf' };
}
