import sharp from 'sharp';
import { dayOf } from '../../shared/calendar';
import {
  imageSizeOf,
  judgePhoto,
  type PhotoFacts,
  type PhotoFinding,
  type PhotoSpec,
  photoRefused,
  sniffImageFormat,
  tooLargeFinding,
} from '../../shared/photos';
import { attachFile, type Stored, storeBytes, uploadedBytes } from '../files/file.service';
import type { Person } from '../people/person.entity';
import type { Context, Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { createMany } from '../platform/records';
import { blindIndex } from '../platform/secrets';
import type { Photo } from './photo.entity';
import { photos } from './photo.list';

/** A photo that was decoded, judged and re-encoded outside any transaction, ready to be put on a person. */
export type PreparedPhoto = {
  /** The upload that it was made of, spent once it is put on a person; null for bytes that came another way. */
  uploadId: string | null;
  originalHash: string;
  width: number;
  height: number;
  findings: PhotoFinding[];
  stored: Stored;
  takenOn: string;
};

/**
 * Decodes an upload of the actor, judges it by the spec (R-19, R-52, P-07) and re-encodes it: q92, 350 dpi, metadata off, face untouched.
 * Refuses what is no picture (FILE_UNREADABLE) or too large to decode (PIXELS_TOO_MANY); a picture that breaks the spec is kept with its findings.
 */
export async function preparePhoto(
  ctx: Context,
  uploadId: string,
  spec: PhotoSpec,
  takenOn: string | null,
): Promise<PreparedPhoto> {
  const { bytes } = await uploadedBytes(ctx, uploadId);
  return { uploadId, takenOn: takenOn ?? dayOf(ctx.now), ...(await judgeBytes(ctx, bytes, spec)) };
}

/** The same for bytes that came in an archive. */
export async function prepareBytes(ctx: Context, bytes: Buffer, spec: PhotoSpec): Promise<PreparedPhoto> {
  return { uploadId: null, takenOn: dayOf(ctx.now), ...(await judgeBytes(ctx, bytes, spec)) };
}

type Judged = Omit<PreparedPhoto, 'uploadId' | 'takenOn'>;

async function judgeBytes(ctx: Context, bytes: Buffer, spec: PhotoSpec): Promise<Judged> {
  const header = imageSizeOf(bytes);
  const facts: PhotoFacts = {
    format: sniffImageFormat(bytes),
    bytes: bytes.length,
    width: header?.width ?? 0,
    height: header?.height ?? 0,
    channels: header?.channels ?? 3,
    space: 'srgb',
    density: undefined,
  };
  if (!header || tooLargeFinding(facts, spec)) throw new Failure(header ? 'PIXELS_TOO_MANY' : 'FILE_UNREADABLE');
  try {
    const image = sharp(bytes, { limitInputPixels: spec.upload.pixels, failOn: 'error' });
    const { space, channels, density } = await image.metadata();
    const upright = image.clone().rotate().flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha();
    const { data, info } = await upright.clone().raw().toBuffer({ resolveWithObject: true });
    const pixels = { width: info.width, height: info.height, channels: 3 as const, data };
    const findings = judgePhoto(
      { ...facts, width: info.width, height: info.height, channels, space, density },
      pixels,
      spec,
    );
    const encoded = await upright
      .clone()
      .withDensity(spec.dpi ?? 350)
      .jpeg({ quality: 92, mozjpeg: false })
      .toBuffer();
    const stored = await storeBytes(ctx, encoded, { purpose: 'PHOTO', mime: 'image/jpeg' });
    return {
      originalHash: blindIndex('picture', bytes.toString('latin1')),
      width: info.width,
      height: info.height,
      findings,
      stored,
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('FILE_UNREADABLE');
  }
}

export type PhotoPlace = {
  person: Pick<Person, 'id' | 'regionCode'>;
  officeId: string | null;
  employerId: string | null;
};

/** What is said of a prepared photo as this person's: the same picture as the latest, not refused, of another person blocks it (SAME_AS_ANOTHER). */
export async function verdictOn(
  ctx: Context,
  { originalHash, findings: seen }: PreparedPhoto,
  personId: string,
): Promise<Pick<Photo, 'findings' | 'verdict'>> {
  const [twin] = await ctx.db.query(
    `SELECT t.id FROM photo t WHERE t.originalHash = ? AND t.personId <> ? AND t.verdict <> 'REFUSED'
       AND NOT EXISTS (SELECT 1 FROM photo n WHERE n.personId = t.personId AND n.id > t.id) LIMIT 1`,
    [originalHash, personId],
  );
  const same: PhotoFinding = { code: 'SAME_AS_ANOTHER', severity: 'BLOCK', params: { expected: 1, actual: 2 } };
  const findings = [...seen, ...(twin ? [same] : [])];
  return { findings, verdict: photoRefused(findings) ? 'REFUSED' : findings.length > 0 ? 'WARN' : 'OK' };
}

/** Puts a prepared photo on a person with its verdict. */
export async function addPhoto(
  work: Work,
  prepared: PreparedPhoto,
  { person, officeId, employerId }: PhotoPlace,
): Promise<Photo> {
  const { uploadId, originalHash, width, height, takenOn, stored } = prepared;
  const { findings, verdict } = await verdictOn(work, prepared, person.id);
  const place = { officeId, employerId, regionCode: person.regionCode, personId: person.id };
  if (uploadId) await attachFile(work, uploadId, place);
  const fileId = await attachFile(work, stored, place);
  const [photo] = await createMany(work, photos, 'add', [
    {
      personId: person.id,
      regionCode: person.regionCode,
      fileId,
      originalHash,
      width,
      height,
      findings,
      verdict,
      takenOn,
      createdAt: work.now,
    },
  ]);
  return photo;
}
