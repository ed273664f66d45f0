import { createReadStream } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { type Actor, type Connecte, systeme } from '@/lib/comptes/actor';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { consume } from '@/lib/core/rate-limit';
import { openEnvoi } from '@/lib/fichiers/access';
import { cancelEnvoi } from '@/lib/fichiers/commands/settle';
import { JOINT_REFUSE, MAX_JOINTS } from '@/lib/fichiers/words';
import { limitBodyTime } from '../../http/body-deadline';
import { MAX_BODY_BYTES } from '../../http/body-limit';
import { refusalOf } from '../answer';
import { finish } from '../envois/finish';
import { currentStore } from '../store/current';
import { type Carrier, type Fields, MAX_FORM_BYTES } from './carried';
import { type ReadForm, readForm } from './read-form';

/** Of forms with large files: as many messages as one may write, and some that were refused. */
const FORMS = { name: 'formulaire', points: 60, duration: 3_600 };
const UNFORESEEN = 'Vos fichiers n’ont pas pu être reçus. Réessayez dans un instant.';

/**
 * Takes the files out of a posted form, stores them as any upload is (announced, looked at, made inert), and gives the
 * rest to the page as a form that names them: pages take no large body, and know no bytes. A file that is refused is
 * named there too, with why.
 * @returns what the page is to answer; or the status to refuse with
 */
export async function liftFiles(
  request: IncomingMessage,
  carrier: Carrier,
): Promise<IncomingMessage | 400 | 413 | 429> {
  const reader = await actorOfCookie(request.headers.cookie);
  const actor = reader && !reader.suspendu ? reader : null;
  const bytes = Number(request.headers['content-length'] ?? 0);
  if (bytes > (actor ? MAX_FORM_BYTES : MAX_BODY_BYTES)) return 413;
  if (bytes <= MAX_BODY_BYTES) limitBodyTime(request);
  else if (actor && !(await mayLift(actor))) return 429;
  let form: ReadForm;
  try {
    form = await readForm(request, env().dataDir, actor !== null);
  } catch {
    return 400;
  }
  try {
    const rest = form.fields.filter(([name]) => name !== JOINT_REFUSE);
    return await anew(request, [...rest, ...(actor ? await store(carrier, actor, form, rest) : [])]);
  } finally {
    await form.forget();
  }
}

/** Whether somebody has not sent too many already: a form is written to this machine before its page is asked. */
async function mayLift({ id }: Connecte): Promise<boolean> {
  try {
    await consume(FORMS, id);
    return true;
  } catch (error) {
    if (isAppError(error) && error.code === 'rate_limited') return false;
    throw error;
  }
}

/** What the form says of its files: the id of each, or why there is none. */
async function store(carrier: Carrier, actor: Actor, { joints }: ReadForm, typed: Fields): Promise<Fields> {
  if (joints.length === 0) return [];
  if (joints.length > MAX_JOINTS) return [[JOINT_REFUSE, carrier.tooMany]];
  const said: Fields = [];
  const refused = new Set<string>();
  const refuse = (error: unknown) => {
    const { body } = refusalOf(error);
    refused.add('error' in body ? body.error : UNFORESEEN);
  };
  try {
    const sentAt = Date.now();
    const files = joints.map(({ nom, type, taille }, index) => ({
      ...{ nom, type, taille },
      // Two of one name and size are two files.
      lastModified: sentAt + index,
    }));
    const rows = await carrier.announce(actor, files, typed);
    const bytes = await currentStore();
    for (const [index, { id, key }] of rows.entries()) {
      const joint = joints[index];
      if (!joint) continue;
      try {
        await bytes.requireRoom(joint.taille);
        await bytes.append(key, 0, createReadStream(joint.path));
        await finish(bytes, await openEnvoi(actor, id));
        said.push(['fichiers', id]);
      } catch (error) {
        refuse(error);
        // It comes no more: its place is for another.
        await cancelEnvoi(systeme, id);
      }
    }
  } catch (error) {
    refuse(error);
  }
  return refused.size > 0 ? [...said, [JOINT_REFUSE, [...refused].join(' ')]] : said;
}

/** The same request, with another form in it. */
async function anew(request: IncomingMessage, fields: Fields): Promise<IncomingMessage> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const drawn = new Response(form);
  const body = Buffer.from(await drawn.arrayBuffer());
  const next = new IncomingMessage(request.socket);
  Object.assign(next, {
    method: request.method,
    url: request.url,
    httpVersion: request.httpVersion,
    httpVersionMajor: request.httpVersionMajor,
    httpVersionMinor: request.httpVersionMinor,
  });
  next.headers = {
    ...request.headers,
    'content-type': drawn.headers.get('content-type') ?? '',
    'content-length': String(body.length),
  };
  next.push(body);
  next.push(null);
  next.complete = true;
  return next;
}
