import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';

/** Written by us, or by Next for itself: from outside they would be lies. */
const OURS = [
  'content-security-policy',
  'forwarded',
  'x-client-address',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-middleware-subrequest',
  'x-nonce',
  'x-pathname',
  'x-real-ip',
  'x-request-id',
];

/**
 * Makes a request say what we know instead of what its sender claims: our public address as its host, so that no link,
 * cookie or check is ever built from the Host header; where it comes from; its number in the log.
 */
export function normaliseRequest(request: IncomingMessage, publicUrl: URL, requestId: string) {
  const address = clientAddress(request, publicUrl);
  for (const name of OURS) delete request.headers[name];
  request.headers.host = publicUrl.host;
  request.headers['x-forwarded-host'] = publicUrl.host;
  request.headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
  request.headers['x-forwarded-for'] = address;
  request.headers['x-client-address'] = address;
  request.headers['x-request-id'] = requestId;
}
