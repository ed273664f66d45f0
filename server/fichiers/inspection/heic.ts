import { open } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Arrival, refused } from './refusal';

const HEADER_BYTES = 2_000_000;
const CONVERT_MS = 90_000;
const MEMORY_MB = 1_024;
const WORKER = path.join(import.meta.dirname, 'heic-worker.mjs');

/** Width and height of every picture a HEIC announces (`ispe` boxes); the largest is the photo. */
export function announcedPixels(header: Buffer): { width: number; height: number } {
  let best = { width: 0, height: 0 };
  for (let at = header.indexOf('ispe'); at >= 0; at = header.indexOf('ispe', at + 4)) {
    if (at + 16 > header.length) break;
    const found = { width: header.readUInt32BE(at + 8), height: header.readUInt32BE(at + 12) };
    if (found.width * found.height > best.width * best.height) best = found;
  }
  return best;
}

export async function heicPixels(file: string) {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return announcedPixels(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/**
 * Makes a JPEG of a HEIC, upright, without anything but its pixels. In a thread of its own, with an end.
 * @throws AppError `invalid` when it cannot be read
 */
export async function convertHeic({ nom, path: from }: Arrival, to: string): Promise<void> {
  const worker = new Worker(WORKER, {
    workerData: { from, to },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stderr: true,
    stdout: true,
  });
  const code = await new Promise<number>((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), CONVERT_MS);
    worker.on('error', () => undefined);
    worker.on('exit', (exit) => {
      clearTimeout(timer);
      resolve(exit);
    });
  });
  if (code !== 0)
    throw refused(nom, 'ne peut pas être lu. Enregistrez cette photo en JPEG, puis ajoutez-la.');
}
