import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import type { Connecte } from '@/lib/comptes/actor';
import type { FichierRef } from '@/lib/fichiers/schema';

export type Presigned = { url: string; key: string; customId: string };
export type SentFile = { name: string; bytes: Buffer; type?: string; lastModified?: number; size?: number };
export type Answer = {
  status: number;
  body: { error?: string; code?: string; message?: string; serverData?: FichierRef };
};

export const cookieOf = async ({ sessionId }: Pick<Connecte, 'sessionId'>) =>
  `${sessionCookieName()}=${await encodeSessionToken(sessionId)}`;

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const headersOf = async (actor: Connecte | null): Promise<Record<string, string>> =>
  actor ? { cookie: await cookieOf(actor) } : {};

/** `hang`: nobody says that the line is cut. */
type PutOptions = { cutAfter?: number; hang?: boolean; headers?: Record<string, string> };

/** Speaks the protocol of the official client, without a browser. */
export function aClientOf(site: string, actor: Connecte | null) {
  /** Asks for a place for one file; `id`: of the espace, or of the fiche. */
  async function announce(file: SentFile, slug: 'espace' | 'portrait' | 'fiche', id?: string) {
    const { name, bytes, type = 'application/octet-stream', lastModified = 1, size = bytes.length } = file;
    const response = await fetch(`${site}/api/uploadthing?actionType=upload&slug=${slug}`, {
      method: 'POST',
      headers: { ...(await headersOf(actor)), 'content-type': 'application/json' },
      body: JSON.stringify({
        input: slug === 'fiche' ? { ficheId: id } : { espaceId: id },
        files: [{ name, size, type, lastModified }],
      }),
    });
    const body = await response.json();
    return { status: response.status, body, presigned: (Array.isArray(body) ? body[0] : null) as Presigned };
  }

  async function head(presigned: Presigned) {
    const response = await fetch(presigned.url, { method: 'HEAD', headers: await headersOf(actor) });
    return { status: response.status, start: Number(response.headers.get('x-ut-range-start') ?? Number.NaN) };
  }

  /** Sends the rest of a file; `cutAfter` bytes of it, the line breaks. Null when it did. */
  async function put(
    presigned: Presigned,
    bytes: Buffer,
    start = 0,
    { cutAfter, hang = false, headers = {} }: PutOptions = {},
  ): Promise<Answer | null> {
    const boundary = '----treteaux-0123456789';
    const before = Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="x"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    );
    const after = Buffer.from(`\r\n--${boundary}--\r\n`);
    const rest = bytes.subarray(start);
    const own = await headersOf(actor);
    return new Promise((resolve, reject) => {
      const sent = request(
        presigned.url,
        {
          method: 'PUT',
          headers: {
            ...own,
            range: `bytes=${start}-`,
            'content-type': `multipart/form-data; boundary=${boundary}`,
            'content-length': before.length + rest.length + after.length,
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: /^\s*\{/.test(text) ? JSON.parse(text) : {} }),
          );
          response.on('error', reject);
        },
      );
      sent.on('error', (error) => (cutAfter === undefined ? reject(error) : resolve(null)));
      sent.write(before);
      if (cutAfter === undefined) {
        sent.write(rest);
        sent.end(after);
        return;
      }
      // What was written arrives; then nothing does.
      sent.write(rest.subarray(0, cutAfter), () => hang || sent.socket?.end(() => resolve(null)));
    });
  }

  /** The whole way of one file. */
  async function upload(file: SentFile, espaceId: string): Promise<Answer> {
    const { presigned, status, body } = await announce(file, 'espace', espaceId);
    if (!presigned) return { status, body };
    const { start } = await head(presigned);
    const answer = await put(presigned, file.bytes, start);
    if (!answer) throw new Error('the line was cut');
    return answer;
  }

  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(site + path, { method, headers: { ...(await headersOf(actor)), ...headers } });

  return { announce, head, put, upload, get };
}
