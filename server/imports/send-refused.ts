import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { visiteur } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { refusedLines } from '@/lib/imports/refused-lines';
import { attachment } from '../fichiers/serving/headers';

const IDLE_MS = 60_000;

/** GET: the refused rows of an import, with the reason of each. For agents; to all others it is not there. */
export async function sendRefused(request: IncomingMessage, response: ServerResponse, id: string) {
  const actor = (await actorOfCookie(request.headers.cookie)) ?? visiteur;
  try {
    const lines = await refusedLines(actor, id);
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment('lignes-ecartees.csv'),
      'cache-control': 'private, no-store',
    });
    response.setTimeout(IDLE_MS, () => response.destroy());
    await pipeline(Readable.from(lines), response);
  } catch (error) {
    if (response.headersSent) {
      if (!response.destroyed) log.error({ error }, 'refused rows could not be sent');
      return response.destroy();
    }
    if (!isAppError(error)) throw error;
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end('Introuvable.\n');
  }
}
