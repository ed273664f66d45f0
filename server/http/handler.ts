import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/core/log';
import { withRequest } from '@/lib/core/request-context';
import { carrierOf } from '../fichiers/forms/carried';
import { liftFiles } from '../fichiers/forms/lift';
import { fileRequest } from '../fichiers/routes';
import { isReadable } from './address';
import { limitBodyTime } from './body-deadline';
import { bodyRefusal } from './body-limit';
import { preparePage } from './content-policy';
import { answerHealth, type Probe } from './health';
import { normaliseRequest } from './normalise';
import { asksForNotFound, withReadableNotFound } from './not-found';
import { isOwnWrite } from './origin';
import { logRequest } from './request-log';
import { setSecurityHeaders } from './security-headers';
import { tileOriginReader } from './tile-origin';

type Options = {
  publicUrl: URL;
  probes: Record<string, Probe>;
  /** Next's handler: everything that is not refused here. */
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

const REFUSALS: Record<number, string> = {
  400: 'Requête mal formée.',
  403: 'Cette demande vient d’un autre site : elle est refusée. Revenez sur la page et recommencez.',
  411: 'La taille de l’envoi manque.',
  413: 'Cet envoi est trop gros.',
  429: 'Trop d’envois en peu de temps. Revenez sur la page et recommencez dans un moment.',
  500: 'Une erreur est survenue. Réessayez dans un instant.',
};

function refuse(response: ServerResponse, status: number) {
  // The rest of a refused body is not read.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${REFUSALS[status]}\n`);
}

/** Every HTTP request comes through here first. */
export function requestHandler({ publicUrl, probes, pages: nextPages }: Options) {
  const pages = withReadableNotFound(nextPages);
  const https = publicUrl.protocol === 'https:';
  const readTileOrigin = tileOriginReader();

  async function answer(request: IncomingMessage, response: ServerResponse, requestId: string) {
    const url = request.url ?? '';
    setSecurityHeaders(response, https, url);
    response.setHeader('x-request-id', requestId);
    logRequest(request, response);
    if (!isReadable(url)) return refuse(response, 400);
    if (!isOwnWrite(request, publicUrl.origin)) return refuse(response, 403);
    const file = fileRequest(request);
    const carrier = file === null ? carrierOf(request) : null;
    const status = bodyRefusal(request, carrier !== null || file?.upload);
    if (status) return refuse(response, status);
    if (!carrier && !file?.upload) limitBodyTime(request);
    normaliseRequest(request, publicUrl, requestId);
    const asked = carrier ? await liftFiles(request, carrier) : request;
    if (typeof asked === 'number') return refuse(response, asked);
    if (file) return file.answer(request, response);
    if (url.split('?')[0] === '/api/health') return answerHealth(request, response, probes);
    if (!url.startsWith('/_next/'))
      preparePage(asked, response, { publicUrl, tiles: await readTileOrigin() });
    return asksForNotFound(asked) ? nextPages(asked, response) : pages(asked, response);
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    const requestId = randomUUID();
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    withRequest({ id: requestId, writes }, () =>
      answer(request, response, requestId).catch((error) => {
        log.error({ error }, 'request failed');
        if (response.headersSent) response.destroy();
        else refuse(response, 500);
      }),
    );
  };
}
