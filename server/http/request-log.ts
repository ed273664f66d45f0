import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/core/log';

/** What `signId` signed, wherever it stands in an address: an id, a point, the 43 signs of a signature. */
const SIGNED = /\/[^/]+\.[\w-]{43}(?=\.ics$|\/|$)/g;

/** The path of an address, fit for a log: no query (searches, addresses), no token of a mailed link or a calendar. */
export const loggedPath = (url: string) =>
  (url.split(/[?#]/)[0] ?? '')
    .replace(/^\/(lien|invitation)\/[^/]+/, '/$1/…')
    .replace(SIGNED, '/…')
    .slice(0, 300);

/** One line when the answer is over, or when its reader left. */
export function logRequest(request: IncomingMessage, response: ServerResponse) {
  const start = performance.now();
  const path = loggedPath(request.url ?? '');
  const quiet = path.startsWith('/_next/') || path === '/api/health';
  response.once('close', () => {
    const level = response.statusCode >= 500 ? 'error' : quiet ? 'debug' : 'info';
    const ms = Math.round(performance.now() - start);
    log[level]({ method: request.method, path, status: response.statusCode, ms }, 'request');
  });
}
