import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { visiteur } from '@/lib/comptes/actor';
import { isAppError, notFound } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { openFichier, type Served } from '@/lib/fichiers/access';
import { currentStore } from '../store/current';
import { type ByteRange, MissingBytesError, type Preview } from '../store/store';
import { attachment, downloadType, etagOf, isKnown, SANDBOX } from './headers';
import { requestedRange } from './range';

type Given = { preview?: Preview; headers: Record<string, string>; ranges: boolean; part?: string };
type Choice = (fichier: Served) => Given | null;

/** Nobody's intermediary keeps it, and its own browser asks each time: who was removed sees nothing more. */
const ASK_EACH_TIME = 'private, no-cache';
/** A picture that is public stays an hour where it was seen. */
const KEPT_AN_HOUR = 'public, max-age=3600';
const IDLE_MS = 60_000;

/**
 * The bytes themselves: always downloaded, never opened by the browser, whatever they are. Of a public picture, only
 * what we drew from it is public; a paper of a call is public as it is.
 */
const download: Choice = ({ nom, type, ouvert, papier }) =>
  ouvert && !papier
    ? null
    : {
        headers: {
          'content-type': downloadType(type),
          'content-disposition': attachment(nom),
          'cache-control': 'private, no-store',
        },
        ranges: true,
      };

/** Sound and film, played in the page. */
const play: Choice = ({ type }) =>
  /^(audio|video)\//.test(type)
    ? {
        headers: { 'content-type': type, 'content-disposition': 'inline', 'cache-control': ASK_EACH_TIME },
        ranges: true,
      }
    : null;

/** A picture drawn by us: nothing of what was sent is in it. */
const picture =
  (preview: Preview): Choice =>
  ({ largeur, ouvert }) =>
    largeur === null
      ? null
      : {
          preview,
          part: `-${preview}`,
          headers: {
            'content-type': 'image/webp',
            'content-disposition': 'inline',
            'cache-control': ouvert ? KEPT_AN_HOUR : ASK_EACH_TIME,
          },
          ranges: false,
        };

export const sendDownload = answering(download);
export const sendPlayed = answering(play);
export const sendVignette = answering(picture('vignette'));
export const sendApercu = answering(picture('apercu'));

function answering(choose: Choice) {
  return async (request: IncomingMessage, response: ServerResponse, id: string) => {
    try {
      const actor = (await actorOfCookie(request.headers.cookie)) ?? visiteur;
      const fichier = await openFichier(actor, id);
      const given = choose(fichier);
      if (!given) throw notFound();
      await send(request, response, fichier, given);
    } catch (error) {
      answerError(response, error);
    }
  };
}

async function send(request: IncomingMessage, response: ServerResponse, fichier: Served, given: Given) {
  const { preview, ranges, part } = given;
  const etag = etagOf(fichier, part);
  response.setHeader('content-security-policy', SANDBOX);
  response.setHeader('etag', etag);
  for (const [name, value] of Object.entries(given.headers)) response.setHeader(name, value);
  if (isKnown(request.headers['if-none-match'], etag)) return void response.writeHead(304).end();
  const store = await currentStore();
  const size = preview ? await store.size(fichier.key, preview) : fichier.taille;
  const range = ranges ? wantedRange(request, size, etag) : null;
  if (ranges) response.setHeader('accept-ranges', 'bytes');
  if (range === 'invalid')
    return void response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 }).end();
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.setHeader('content-length', end - start + 1);
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${size}`);
  const stream =
    request.method === 'HEAD' ? null : await store.open(fichier.key, { preview, range: range ?? undefined });
  response.writeHead(range ? 206 : 200);
  if (!stream) return void response.end();
  response.setTimeout(IDLE_MS, () => response.destroy());
  // Who closes the page in the middle of a film has had what they wanted.
  await pipeline(stream, response).catch(() => response.destroy());
}

/** `If-Range`: a part of other bytes than those one has would be of no use. */
function wantedRange({ headers }: IncomingMessage, size: number, etag: string): ByteRange | null | 'invalid' {
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== etag) return null;
  return requestedRange(headers.range, size);
}

/** Unknown, forbidden, thrown away, signed out: one answer. */
function answerError(response: ServerResponse, error: unknown) {
  const known = isAppError(error);
  if (!known) log.error({ error }, 'the bytes of a file could not be sent');
  if (response.headersSent) return void response.destroy();
  for (const name of ['etag', 'content-disposition', 'content-length', 'content-range', 'accept-ranges'])
    response.removeHeader(name);
  const status = known || error instanceof MissingBytesError ? 404 : 503;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(status === 404 ? 'Introuvable.\n' : 'Ce fichier ne peut pas être lu pour le moment.\n');
}
