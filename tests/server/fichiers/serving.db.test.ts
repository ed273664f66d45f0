import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { restoreFichier, trashFichier } from '@/lib/fichiers/commands/change';
import type { FichierRef } from '@/lib/fichiers/schema';
import { aFiche } from '@/tests/support/fiches';
import { startFiles } from '@/tests/support/files-server';
import { aCompte, anEspace } from '@/tests/support/people';
import { aPhoto } from '@/tests/support/pictures';
import { aClientOf, type SentFile } from '@/tests/support/uploads';

let site: Awaited<ReturnType<typeof startFiles>>;
let anne: Connecte;
let lise: Connecte;
let outsider: Connecte;
let espaceId: string;
beforeAll(async () => {
  site = await startFiles();
  [anne, lise, outsider] = await Promise.all([
    aCompte({ nom: 'Anne Aubry' }),
    aCompte({ nom: 'Lise Lang' }),
    aCompte({ nom: 'Odile Dehors' }),
  ]);
  espaceId = (
    await anEspace([
      [anne, 'responsable'],
      [lise, 'lecteur'],
    ])
  ).id;
});
afterAll(() => site.close());

const client = (actor: Connecte | null = lise) => aClientOf(site.url, actor);
async function added(file: SentFile): Promise<FichierRef> {
  const { body } = await client(anne).upload(file, espaceId);
  if (!body.serverData) throw new Error(`refused: ${body.error ?? body.message}`);
  return body.serverData;
}
const statusOf = async (path: string, actor: Connecte | null) => (await client(actor).get(path)).status;

test('a file is always downloaded, under its own name, and nothing in it runs', async () => {
  const { id } = await added({
    name: 'été « 100 % » l’an.html',
    bytes: Buffer.from('<script>alert(1)</script>'),
  });
  const response = await client().get(`/api/fichiers/${id}`);
  expect(response.status).toBe(200);
  const header = (name: string) => response.headers.get(name);
  expect(header('content-type')).toBe('application/octet-stream');
  expect(header('content-disposition')).toBe(
    `attachment; filename="_t_ _ 100 _ _ l_an.html"; filename*=UTF-8''%C3%A9t%C3%A9%20%C2%AB%20100%20%25%20%C2%BB%20l%E2%80%99an.html`,
  );
  expect(header('x-content-type-options')).toBe('nosniff');
  expect(header('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  expect(header('cache-control')).toBe('private, no-store');
  expect(await response.text()).toBe('<script>alert(1)</script>');
});

test('parts of a sound, as a player asks for them', async () => {
  const bytes = Buffer.concat([Buffer.from('fffb90640000', 'hex'), randomBytes(20_004)]);
  const { id, type } = await added({ name: 'lecture.mp3', bytes });
  expect(type).toBe('audio/mpeg');
  const address = `/api/fichiers/${id}/lecture`;
  const part = async (range: string, more: Record<string, string> = {}) => {
    const response = await client().get(address, { range, ...more });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, range: response.headers.get('content-range'), body, response };
  };
  const first = await part('bytes=0-99');
  expect([first.status, first.range, first.body.equals(bytes.subarray(0, 100))]).toEqual([
    206,
    'bytes 0-99/20010',
    true,
  ]);
  expect(first.response.headers.get('content-disposition')).toBe('inline');
  expect(first.response.headers.get('content-type')).toBe('audio/mpeg');
  expect(first.response.headers.get('content-security-policy')).toMatch(/^sandbox/);
  const last = await part('bytes=-10');
  expect([last.status, last.range, last.body.equals(bytes.subarray(-10))]).toEqual([
    206,
    'bytes 20000-20009/20010',
    true,
  ]);
  const rest = await part('bytes=20000-');
  expect(rest.body.equals(bytes.subarray(20_000))).toBe(true);
  const beyond = await part('bytes=20010-');
  expect([beyond.status, beyond.range, beyond.body.length]).toEqual([416, 'bytes */20010', 0]);
  const etag = first.response.headers.get('etag') ?? '';
  expect((await part('bytes=0-9', { 'if-range': etag })).status).toBe(206);
  expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
  expect((await part('bytes=0-1,3-4')).status).toBe(200);
  const head = await client().get(address, {}, 'HEAD');
  expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')]).toEqual([
    200,
    '20010',
    'bytes',
  ]);
  expect(await statusOf(`/api/fichiers/${id}/apercu`, lise)).toBe(404);
});

