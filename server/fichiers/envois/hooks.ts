import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { apiKey, isSame } from '@/lib/fichiers/ingest-key';
import { sendJson } from '../answer';
import { hearResult } from './hand-over';

/** Only the route handler, the other half of this process, knows the key; to anybody else nothing is here. */
async function fromHandler(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  if (isSame(String(request.headers['x-uploadthing-api-key'] ?? ''), apiKey())) return json(request);
  request.resume();
  sendJson(response, 404, { code: 'not_found' });
  return null;
}

/** The handler announces the files it signed addresses for. Their rows say all of it already: nothing to remember. */
export async function hearMetadata(request: IncomingMessage, response: ServerResponse) {
  if (await fromHandler(request, response)) sendJson(response, 200, { ok: true });
}

const result = z.object({ fileKey: z.string(), callbackData: z.unknown() });

/** What the handler wants the sender of a file to know. */
export async function hearCallback(request: IncomingMessage, response: ServerResponse) {
  const body = await fromHandler(request, response);
  if (!body) return;
  const { success, data } = result.safeParse(body);
  if (success) hearResult(data.fileKey, data.callbackData);
  sendJson(response, success ? 200 : 422, { ok: success });
}
