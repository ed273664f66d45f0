import type { IncomingMessage, ServerResponse } from 'node:http';

export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Chunk = string | Uint8Array;

/**
 * Lets the pages answer, and holds the answer back until it is whole.
 * @returns its body; null when it was sent on its way as it came: not a page, not all right, or its reader left
 */
export function record(pages: Pages, request: IncomingMessage, response: ServerResponse) {
  const { write, end, writeHead, flushHeaders } = response;
  const chunks: Buffer[] = [];
  const isPage = () =>
    response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html');
  const letGo = () => Object.assign(response, { write, end, writeHead, flushHeaders });
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Chunk));
  };
  return new Promise<Buffer | null>((resolve, reject) => {
    response.once('close', () => resolve(null));
    response.writeHead = (...args: unknown[]) => {
      response.statusCode = Number(args[0]);
      if (isPage() && args.length === 1) return response;
      letGo();
      return Reflect.apply(writeHead, response, args);
    };
    response.flushHeaders = () => {
      if (!isPage()) letGo().flushHeaders();
    };
    response.write = (...args: unknown[]) => {
      if (!isPage()) return Reflect.apply(letGo().write, response, args);
      keep(args[0]);
      return true;
    };
    response.end = (...args: unknown[]) => {
      const page = isPage();
      letGo();
      if (!page) {
        resolve(null);
        return Reflect.apply(end, response, args);
      }
      keep(args[0]);
      resolve(Buffer.concat(chunks));
      return response;
    };
    pages(request, response).catch(reject);
  });
}
