import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/core/log';

/** The path of an address, fit for a log: no query (searches, addresses), no token of a mailed link. */
export const loggedPath = (url: string) =>
  (url.split(/[?#]/)[0] ?? '').replace(/^\/(lien|invitation)\/[^/]+/, '/$1/…').slice(0, 300);

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