test('a picture has previews, which the browser asks about each time', async () => {
  const { id, largeur, hauteur } = await added({
    name: 'photo.jpg',
    bytes: await aPhoto('jpeg', 2_000, 1_000),
  });
  expect([largeur, hauteur]).toEqual([1_000, 2_000]);
  for (const [part, width, height] of [
    ['vignette', 320, 320],
    ['apercu', 800, 1_600],
  ] as const) {
    const response = await client().get(`/api/fichiers/${id}/${part}`);
    const size = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([response.headers.get('content-type'), size.width, size.height]).toEqual([
      'image/webp',
      width,
      height,
    ]);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const again = await client().get(`/api/fichiers/${id}/${part}`, {
      'if-none-match': response.headers.get('etag') ?? '',
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  expect(await statusOf(`/api/fichiers/${id}/lecture`, lise)).toBe(404);
});

test('who may not know, does not: outside, signed out, removed, thrown away', async () => {
  const { id } = await added({ name: 'photo2.jpg', bytes: await aPhoto('jpeg') });
  const addresses = ['', '/vignette', '/apercu'].map((part) => `/api/fichiers/${id}${part}`);
  const answers = async (actor: Connecte | null) =>
    Promise.all(addresses.map((address) => statusOf(address, actor)));
  expect(await answers(lise)).toEqual([200, 200, 200]);
  expect(await answers(outsider)).toEqual([404, 404, 404]);
  expect(await answers(null)).toEqual([404, 404, 404]);
  const unknown = await client(outsider).get('/api/fichiers/01234567-89ab-7def-8123-456789abcdef');
  const forbidden = await client(outsider).get(addresses[0] ?? '');
  expect(await forbidden.text()).toBe(await unknown.text());
  expect(forbidden.headers.get('etag')).toBeNull();
  await trashFichier(anne, { fichierId: id });
  expect(await answers(anne)).toEqual([404, 404, 404]);
  await restoreFichier(anne, { fichierId: id });
  const etag = (await client().get(addresses[1] ?? '')).headers.get('etag') ?? '';
  await db.membre.delete({ where: { espaceId_compteId: { espaceId, compteId: lise.id } } });
  expect(await answers(lise)).toEqual([404, 404, 404]);
  expect((await client().get(addresses[1] ?? '', { 'if-none-match': etag })).status).toBe(404);
  await db.membre.create({
    data: { espaceId, compteId: lise.id, role: 'lecteur', couleur: 2, joinedAt: new Date() },
  });
});

test('a portrait is seen by oneself and by who shares an espace, and replaces the one before', async () => {
  const send = async () => {
    const bytes = await aPhoto('jpeg');
    const { presigned } = await client(anne).announce({ name: 'moi.jpg', bytes }, 'portrait');
    const answer = await client(anne).put(presigned, bytes);
    expect(answer?.status).toBe(200);
    return presigned.customId;
  };
  const first = await send();
  const vignette = (id: string) => `/api/fichiers/${id}/vignette`;
  expect(await statusOf(vignette(first), anne)).toBe(200);
  expect(await statusOf(vignette(first), lise)).toBe(200);
  expect(await statusOf(vignette(first), outsider)).toBe(404);
  const second = await send();
  expect(second).not.toBe(first);
  expect(await db.compte.findUnique({ where: { id: anne.id }, select: { portraitId: true } })).toEqual({
    portraitId: second,
  });
  expect(await statusOf(vignette(first), anne)).toBe(404);
});

test('a photo of a fiche comes from who may write it, and everybody sees what we drew of it', async () => {
  const { id: ficheId } = await aFiche({ referents: [anne] });
  const bytes = await aPhoto('jpeg');
  expect((await client(lise).announce({ name: 'cour.jpg', bytes }, 'fiche', ficheId)).status).toBe(404);
  const { presigned } = await client(anne).announce({ name: 'cour.jpg', bytes }, 'fiche', ficheId);
  const address = `/api/fichiers/${presigned.customId}`;
  expect(await statusOf(`${address}/vignette`, null)).toBe(404);
  expect((await client(anne).put(presigned, bytes))?.status).toBe(200);
  const seen = await client(null).get(`${address}/apercu`);
  expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
  // The original may say more than one wants to show, its name for a start.
  expect(await statusOf(address, null)).toBe(404);
  const text = { name: 'cour.txt', bytes: Buffer.from('pas une photo') };
  const { presigned: other } = await client(anne).announce(text, 'fiche', ficheId);
  expect((await client(anne).put(other, text.bytes))?.status).toBe(422);
});
