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
  br: (body: Buffer) => promisify(brotliCompress)(body, BROTLI),
  gzip: (body: Buffer) => promisify(gzip)(body, GZIP),
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

type Accepted = IncomingMessage['headers']['accept-encoding'];

/** Answers with the whole of a page, compressed as its reader likes it. */
export async function sendWhole(response: ServerResponse, body: Buffer, accepted: Accepted) {
  const encoding = encodingFor(accepted);
  const bytes = encoding ? await ways[encoding](body) : body;
  if (response.destroyed) return;
  const vary = String(response.getHeader('vary') ?? '');
  if (!/accept-encoding/i.test(vary)) response.appendHeader('vary', 'Accept-Encoding');
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}

/** Answers with a page that is kept, under a nonce nobody had before. */
export async function sendPage(response: ServerResponse, template: Template, accepted: Accepted) {
  const { status, headers, body } = fill(template, randomBytes(16).toString('base64'));
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('vary', 'Cookie');
  response.statusCode = status;
  return sendWhole(response, Buffer.from(body), accepted);
}
