import { type FileHandle, open } from 'node:fs/promises';

/** XMP, IPTC, Photoshop's own, EXIF, GPS: sharp reads some of them only. */
const TELLING = new Set([700, 33_723, 34_377, 34_665, 34_853]);
const MAX_PAGES = 500;
const ENTRY_BYTES = 12;

/** Whether a TIFF holds, beside its pixels, what may say where they were taken. One that cannot be read may. */
export async function tiffSaysMore(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const head = await read(handle, 0, 8);
    const order = head.toString('latin1', 0, 2);
    if (head.length < 8 || (order !== 'II' && order !== 'MM')) return true;
    const little = order === 'II';
    const short = (bytes: Buffer, at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
    const long = (bytes: Buffer, at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    // BigTIFF has other offsets: nobody's telephone writes it.
    if (short(head, 2) !== 42) return true;
    let at = long(head, 4);
    for (let page = 0; at !== 0; page += 1) {
      const count = await read(handle, at, 2);
      if (page > MAX_PAGES || count.length < 2) return true;
      const size = short(count, 0) * ENTRY_BYTES;
      const directory = await read(handle, at + 2, size + 4);
      if (directory.length < size + 4) return true;
      for (let entry = 0; entry < size; entry += ENTRY_BYTES)
        if (TELLING.has(short(directory, entry))) return true;
      at = long(directory, size);
    }
    return false;
  } finally {
    await handle.close();
  }
}

async function read(handle: FileHandle, at: number, size: number) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, at);
  return buffer.subarray(0, bytesRead);
}
