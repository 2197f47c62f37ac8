/** Kinds of file that are told apart by their first bytes, whatever they are called. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'gif' | 'bmp' | 'svg' | 'zip' | 'pdf';

/** What the header of a picture promises; channels 4 in a JPEG is CMYK. */
export type ImageHeader = { width: number; height: number; channels: number };

/** The kind of a file by its first bytes, or nothing when they are none of ours. */
export function sniffImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const start = ascii(bytes, 0, 12);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp' && HEIC_BRANDS.has(start.slice(8))) return 'heic';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'gif';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('BM') && bytes.length > 26) return 'bmp';
  return looksLikeSvg(ascii(bytes, 0, 1024)) ? 'svg' : undefined;
}

/** Width, height and channels of a JPEG or PNG by its header alone, so that a bomb is known before it is decoded. */
export function imageSizeOf(bytes: Uint8Array): ImageHeader | undefined {
  const format = sniffImageFormat(bytes);
  if (format === 'png') return pngHeader(bytes);
  return format === 'jpeg' ? jpegHeader(bytes) : undefined;
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
const PNG_CHANNELS: Readonly<Record<number, number | undefined>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

function pngHeader(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 33 || ascii(bytes, 12, 16) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  return sound({ width: view.getUint32(16), height: view.getUint32(20), channels: PNG_CHANNELS[bytes[25]] ?? 0 });
}

function jpegHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xd9 || marker === 0xda) return undefined;
    else if (isFrame(marker)) return at + 10 <= bytes.length ? frameHeader(view, at) : undefined;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function frameHeader(view: DataView, at: number): ImageHeader | undefined {
  return sound({ width: view.getUint16(at + 7), height: view.getUint16(at + 5), channels: view.getUint8(at + 9) });
}

function sound(header: ImageHeader): ImageHeader | undefined {
  return header.width > 0 && header.height > 0 && header.channels > 0 ? header : undefined;
}

function looksLikeSvg(text: string): boolean {
  const body = text.replace(/^\xef\xbb\xbf/, '').trimStart();
  return /^<(?:svg|\?xml|!--|!doctype\s+svg)/i.test(body) && /<svg[\s>]/i.test(body);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
