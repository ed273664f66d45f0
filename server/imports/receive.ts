import type { IncomingMessage, ServerResponse } from 'node:http';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { isAgent } from '@/lib/comptes/policy';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { receiveFile, refuseLargeFile } from '@/lib/imports/commands/receive-file';
import { MAX_BYTES } from '@/lib/imports/words';
import { readFormFile, readFormFileName } from './form-file';

/** A form of a little text beside the file it carries. */
const MARGIN = 20_000;

/** A body we do not want is read for a while and dropped, so that its sender hears why. */
const DRAIN_MS = 60_000;

function lead(response: ServerResponse, path: string) {
  response.writeHead(303, {
    location: new URL(path, env().publicUrl).href,
    'cache-control': 'no-store',
    'content-length': 0,
  });
  response.end();
}

function drain(request: IncomingMessage) {
  if (request.complete || request.destroyed) return;
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
  request.resume();
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, sentence: string) {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`${sentence}\n`);
  drain(request);
}

/**
 * POST: the file an agent brings to the annuaire, as a form sends it, with or without JavaScript. Leads to the page that
 * shows what is in it, or why it cannot be read. Large, so not through Next, whose forms stop at a megabyte.
 */
export async function receiveImport(request: IncomingMessage, response: ServerResponse) {
  const actor = await actorOfCookie(request.headers.cookie);
  if (!actor) {
    lead(response, paths.connexion({ suite: paths.imports() }));
    return drain(request);
  }
  if (!isAgent(actor)) return refuse(request, response, 404, 'Cette page n’existe pas.');
  try {
    if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES + MARGIN) {
      const nom = await readFormFileName(request);
      const id = await refuseLargeFile(actor, nom || 'Fichier sans nom');
      lead(response, paths.import(id));
      return drain(request);
    }
    const file = await readFormFile(request);
    if (!file) return lead(response, paths.imports({ manque: 'fichier' }));
    const id = file.tooLarge ? await refuseLargeFile(actor, file.nom) : (await receiveFile(actor, file)).id;
    lead(response, paths.import(id));
  } catch (error) {
    if (request.destroyed && !request.complete) return response.destroy();
    if (!isAppError(error)) throw error;
    refuse(request, response, error.code === 'rate_limited' ? 429 : 422, error.message);
  }
}
