import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fill, type Template } from './template';

/**
 * Quick rather than small: the page is compressed again at each answer, for its nonce is another. Of the annuaire's
 * 153 kB, 24 are left by the one and 27 by the other; three times the work would leave 21 and 24.
 */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const GZIP = { level: 1 };
const ways = {
  br: (body: string) => promisify(brotliCompress)(body, BROTLI),
  gzip: (body: string) => promisify(gzip)(body, GZIP),
};

/** The best way of compressing that the reader names and does not refuse (RFC 9110, section 12.5.3). */
export function encodingFor(accepted: string | undefined): keyof typeof ways | null {
  const welcome = (accepted ?? '').split(',').flatMap((part) => {
    const [name = '', weight] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/);
    return weight !== undefined && Number(weight) === 0 ? [] : [name];
  });
  if (welcome.includes('br')) return 'br';
  return welcome.includes('gzip') ? 'gzip' : null;
}

/** Answers with a page that is whole, under a nonce nobody had before. */
export async function sendPage(
  response: ServerResponse,
  template: Template,
  accepted: IncomingMessage['headers']['accept-encoding'],
) {
  const { status, headers, body } = fill(template, randomBytes(16).toString('base64'));
  const encoding = encodingFor(accepted);
  const bytes = encoding ? await ways[encoding](body) : Buffer.from(body);
  if (response.destroyed) return;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('vary', 'Accept-Encoding, Cookie');
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', bytes.length);
  response.statusCode = status;
  response.end(bytes);
}
