import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillInstance, resetDatabase } from '../../support/database';
import { aFichier } from '../../support/fichiers';
// Before anything reads the settings.
import { startFiles } from '../../support/files-server';
import { aCompte } from '../../support/people';
import { cookieOf } from '../../support/uploads';

const { fillFromLink } = await import('@/lib/annonces/commands/fill-from-link');
const { getDraft } = await import('@/lib/annonces/queries');
const { sendHere } = await import('@/lib/fichiers/send-here');
const { openFichier } = await import('@/lib/fichiers/access');
const { db } = await import('@/lib/core/db');
const { uuid7 } = await import('@/lib/core/uuid');
const { lookup } = await import('node:dns');

let site: Awaited<ReturnType<typeof startFiles>>;
let pages: Server;
let link = '';
const picture = () =>
  sharp({ create: { width: 900, height: 500, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();

beforeAll(async () => {
  site = await startFiles();
  const image = await picture();
  pages = createServer((request, response) => {
    if (request.url === '/image.png') return response.setHeader('content-type', 'image/png').end(image);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<title>Repli</title><meta property="og:title" content="Douze praticables à prêter">
      <meta property="og:description" content="Deux mètres sur un, à Vioménil.">
      <meta property="og:image" content="/image.png">`);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  link = `http://127.0.0.1:${(pages.address() as AddressInfo).port}/annonce`;
});
afterAll(async () => {
  pages.close();
  await site.close();
});
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
});

/** The page of this test is on this machine. */
const reach = { allows: () => true, ports: 'any' as const, lookup };

async function fill(fields: Record<string, unknown> = {}) {
  const auteur = await aCompte();
  const cookie = await cookieOf(auteur);
  const input = { annonceId: uuid7(), titre: '', description: '', lienUrl: '', lien: link, ...fields };
  const go = () => fillFromLink(auteur, input, { reach, send: (one, bytes) => sendHere(one, bytes, cookie) });
  return { auteur, input, go };
}

test('an empty form takes title, text, link and picture of the page; the picture is a photo like any other', async () => {
  const { auteur, input, go } = await fill();
  const { photo, fields } = await go();
  expect(photo).toBe(true);
  expect(Object.keys(fields).sort()).toEqual(['description', 'lienTitre', 'lienUrl', 'titre']);
  const draft = await getDraft(auteur, input.annonceId);
  expect(draft).toMatchObject({
    titre: 'Douze praticables à prêter',
    description: 'Deux mètres sur un, à Vioménil.',
    lienUrl: link,
    photos: [{ largeur: 900, hauteur: 500 }],
  });
  expect((await openFichier(auteur, draft.photos[0]?.id ?? '')).type).toBe('image/jpeg');
});

test('what was typed stays, and what cannot be kept is told', async () => {
  const { auteur, input, go } = await fill({
    titre: 'Mon titre',
    prix: 'gratuit ?',
    lienUrl: 'www.exemple.fr',
  });
  const { kept, fields } = await go();
  expect(Object.keys(kept.except)).toEqual(['prix']);
  expect(Object.keys(fields)).toEqual(['description']);
  expect(await getDraft(auteur, input.annonceId)).toMatchObject({
    titre: 'Mon titre',
    lienUrl: 'https://www.exemple.fr',
    description: 'Deux mètres sur un, à Vioménil.',
  });
});

test('the same link twice brings its picture once; a full row of photos takes none', async () => {
  const { auteur, input, go } = await fill();
  await go();
  expect((await go()).photo).toBe(false);
  const { annonceId } = input;
  expect(await db.annoncePhoto.count({ where: { annonceId } })).toBe(1);
  await db.annoncePhoto.deleteMany({ where: { annonceId } });
  for (let rang = 1; rang <= 10; rang++) {
    const fichierId = await aFichier({ compteId: auteur.id, usage: 'annonce', largeur: 10, hauteur: 10 });
    await db.annoncePhoto.create({ data: { fichierId, annonceId, rang } });
  }
  expect((await go()).photo).toBe(false);
});

test('a picture that is not taken leaves no place reserved', async () => {
  const { auteur, input } = await fill();
  const refusing = { reach, send: () => Promise.reject(new Error('the line was cut')) };
  const { photo, fields } = await fillFromLink(auteur, input, refusing);
  expect([photo, fields.titre]).toEqual([false, 'Douze praticables à prêter']);
  expect(await db.annoncePhoto.count()).toBe(0);
  // Without the cookie of who announced it, the file is nobody’s.
  const foreign = {
    reach,
    send: (one: Parameters<typeof sendHere>[0], bytes: Buffer) => sendHere(one, bytes, ''),
  };
  expect((await fillFromLink(auteur, input, foreign)).photo).toBe(false);
});

test('nothing, an address inside, and somebody else’s draft are refused, the first two on the field', async () => {
  const { auteur, input } = await fill();
  const send = () => Promise.resolve(true);
  for (const lien of ['', 'n’importe quoi', 'http://127.0.0.1/', 'http://169.254.169.254/latest'])
    await expect(fillFromLink(auteur, { ...input, lien }, { send })).rejects.toMatchObject({
      code: 'invalid',
      fields: { lien: expect.any(String) },
    });
  expect(await db.annonce.count()).toBe(0);
  await fillFromLink(auteur, input, { send, reach });
  await expect(fillFromLink(await aCompte(), input, { send, reach })).rejects.toMatchObject({
    code: 'not_found',
  });
});
