import fc from 'fast-check';
import sharp from 'sharp';
import {
  imageSizeOf,
  judgePhoto,
  type PhotoFacts,
  type PhotoSpec,
  type Pixels,
  photoRefused,
  sniffImageFormat,
} from '../../shared/photos';
import { DEFAULT_POLICY } from '../../shared/policyDefaults';

const spec = DEFAULT_POLICY.photoSpecs.BUREAU.digital;
const good: PhotoFacts = {
  format: 'jpeg',
  bytes: 14_000,
  width: 358,
  height: 441,
  channels: 3,
  space: 'srgb',
  density: 350,
};

type Rgb = readonly [number, number, number];

/** A drawn portrait: a coloured body in the lower middle of an even background. */
function portrait(background: Rgb, body: Rgb = [180, 60, 40], width = 358, height = 441): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inBody = y > height * 0.1 && x > width * 0.2 && x < width * 0.8;
      data.set(inBody ? body : background, (y * width + x) * 3);
    }
  }
  return { width, height, channels: 3, data };
}

const white: Rgb = [255, 255, 255];
const codes = (facts: Partial<PhotoFacts>, pixels: Pixels | undefined = portrait(white), asked: PhotoSpec = spec) =>
  judgePhoto({ ...good, ...facts }, pixels, asked).map(({ code, severity }) => `${severity} ${code}`);

describe('R-52: a photo is judged against the spec of the region', () => {
  it('and a right one has no findings', () => expect(codes({})).toEqual([]));

  it.each([
    ['another format under the name of a JPEG', { format: 'png' as const }, ['BLOCK FORMAT']],
    ['an unknown format', { format: undefined }, ['BLOCK FORMAT']],
    ['more bytes than may be sent', { bytes: 10 * 1024 * 1024 + 1 }, ['BLOCK TOO_LARGE']],
    ['more pixels than may be decoded', { width: 50_000, height: 50_000 }, ['BLOCK TOO_LARGE']],
    ['other pixels', { width: 200, height: 200 }, ['BLOCK PIXELS']],
    ['CMYK', { channels: 4, space: 'cmyk' }, ['BLOCK COLOUR_SPACE']],
    ['one channel of grey', { channels: 1, space: 'b-w' }, ['BLOCK COLOUR']],
    ['a small file', { bytes: 5_000 }, ['WARN FILE_SIZE']],
    ['a big file', { bytes: 60_000 }, ['WARN FILE_SIZE']],
    ['another resolution', { density: 72 }, ['WARN DPI']],
    ['no resolution', { density: undefined }, ['WARN DPI']],
  ])('finds %s', (_name, facts, found) => expect(codes(facts)).toEqual(found));

  it('finds a grey picture that was saved as colour', () => {
    expect(codes({}, portrait(white, [120, 120, 120]))).toEqual(['BLOCK COLOUR']);
    expect(codes({}, portrait(white, [123, 120, 118]))).toEqual(['BLOCK COLOUR']);
  });

  it.each<[string, Rgb, string[]]>([
    ['just white', [235, 235, 235], []],
    ['too dark for white', [234, 240, 240], ['BLOCK BACKGROUND']],
    ['tinted', [255, 255, 240], ['BLOCK BACKGROUND']],
    ['red', [255, 0, 0], ['BLOCK BACKGROUND']],
    ['blue', [67, 142, 219], ['BLOCK BACKGROUND']],
  ])('R-75: judges a background that is %s', (_name, background, found) => {
    expect(codes({}, portrait(background))).toEqual(found);
  });

  it('leaves the background alone where a region asks for none', () => {
    expect(codes({}, portrait([255, 0, 0]), { ...spec, background: 'ANY' })).toEqual([]);
  });

  it('says whether wrong pixels can be mended by a crop', () => {
    const mends = [
      { width: 716, height: 882 },
      { width: 179, height: 220 },
      { width: 600, height: 600 },
    ].map(size => judgePhoto({ ...good, ...size }, undefined, spec)[0].params.mend);
    expect(mends).toEqual(['CROP', 'RETAKE', 'RETAKE']);
  });

  it('R-19: a scanned one-inch photo is judged by its ratio', () => {
    const scan: PhotoSpec = { ...spec, pixels: null, ratio: { value: 5 / 7, tolerance: 0.02 } };
    expect(codes({ width: 295, height: 413 }, undefined, scan)).toEqual([]);
    expect(codes({ width: 413, height: 295 }, undefined, scan)).toEqual(['BLOCK RATIO']);
  });

  it('tells what blocks from what warns', () => {
    expect(photoRefused(judgePhoto({ ...good, density: 72 }, undefined, spec))).toBe(false);
    expect(photoRefused(judgePhoto({ ...good, format: 'png' }, undefined, spec))).toBe(true);
  });

  it('reads rows with alpha, as a browser gives them, like rows without', () => {
    const { width, height, data } = portrait(white);
    const rgba = new Uint8ClampedArray(width * height * 4).map((_, i) =>
      i % 4 === 3 ? 255 : data[Math.floor(i / 4) * 3 + (i % 4)],
    );
    expect(codes({}, { width, height, channels: 4, data: rgba })).toEqual([]);
  });
});

