import type { IncomingMessage } from 'node:http';

/** What people type is sent in far less; a file takes the time it takes. */
const BODY_MS = 60_000;

/** Ends a request whose body does not come: Node's own limit would cut slow uploads too. */
export function limitBodyTime(request: IncomingMessage) {
  if (request.complete) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, BODY_MS);
  timer.unref();
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}
