import type { IncomingMessage } from 'node:http';

/**
 * A browser on another site carries that site's origin and would carry our cookie: refused. Programs that are not
 * browsers send none, and have no cookie they were not given.
 */
export const acceptsOrigin = (request: IncomingMessage, publicOrigin: string) =>
  request.headers.origin === undefined || request.headers.origin === publicOrigin;
