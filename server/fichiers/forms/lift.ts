import { createReadStream } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import type { Actor } from '@/lib/comptes/actor';
import { env } from '@/lib/core/env';
import { openEnvoi } from '@/lib/fichiers/access';
import { announceForumFichiers } from '@/lib/forum/commands/fichiers';
import { JOINT_REFUSE, MAX_FICHIERS } from '@/lib/forum/words';
import { MAX_BODY_BYTES } from '../../http/body-limit';
import { refusalOf } from '../answer';
import { finish } from '../envois/finish';
import { currentStore } from '../store/current';
import { MAX_FORM_BYTES } from './carried';
import { type Joint, type ReadForm, readForm } from './read-form';

const UNFORESEEN = 'Vos fichiers n’ont pas pu être reçus. Réessayez dans un instant.';

/**
 * Takes the files out of a posted form, stores them as any upload is (announced, looked at, made inert), and gives the
 * rest to the page as a form that names them: pages take no large body, and know no bytes. A file that is refused is
 * named there too, with why.
 * @returns what the page is to answer; or the status to refuse with
 */
export async function liftFiles(request: IncomingMessage): Promise<IncomingMessage | 400 | 413> {
  const actor = await actorOfCookie(request.headers.cookie);
  if (Number(request.headers['content-length'] ?? 0) > (actor ? MAX_FORM_BYTES : MAX_BODY_BYTES)) return 413;
  let form: ReadForm;
  try {
    form = await readForm(request, env().dataDir, actor !== null);
  } catch {
    return 400;
  }
  try {
    const rest = form.fields.filter(([name]) => name !== JOINT_REFUSE);
    return await anew(request, [...rest, ...(actor ? await store(actor, form.joints) : [])]);
  } finally {
    await form.forget();
  }
}

/** What the form says of its files: the id of each, or why there is none. */
async function store(actor: Actor, joints: Joint[]): Promise<[string, string][]> {
  if (joints.length === 0) return [];
  if (joints.length > MAX_FICHIERS)
    return [[JOINT_REFUSE, `${MAX_FICHIERS} fichiers au plus sous un message.`]];
  const said: [string, string][] = [];
  try {
    const sentAt = Date.now();
    const files = joints.map(({ nom, type, taille }, index) => ({
      ...{ nom, type, taille },
      // Two of one name and size are two files.
      lastModified: sentAt + index,
    }));
    const rows = await announceForumFichiers(actor, { files });
    const bytes = await currentStore();
    for (const [index, { id, key }] of rows.entries()) {
      const joint = joints[index];
      if (!joint) continue;
      await bytes.requireRoom(joint.taille);
      await bytes.append(key, 0, createReadStream(joint.path));
      await finish(bytes, await openEnvoi(actor, id));
      said.push(['fichiers', id]);
    }
  } catch (error) {
    const { body } = refusalOf(error);
    said.push([JOINT_REFUSE, 'error' in body ? body.error : UNFORESEEN]);
  }
  return said;
}

/** The same request, with another form in it. */
async function anew(request: IncomingMessage, fields: [string, string][]): Promise<IncomingMessage> {
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
