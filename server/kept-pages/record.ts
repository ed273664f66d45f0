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
  let sent = false;
  const holds = () => {
    sent ||=
      response.statusCode !== 200 || !String(response.getHeader('content-type')).startsWith('text/html');
    return !sent;
  };
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Chunk));
  };
  // What is sent goes through these to its end. Next puts its compression around them, which must hear of the head: it
  // holds back whoever waits for « drain » until then, and an answer larger than one write would never end.
  return new Promise<Buffer | null>((resolve, reject) => {
    response.once('close', () => resolve(null));
    response.writeHead = (...args: unknown[]) => {
      response.statusCode = Number(args[0]);
      sent ||= args.length > 1;
      return holds() ? response : Reflect.apply(writeHead, response, args);
    };
    response.flushHeaders = () => {
      if (!holds()) flushHeaders.call(response);
    };
    response.write = (...args: unknown[]) => {
      if (!holds()) return Reflect.apply(write, response, args);
      keep(args[0]);
      return true;
    };
    response.end = (...args: unknown[]) => {
      if (!holds()) {
        resolve(null);
        return Reflect.apply(end, response, args);
      }
      Object.assign(response, { write, end, writeHead, flushHeaders });
      keep(args[0]);
      resolve(Buffer.concat(chunks));
      return response;
    };
    pages(request, response).catch(reject);
  });
}
