import type { IncomingMessage, ServerResponse } from 'node:http';
import { createShelf } from '@/lib/core/shelf';
import { headersHeard, isPageView, keptUnder } from './keepable';
import { type Pages, record } from './record';
import { sendPage, sendWhole } from './send';
import { type Template, toTemplate } from './template';

const MAX_BYTES = 48_000_000;

/**
 * A page that is drawn for one reader is compressed once, and sent at once: Next would compress and send each of its
 * thirty pieces by itself, though none comes before the last was drawn.
 */
async function drawWhole(pages: Pages, request: IncomingMessage, response: ServerResponse) {
  const accepted = request.headers['accept-encoding'];
  delete request.headers['accept-encoding'];
  const body = await record(pages, request, response);
  if (body !== null) return sendWhole(response, body, accepted);
}

/**
 * What is public and unchanged is drawn once, and sent again to every visitor without a cookie, under a nonce of its
 * own. The database tells every node of each change of what anybody may read (`public`, by triggers); a node that does
 * not hear it keeps nothing.
 */
export function keepPages(pages: Pages): Pages {
  const shelf = createShelf<Template>({ max: 2_000, maxBytes: MAX_BYTES, bytesOf: ({ bytes }) => bytes });

  async function draw(name: string, request: IncomingMessage, response: ServerResponse) {
    const accepted = request.headers['accept-encoding'];
    let body: Buffer | null = null;
    // Not even how it may be compressed: who reads it next may not be able to.
    request.headers = headersHeard(request.headers);
    const template = await shelf.begin(name, async () => {
      body = await record(pages, request, response);
      if (body === null) return null;
      return toTemplate({
        status: response.statusCode,
        headers: response.getHeaders(),
        body: body.toString(),
      });
    });
    if (template) return sendPage(response, template, accepted);
    if (body !== null) return sendWhole(response, body, accepted);
  }

  return async (request, response) => {
    const name = keptUnder(request);
    if (name === null)
      return isPageView(request) ? drawWhole(pages, request, response) : pages(request, response);
    const ready = shelf.get(name) ?? (await shelf.awaited(name));
    if (!ready) return draw(name, request, response);
    // RFC 9111, section 5.1: not drawn for this reader.
    response.setHeader('age', Math.max(0, Math.floor((Date.now() - ready.drawnAt) / 1_000)));
    return sendPage(response, ready, request.headers['accept-encoding']);
  };
}
