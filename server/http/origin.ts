import type { IncomingMessage } from 'node:http';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something here: browsers say where a form or a script comes from, and only our own pages
 * may write. Clients that say nothing are not browsers and carry nobody's cookies by accident.
 */
export function isOwnWrite(request: Pick<IncomingMessage, 'method' | 'headers'>, publicOrigin: string) {
  if (SAFE_METHODS.has(request.method ?? 'GET')) return true;
  const { origin } = request.headers;
  if (origin !== undefined) return origin === publicOrigin;
  return request.headers['sec-fetch-site'] !== 'cross-site';
}
