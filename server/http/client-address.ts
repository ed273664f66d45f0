import type { IncomingMessage } from 'node:http';
import { isLoopback } from '@/lib/core/env';

const plain = (address: string) => address.replace(/^::ffff:/, '');

/**
 * The address a request comes from, for rate limits and logs. X-Forwarded-For is anybody's word, save when a reverse
 * proxy on this machine wrote its last part: then PUBLIC_URL is not a loopback address and the connection is.
 */
export function clientAddress(request: IncomingMessage, publicUrl: URL) {
  const peer = plain(request.socket.remoteAddress ?? '');
  if (isLoopback(publicUrl.hostname) || !isLoopback(peer)) return peer;
  const forwarded = request.headers['x-forwarded-for'];
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last ? plain(last) : peer;
}
