import type { IncomingMessage, ServerResponse } from 'node:http';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { env } from '@/lib/core/env';
import { AppError, notFound } from '@/lib/core/errors';
import { type Envoi, findReady, openEnvoi } from '@/lib/fichiers/access';
import { cancelEnvoi } from '@/lib/fichiers/commands/settle';
import { refusalOf, refuseUpload, sendJson } from '../answer';
import { currentStore } from '../store/current';
import { finish, isFinishing } from './finish';
import { CutError } from './multipart';
import { readPlace } from './place';
import { receive } from './receive';
import { asOnlyWriter } from './turns';
import { uploadedBody } from './uploaded';

/** A proxy gives up on an answer that does not begin; a blank before the answer says that it is being made. */
const PATIENCE_MS = 15_000;

/**
 * The upload a request is about, when its sender may go on with it: signed in, having announced it, still allowed to
 * write there, at an address signed by us and not too old.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`
 */
async function requireEnvoi(request: IncomingMessage): Promise<Envoi> {
  const actor = (await actorOfCookie(request.headers.cookie)) ?? visiteur;
  const { fichierId, state } = readPlace(env().publicUrl.origin, request.url ?? '');
  const envoi = await openEnvoi(actor, fichierId);
  if (state === 'forged')
    throw new AppError(
      'forbidden',
      'L’adresse de cet envoi n’est pas valable. Choisissez le fichier de nouveau.',
    );
  if (state === 'expired')
    throw new AppError(
      'forbidden',
      'L’adresse de cet envoi a trop attendu. Choisissez le fichier de nouveau.',
    );
  return envoi;
}

/** HEAD: how many bytes are here already, in `x-ut-range-start`. */
export async function answerProgress(request: IncomingMessage, response: ServerResponse) {
  try {
    const { id, etat, key, taille } = await requireEnvoi(request);
    if (etat === 'refuse') throw notFound();
    const whole = etat === 'pret' || isFinishing(id);
    const received = whole ? taille : await (await currentStore()).received(key);
    response.writeHead(200, { 'x-ut-range-start': String(received), 'cache-control': 'no-store' });
  } catch (error) {
    response.writeHead(refusalOf(error).status, { 'cache-control': 'no-store' });
  }
  response.end();
}

/** PUT: takes the bytes, and answers when the file is checked and stored. */
export async function answerUpload(request: IncomingMessage, response: ServerResponse) {
  try {
    const envoi = await requireEnvoi(request);
    if (envoi.etat === 'refuse') throw new AppError('invalid', envoi.refus);
    if (envoi.etat === 'pret') return await answerReady(request, response, envoi);
    const store = await currentStore();
    if (isFinishing(envoi.id)) request.resume();
    else await receive(store, envoi, request);
    await answerSlowly(
      response,
      finish(store, envoi).then(({ fichier, sha256, serverData }) =>
        uploadedBody(env().publicUrl.origin, fichier.id, sha256, serverData),
      ),
    );
  } catch (error) {
    // Nobody is there any more to be told.
    if (error instanceof CutError || (request.destroyed && !request.complete)) return response.destroy();
    refuseUpload(request, response, error);
  }
}

/** The answer to the last bytes was lost on the way: it is given again. */
async function answerReady(request: IncomingMessage, response: ServerResponse, { id }: Envoi) {
  const fichier = await findReady(systeme, id);
  if (!fichier) throw notFound();
  request.resume();
  sendJson(response, 200, uploadedBody(env().publicUrl.origin, id, '', fichier));
}

/** Past the patience of a proxy the status is already sent, and a refusal comes as `{error}` in an answer in good form. */
async function answerSlowly(response: ServerResponse, work: Promise<object>) {
  const head = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  const timer = setInterval(() => {
    if (!response.headersSent) response.writeHead(200, head);
    response.write(' ');
  }, PATIENCE_MS);
  try {
    const body = await work;
    if (response.headersSent) response.end(JSON.stringify(body));
    else sendJson(response, 200, body);
  } catch (error) {
    if (!response.headersSent) throw error;
    response.end(JSON.stringify(refusalOf(error).body));
  } finally {
    clearInterval(timer);
  }
}

/** DELETE: the sender changed their mind; the room is free again at once. */
export async function answerCancel(request: IncomingMessage, response: ServerResponse) {
  try {
    const envoi = await requireEnvoi(request);
    await cancelEnvoi(systeme, envoi.id);
    const store = await currentStore();
    // After whoever still writes it, who would leave bytes behind.
    await asOnlyWriter(
      envoi.key,
      () => undefined,
      () => store.drop(envoi.key),
    );
    sendJson(response, 200, { ok: true });
  } catch (error) {
    const { status, body } = refusalOf(error);
    sendJson(response, status, body);
  }
}
