import type { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import { MAX_BYTES } from '@/lib/imports/words';

export type FormFile = {
  nom: string;
  bytes: Buffer;
  source: string;
  /** Whether it went on after the most we take: `bytes` is then empty. */
  tooLarge: boolean;
};

/** The form holds little beside its file. */
const FIELD_BYTES = 1_000;

/** A line that went silent is not waited for. */
const SILENCE_MS = 60_000;

/**
 * The file of a posted form, in memory: fifty megabytes at most. What comes beyond is read and dropped, so that the
 * browser, which listens only once it has sent everything, hears the answer.
 * @returns null when the form has no file, or is none
 */
export function readFormFile(request: IncomingMessage): Promise<FormFile | null> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const found: FormFile = { nom: '', bytes: Buffer.alloc(0), source: '', tooLarge: false };
    const form = new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { files: 1, fields: 5, fieldSize: FIELD_BYTES, fileSize: MAX_BYTES, parts: 10 },
    });
    form.on('field', (name, value) => {
      if (name === 'source') found.source = value;
    });
    form.on('file', (_name, stream, nom) => {
      const chunks: Buffer[] = [];
      found.nom = nom;
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => {
        found.tooLarge = true;
        chunks.length = 0;
      });
      stream.on('end', () => {
        found.bytes = found.tooLarge ? Buffer.alloc(0) : Buffer.concat(chunks);
      });
    });
    form.on('finish', () => resolve(found.nom || found.bytes.length > 0 ? found : null));
    form.on('error', reject);
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('the form was cut short'));
    });
    request.setTimeout(SILENCE_MS, () => request.destroy());
    request.pipe(form);
  });
}

/**
 * The name of the first file of a posted form, read from the beginning of its body alone; the rest is left to the caller.
 * @returns an empty text when the form names none, or is none
 */
export function readFormFileName(request: IncomingMessage): Promise<string> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return Promise.resolve('');
  return new Promise((resolve) => {
    const form = new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { files: 1, fields: 5, fieldSize: FIELD_BYTES, fileSize: FIELD_BYTES, parts: 10 },
    });
    const end = (nom: string) => {
      request.unpipe(form);
      resolve(nom);
    };
    form.on('file', (_name, stream, nom) => {
      stream.resume();
      end(nom);
    });
    form.on('finish', () => end(''));
    form.on('error', () => end(''));
    request.on('error', () => end(''));
    request.on('close', () => end(''));
    request.setTimeout(SILENCE_MS, () => request.destroy());
    request.pipe(form);
  });
}
