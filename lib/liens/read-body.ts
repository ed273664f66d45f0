import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The bytes of an answer, unpacked, `most` at most: a small answer that unpacks to much is stopped on the way. */
export async function readBody(
  response: IncomingMessage,
  { most, beyond }: { most: number; beyond: 'leave' | 'refuse' },
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes.subarray(0, most - size));
    size += bytes.length;
    if (size <= most) continue;
    if (beyond === 'refuse') throw new Error('more than is read');
    break;
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const unpack = unpackers[response.headers['content-encoding'] ?? 'identity']?.();
  if (!unpack) return response;
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

const unpackers: Record<string, (() => Transform) | undefined> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};
