import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { PHOTO_MAX_BYTES } from '@/lib/fichiers/commands/announce';
import { JOINTS, MAX_JOINTS } from '@/lib/fichiers/words';
import { MAX_BODY_BYTES } from '../../http/body-limit';
import { envoisFolder, makeFolder, removePath, requireRoom, workPath } from '../store/work-folder';
import { type Fields, MAX_FORM_BYTES } from './carried';

/** A line that went silent is not waited for. */
const SILENCE_MS = 60_000;

export type Joint = {
  nom: string;
  type: string;
  path: string;
  /** Bytes; more than a file may have when it went on after that. */
  taille: number;
};
export type ReadForm = { fields: Fields; joints: Joint[]; forget(): Promise<void> };

/**
 * What a posted form says, and its files, written to this machine as they come. One more file than a form may have is
 * read, so that it can be told.
 * @param keep whether files are kept at all; their bytes are read and dropped otherwise
 * @throws Error when the form is cut short, is none, or types more than people do; StoreFullError
 */
export async function readForm(request: IncomingMessage, dataDir: string, keep: boolean): Promise<ReadForm> {
  if (keep) {
    await makeFolder(envoisFolder(dataDir));
    await requireRoom(envoisFolder(dataDir), Number(request.headers['content-length'] ?? MAX_FORM_BYTES));
  }
  const fields: Fields = [];
  const joints: Joint[] = [];
  const writing: Promise<void>[] = [];
  const forget = async () => {
    await Promise.allSettled(writing);
    await Promise.all(joints.map(({ path }) => removePath(path)));
  };

  const write = (stream: BusboyFileStream, nom: string, type: string) => {
    // Named as uploads are: what a crash leaves is cleaned with theirs.
    const path = workPath(dataDir, `formulaire-${randomBytes(16).toString('hex')}`);
    const joint = { nom, type, path, taille: 0 };
    joints.push(joint);
    stream.on('data', (chunk: Buffer) => {
      joint.taille += chunk.length;
    });
    writing.push(pipeline(stream, createWriteStream(path, { mode: 0o600 })));
  };

  try {
    await new Promise<void>((resolve, reject) => {
      const type = request.headers['content-type'] ?? '';
      const form = new Busboy({
        headers: { ...request.headers, 'content-type': type },
        limits: {
          files: MAX_JOINTS + 1,
          fields: 200,
          fieldSize: MAX_BODY_BYTES + 1,
          fileSize: PHOTO_MAX_BYTES + 1,
        },
      });
      let typed = 0;
      form.on('field', (name, value) => {
        typed += value.length;
        if (typed > MAX_BODY_BYTES) reject(new Error('the form is too long'));
        fields.push([name, value]);
      });
      form.on('file', (name, stream, nom, _encoding, mime) => {
        // An empty field still sends a file without a name.
        if (keep && name === JOINTS && nom) write(stream, nom, mime);
        else stream.resume();
      });
      form.on('finish', () => resolve());
      form.on('error', reject);
      request.on('error', reject);
      request.on('close', () => {
        if (!request.complete) reject(new Error('the form was cut short'));
      });
      request.setTimeout(SILENCE_MS, () => request.destroy());
      request.pipe(form);
    });
    await Promise.all(writing);
    return { fields, joints, forget };
  } catch (error) {
    request.unpipe();
    await forget();
    throw error;
  } finally {
    request.setTimeout(0);
  }
}
