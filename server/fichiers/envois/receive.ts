import type { IncomingMessage } from 'node:http';
import { AppError, invalid } from '@/lib/core/errors';
import type { Envoi } from '@/lib/fichiers/access';
import { FULL } from '../answer';
import { refused } from '../inspection/refusal';
import { type Store, StoreFullError } from '../store/store';
import { boundaryOf, FORM_BYTES, fileBytes } from './multipart';
import { giveUp } from './settle';
import { asOnlyWriter } from './turns';

/** A line that carries nothing for this long is dead; the sender begins again where it stopped. */
const IDLE_MS = 60_000;

/** `Range: bytes=N-`: the sender begins at byte N of the file. */
export function rangeStart(header: string | undefined): number {
  if (header === undefined) return 0;
  const start = Number(/^bytes=(\d{1,12})-$/.exec(header)?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) throw invalid('range', 'La suite de cet envoi ne se comprend pas.');
  return start;
}

/**
 * Takes in what a request brings of an upload, straight to the store, at the pace of the store. What came before a cut
 * is kept. More or fewer bytes than announced end the upload.
 * @returns once every byte is there
 * @throws AppError `invalid`, `unavailable` (ask again where to begin); StoreFullError; CutError
 */
export async function receive(store: Store, envoi: Envoi, request: IncomingMessage): Promise<void> {
  await asOnlyWriter(
    envoi.key,
    () => request.destroy(),
    async () => {
      const start = rangeStart(request.headers.range);
      const boundary = boundaryOf(request.headers['content-type']);
      const received = await store.received(envoi.key);
      if (start > received)
        throw new AppError('unavailable', 'Une partie de cet envoi manque\u202f: il reprend plus tôt.');
      try {
        if (Number(request.headers['content-length'] ?? 0) > envoi.taille - start + FORM_BYTES)
          throw tooLong(envoi);
        await store.requireRoom(envoi.taille - received);
        request.setTimeout(IDLE_MS, () => request.destroy());
        // A refusal leaves the line open, so that it can be told.
        const body = request.iterator({ destroyOnReturn: false });
        const bytes = exactly(fileBytes(body, boundary), envoi, start);
        await store.append(envoi.key, received, from(bytes, received - start));
      } catch (error) {
        if (error instanceof StoreFullError) await giveUp(store, envoi, FULL);
        else if (error instanceof AppError && error.code === 'invalid')
          await giveUp(store, envoi, error.message);
        throw error;
      } finally {
        request.setTimeout(0);
      }
    },
  );
}

const tooLong = ({ nom }: Envoi) => refused(nom, 'est plus gros qu’annoncé\u202f: il est refusé.');

/** @throws AppError `invalid` at the first byte too many, and at the end when some are missing */
async function* exactly(bytes: AsyncIterable<Buffer>, envoi: Envoi, start: number) {
  let position = start;
  for await (const chunk of bytes) {
    position += chunk.length;
    if (position > envoi.taille) throw tooLong(envoi);
    yield chunk;
  }
  if (position < envoi.taille) throw refused(envoi.nom, 'est plus petit qu’annoncé\u202f: il est refusé.');
}

/** Without the first `skip` bytes: the store has them. */
async function* from(bytes: AsyncIterable<Buffer>, skip: number) {
  let left = skip;
  for await (const chunk of bytes) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}
