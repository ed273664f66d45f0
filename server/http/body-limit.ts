import type { IncomingMessage } from 'node:http';

/** Nothing that people type is larger; files come by their own road, which knows how much was announced. */
export const MAX_BODY_BYTES = 1_048_576;

/** The status to refuse a request with, judged on its headers alone, before a byte is read. Node holds it to what it announced. */
export function bodyRefusal(
  { headers, method }: Pick<IncomingMessage, 'headers' | 'method'>,
  upload = false,
) {
  if (headers['transfer-encoding'] !== undefined && method !== 'GET' && method !== 'HEAD') return 411;
  return !upload && Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? 413 : null;
}
