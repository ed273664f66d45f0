import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { EnvoiRefusal } from '@/lib/fichiers/schema';
import { StoreFullError } from './store/store';

const STATUS = {
  unauthenticated: 404,
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
} as const;

export const FULL =
  'Le serveur n’a plus de place pour ce fichier. Rien n’en a été gardé\u202f; réessayez plus tard, ou prévenez l’équipe du site.';

/** An answer whose words are for the page that sends, not for a screen of their own. */
export function sendJson(response: ServerResponse, status: number, body: object) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

/** What is wrong, as a status and a sentence. Unknown, not one's own and signed out are alike, and say nothing. */
export function refusalOf(error: unknown): { status: number; body: EnvoiRefusal | object } {
  if (error instanceof StoreFullError) return { status: 507, body: { error: FULL, code: 'unavailable' } };
  if (!isAppError(error)) {
    log.error({ error }, 'a file could not be handled');
    const sentence = 'Le fichier n’a pas pu être traité. Réessayez dans un instant.';
    return { status: 503, body: { error: sentence, code: 'unavailable' } };
  }
  const status = STATUS[error.code];
  return {
    status,
    body: status === 404 ? { code: 'not_found' } : { error: error.message, code: error.code },
  };
}

/** How much of a refused upload is still read, so that its sender hears the refusal instead of a broken line. */
const DRAIN_BYTES = 4_000_000;
const DRAIN_MS = 5_000;

export function refuseUpload(request: IncomingMessage, response: ServerResponse, error: unknown) {
  if (response.headersSent || response.destroyed) return response.destroy();
  const { status, body } = refusalOf(error);
  response.setHeader('connection', 'close');
  sendJson(response, status, body);
  if (request.complete || request.destroyed) return;
  let left = DRAIN_BYTES;
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(timer));
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
}
