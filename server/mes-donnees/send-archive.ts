import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { consume, type Limit } from '@/lib/core/rate-limit';
import { attachment } from '../fichiers/serving/headers';
import { currentStore } from '../fichiers/store/current';
import { zipArchive } from './zip';

/** Each reads everything a person ever wrote. */
const archives: Limit = { name: 'archives', points: 10, duration: 3_600 };
const IDLE_MS = 60_000;

function answer(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}

/** Everything the site holds about who asks, as one file. Signed out: not found, as every address of files. */
export async function sendArchive(request: IncomingMessage, response: ServerResponse) {
  const actor = await actorOfCookie(request.headers.cookie);
  if (!actor) return answer(response, 404, 'Introuvable.');
  try {
    await consume(archives, actor.id);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return answer(response, 429, error.message);
  }
  const store = await currentStore();
  response.writeHead(200, {
    'content-type': 'application/zip',
    'content-disposition': attachment(`mes-donnees-${isoDay(now())}.zip`),
    'cache-control': 'private, no-store',
  });
  response.setTimeout(IDLE_MS, () => response.destroy());
  // A download that was cut is seen as such: the length is not announced, and the end never comes.
  await pipeline(zipArchive(actor, store), response).catch((error: unknown) => {
    if (!response.destroyed) log.error({ error }, 'an archive could not be sent');
    response.destroy();
  });
}