describe('files by their first bytes', () => {
  const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));

  it.each([
    ['\x00\x00\x00\x18ftypheic\x00\x00', 'heic'],
    ['\x00\x00\x00\x18ftypisom\x00\x00', undefined],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'webp'],
    ['RIFF\x00\x00\x00\x00WAVEfmt ', undefined],
    ['GIF89a\x01\x00\x01\x00', 'gif'],
    [`BM${'\x00'.repeat(30)}`, 'bmp'],
    ['PK\x03\x04\x14\x00', 'zip'],
    ['%PDF-1.7', 'pdf'],
    ['\xef\xbb\xbf <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['<svg onload="alert(1)">', 'svg'],
    ['<html><svg></svg></html>', undefined],
    ['', undefined],
    ['\xff\xd8', undefined],
  ])('%j is %s', (text, format) => expect(sniffImageFormat(bytes(text))).toBe(format));

  it('agree with what sharp wrote, and so does the size in the header', async () => {
    const blank = sharp({ create: { width: 358, height: 441, channels: 3, background: 'white' } });
    const jpeg = await blank.clone().withMetadata({ density: 350 }).jpeg({ progressive: true }).toBuffer();
    const png = await blank.clone().png().toBuffer();
    const cmyk = await blank.clone().toColourspace('cmyk').jpeg().toBuffer();
    expect([jpeg, png, cmyk].map(sniffImageFormat)).toEqual(['jpeg', 'png', 'jpeg']);
    expect([jpeg, png, cmyk].map(imageSizeOf)).toEqual([
      { width: 358, height: 441, channels: 3 },
      { width: 358, height: 441, channels: 3 },
      { width: 358, height: 441, channels: 4 },
    ]);
  });

  it('knows a bomb by its header alone', () => {
    const header = Uint8Array.of(
      0xff,
      0xd8,
      0xff,
      0xc0,
      0,
      17,
      8,
      0xc3,
      0x50,
      0xc3,
      0x50,
      3,
      1,
      0x22,
      0,
      2,
      0x11,
      1,
      3,
      0x11,
      1,
    );
    const size = imageSizeOf(header);
    expect(size).toEqual({ width: 50_000, height: 50_000, channels: 3 });
    expect(codes({ ...size })).toEqual(['BLOCK TOO_LARGE']);
  });

  it('never throws on cut or broken files', () => {
    const starts = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0\x00\x02\xff\xc0', ''];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        const file = Uint8Array.from([...bytes(start), ...rest]);
        const size = imageSizeOf(file);
        expect(size === undefined || size.width > 0).toBe(true);
      }),
    );
  });
});
