import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/core/log';

type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Known to this process only: nobody outside can ask for the page by itself. */
const PASS = randomUUID();
const NOT_FOUND_HEADER = 'x-not-found';
const NOT_FOUND_PATH = '/introuvable';
const TIMEOUT_MS = 10_000;

/**
 * Whether this request is our own, for the page that says « introuvable », which it then leads to; the mark of anybody
 * else is removed.
 */
export function asksForNotFound(request: IncomingMessage): boolean {
  const own = request.headers[NOT_FOUND_HEADER] === PASS;
  if (!own) delete request.headers[NOT_FOUND_HEADER];
  else Object.assign(request, { url: NOT_FOUND_PATH });
  return own;
}

/**
 * Next leaves a page that calls `notFound()` for the browser to draw: without JavaScript it stays blank. Its empty
 * answer is dropped here, and the same page, asked for again under its own address, is sent with the status 404.
 */
export function withReadableNotFound(pages: Pages): Pages {
  return async (request, response) => {
    if (!isPageView(request)) return pages(request, response);
    const headers = ownHeaders(request);
    const { writeHead, write, end, flushHeaders } = response;
    let dropped = false;
    const drops = (status: number) => {
      dropped ||= status === 404 && String(response.getHeader('content-type')).startsWith('text/html');
      return dropped;
    };
    // Compression comes in between: it asks for the head before it writes.
    response.writeHead = (...args: unknown[]) =>
      drops(Number(args[0])) ? response : Reflect.apply(writeHead, response, args);
    response.flushHeaders = () => (drops(response.statusCode) ? undefined : flushHeaders.call(response));
    response.write = (...args: unknown[]) =>
      drops(response.statusCode) ? true : Reflect.apply(write, response, args);
    response.end = (...args: unknown[]) => {
      if (!drops(response.statusCode)) return Reflect.apply(end, response, args);
      Object.assign(response, { writeHead, write, end, flushHeaders });
      void sendNotFound(request, response, headers);
      return response;
    };
    return pages(request, response);
  };
}

const isPageView = (request: IncomingMessage) =>
  request.method === 'GET' && !request.headers.rsc && !request.url?.startsWith('/_next/');

const ownHeaders = ({ headers }: IncomingMessage) => ({
  cookie: headers.cookie ?? '',
  'user-agent': headers['user-agent'] ?? '',
  'accept-language': headers['accept-language'] ?? '',
  [NOT_FOUND_HEADER]: PASS,
});

async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
) {
  const { localAddress = '127.0.0.1', localPort } = request.socket;
  const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  try {
    const page = await fetch(`http://${host}:${localPort}${request.url}`, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = Buffer.from(await page.arrayBuffer());
    for (const name of ['content-encoding', 'transfer-encoding', 'link']) response.removeHeader(name);
    response.setHeader(
      'content-security-policy',
      page.headers.get('content-security-policy') ?? "default-src 'none'",
    );
    response.setHeader('content-length', body.length);
    response.end(body);
  } catch (error) {
    log.error({ error }, 'the page « introuvable » could not be drawn');
    response.end();
  }
}
