/** Dots per inch as a JPEG's first segment says, or nothing where it says none. */
export function densityOf(bytes: Uint8Array): number | undefined {
  const at = jfifAt(bytes);
  if (at === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dots = view.getUint16(at + 8);
  const units = bytes[at + 7];
  if (units === 1) return dots;
  return units === 2 ? Math.round(dots * 2.54) : undefined;
}

/** The same JPEG, saying so many dots per inch. */
export function withDensity(bytes: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const segment = [...JFIF, 1, 1, 1, dpi >> 8, dpi & 0xff, dpi >> 8, dpi & 0xff, 0, 0];
  const at = jfifAt(bytes);
  const rest = at === undefined ? 2 : at + new DataView(bytes.buffer, bytes.byteOffset + at - 2, 2).getUint16(0) - 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...segment, ...bytes.subarray(rest)]);
}

const JFIF = [0x4a, 0x46, 0x49, 0x46, 0];

/** Where the content of the JFIF segment begins. */
function jfifAt(bytes: Uint8Array): number | undefined {
  const first = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff && bytes[3] === 0xe0;
  return first && JFIF.every((code, i) => bytes[6 + i] === code) ? 6 : undefined;
}
