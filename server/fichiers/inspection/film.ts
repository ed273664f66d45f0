import { type FileHandle, open } from 'node:fs/promises';

/** Boxes that hold other boxes, on the way to where a film says where it was taken. */
const PARENTS = new Set(['moov', 'udta', 'trak', 'meta', 'ilst']);
/** « Here follows nothing »: players pass over it, and no byte moves. */
const FREE = Buffer.from('free', 'latin1');
const MAX_BOXES = 20_000;
const MAX_KEYS_BYTES = 65_536;

type Box = { type: string; at: number; start: number; end: number };

/**
 * Blanks, in place, what MP4 and QuickTime files say of the place: `©xyz` and `loci`, and Apple's keys whose name speaks
 * of a location. Sizes and offsets stay as they are. A file that is not built as expected is left as it is.
 * @returns how many were blanked
 */
export async function blankFilmPlace(file: string): Promise<number> {
  const handle = await open(file, 'r+');
  const budget = { left: MAX_BOXES };
  try {
    const { size } = await handle.stat();
    return await blankWithin(handle, { type: '', at: 0, start: 0, end: size }, [], budget);
  } finally {
    await handle.close();
  }
}

async function blankWithin(
  handle: FileHandle,
  parent: Box,
  placeKeys: number[],
  budget: { left: number },
): Promise<number> {
  let count = 0;
  let keys = placeKeys;
  for await (const box of boxesOf(handle, parent)) {
    if (budget.left-- <= 0) return count;
    const item = parent.type === 'ilst' ? Buffer.from(box.type, 'latin1').readUInt32BE(0) : 0;
    if (box.type === '\u00a9xyz' || box.type === 'loci' || keys.includes(item)) {
      await handle.write(FREE, 0, 4, box.at + 4);
      await blankText(handle, box);
      count += 1;
    } else if (box.type === 'keys') keys = await keysOfPlace(handle, box);
    else if (PARENTS.has(box.type))
      count += await blankWithin(handle, box, box.type === 'ilst' ? keys : [], budget);
  }
  return count;
}

/** `ilst` comes after `keys` in the same `meta`. */
async function* boxesOf(handle: FileHandle, { type, start, end }: Box): AsyncGenerator<Box> {
  // `meta` begins with a version in MP4, with its first box in QuickTime.
  let at = type === 'meta' && (await isVersioned(handle, start)) ? start + 4 : start;
  while (at + 8 <= end) {
    const head = await read(handle, at, 16);
    if (head.length < 8) return;
    const short = head.readUInt32BE(0);
    const long = short === 1 && head.length === 16;
    const size = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short;
    const header = long ? 16 : 8;
    if (size < header || at + size > end) return;
    yield { type: head.toString('latin1', 4, 8), at, start: at + header, end: at + size };
    at += size;
  }
}

const isVersioned = async (handle: FileHandle, at: number) =>
  (await read(handle, at, 4)).equals(Buffer.alloc(4));

/** Numbers, from 1, of the keys that speak of a location. */
async function keysOfPlace(handle: FileHandle, { start, end }: Box): Promise<number[]> {
  const bytes = await read(handle, start, Math.min(end - start, MAX_KEYS_BYTES));
  const found: number[] = [];
  let at = 8;
  for (let index = 1; at + 8 <= bytes.length; index += 1) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) break;
    if (/location/i.test(bytes.toString('latin1', at + 8, at + size))) found.push(index);
    at += size;
  }
  return found;
}

async function blankText(handle: FileHandle, { start, end }: Box) {
  const size = Math.min(end - start, MAX_KEYS_BYTES);
  await handle.write(Buffer.alloc(size), 0, size, start);
}

async function read(handle: FileHandle, at: number, size: number) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, at);
  return buffer.subarray(0, bytesRead);
}
