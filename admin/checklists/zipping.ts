/** One archive of loose files, stored as they are; what each is called, folders too, stays with it. */
export async function zipped(files: readonly File[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let offset = 0;
  let listed = 0;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const name = new TextEncoder().encode(file.webkitRelativePath || file.name);
    const facts = [
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
    ];
    const sizes = [
      [name.length, 2],
      [0, 2],
    ];
    const head = packed([[0x04034b50, 4], [20, 2], ...facts, ...sizes]);
    const entry = packed([
      [0x02014b50, 4],
      [20, 2],
      [20, 2],
      ...facts,
      ...sizes,
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ]);
    parts.push(head, name, bytes);
    directory.push(entry, name);
    offset += head.length + name.length + bytes.length;
    listed += entry.length + name.length;
  }
  const count = files.length;
  const end = packed([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [listed, 4],
    [offset, 4],
    [0, 2],
  ]);
  return new Blob([...parts, ...directory, end]);
}

/** Numbers in the order of the least byte first, each over its number of bytes. */
function packed(numbers: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    numbers.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) & 0xff)),
  );
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
