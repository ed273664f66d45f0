import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { consume } from '@/lib/core/rate-limit';
import { resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';
import { aPhoto } from '../../support/pictures';
import { cookieOf, sha256 } from '../../support/uploads';

let site: Awaited<ReturnType<typeof import('../../support/files-server')['startFiles']>>;
let anne: Connecte;

beforeAll(async () => {
  // Only now: it reads the settings.
  const { startFiles } = await import('../../support/files-server');
  site = await startFiles();
});
afterAll(() => site.close());
beforeEach(async () => {
  await resetDatabase();
  anne = await aCompte({ nom: 'Anne Aubry' });
});

type Sent = { nom: string; bytes: Uint8Array<ArrayBuffer> };

/** As a browser sends a form by itself; the page of this server answers with what it was given. */
async function post(
  actor: Connecte | null,
  files: Sent[],
  fields: Record<string, string> = {},
  { page = '/forum/quelle-jauge', headers = {} }: { page?: string; headers?: Record<string, string> } = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ texte: 'Voici.\r\nÀ bientôt', ...fields }))
    form.append(name, value);
  for (const { nom, bytes } of files) form.append('joints', new Blob([bytes]), nom);
  const answer = await fetch(`${site.url}${page}`, {
    method: 'POST',
    headers: { ...(actor && { cookie: await cookieOf(actor) }), ...headers },
    body: form,
  });
  const given = answer.ok ? ((await answer.json()) as [string, string][]) : [];
  return {
    status: answer.status,
    given,
    named: (name: string) => given.filter(([one]) => one === name).map(([, v]) => v),
  };
}
const bytesOf = (count: number) => new Uint8Array(randomBytes(count));
const waiting = () => readdir(path.join(process.env.DATA_DIR ?? '', 'envois')).catch(() => []);

describe('files in a form that a browser sends by itself', () => {
  test('are stored like any other, however large; the page is given their ids, and what was typed as it was', async () => {
    const large = bytesOf(3_000_000);
    const small = new TextEncoder().encode('Bonjour.');
    const { given, named } = await post(anne, [
      { nom: 'montage.qlab', bytes: large },
      { nom: 'notes.txt', bytes: new Uint8Array(small) },
    ]);
    expect(given.map(([name]) => name)).toEqual(['texte', 'fichiers', 'fichiers']);
    expect(named('texte')).toEqual(['Voici.\r\nÀ bientôt']);
    const rows = await db.fichier.findMany({
      where: { id: { in: named('fichiers') } },
      orderBy: { nom: 'asc' },
    });
    expect(rows).toMatchObject([
      { nom: 'montage.qlab', usage: 'forum', etat: 'pret', compteId: anne.id, sha256: sha256(large) },
      { nom: 'notes.txt', etat: 'pret', taille: 8 },
    ]);
    expect(await waiting()).toEqual([]);
  });

  test('that are refused are named to the page, with why; nothing of them stays, and nobody else says so', async () => {
    const program = new Uint8Array(Buffer.concat([Buffer.from('MZ'), randomBytes(2_000)]));
    const { named } = await post(anne, [{ nom: 'photo.exe', bytes: program }], { jointRefuse: 'Inventé' });
    expect(named('jointRefuse')).toEqual([expect.stringContaining('photo.exe')]);
    expect(named('fichiers')).toEqual([]);
    expect(named('texte')).toHaveLength(1);
    expect(await db.fichier.count({ where: { etat: 'pret' } })).toBe(0);
    expect(await waiting()).toEqual([]);
  });

  test('more than a message may have are told, not dropped', async () => {
    const files = Array.from({ length: 12 }, (_, index) => ({ nom: `${index}.txt`, bytes: bytesOf(10) }));
    expect((await post(anne, files)).named('jointRefuse')).toEqual([expect.stringContaining('10 fichiers')]);
  });

  test('of nobody, or of a script, go no further than what people type', async () => {
    const { given } = await post(null, [{ nom: 'notes.txt', bytes: bytesOf(10) }]);
    expect(given.map(([name]) => name)).toEqual(['texte']);
    const large = [{ nom: 'gros.qlab', bytes: bytesOf(1_100_000) }];
    expect((await post(null, large)).status).toBe(413);
    expect((await post(anne, large, {}, { headers: { 'next-action': 'a' } })).status).toBe(413);
    await db.compte.update({
      where: { id: anne.id },
      data: { suspenduJusquau: new Date(Date.now() + 86_400_000), suspenduMotif: 'Article 3' },
    });
    expect((await post(anne, large)).status).toBe(413);
    await db.compte.update({ where: { id: anne.id }, data: { suspenduJusquau: null } });
    expect(await db.fichier.count()).toBe(0);
    expect((await post(anne, [], { texte: 'a'.repeat(1_100_000) })).status).toBe(400);
  });

  test('large ones, one after the other, come to an end before they are written', async () => {
    for (let sent = 0; sent < 60; sent++)
      await consume({ name: 'formulaire', points: 60, duration: 3_600 }, anne.id);
    expect((await post(anne, [{ nom: 'gros.qlab', bytes: bytesOf(1_100_000) }])).status).toBe(429);
    expect(await waiting()).toEqual([]);
    const small = [{ nom: 'notes.txt', bytes: new Uint8Array(new TextEncoder().encode('Bonjour.')) }];
    expect((await post(anne, small)).named('fichiers')).toHaveLength(1);
  });
});

describe('photos in the form of an annonce or of an article', () => {
  const rooms = [
    ['an annonce', 'annonceId', '/annonces/nouvelle?brouillon=', '/annonces/une-scene/modifier'],
    ['an article', 'articleId', '/blog/nouveau', '/blog/une-scene/modifier'],
  ] as const;
  const photo = async (nom: string) => ({ nom, bytes: new Uint8Array(await aPhoto('jpeg')) });
  const shown = async (id: string) =>
    [
      ...(await db.annoncePhoto.findMany({ where: { annonceId: id }, include: { fichier: true } })),
      ...(await db.articlePhoto.findMany({ where: { articleId: id }, include: { fichier: true } })),
    ].map(({ fichier }) => [fichier.nom, fichier.etat]);

  test.each(rooms)('%s: begin the draft the form is about, and stand after those it has', async (...room) => {
    const [, field, fresh, edit] = room;
    const id = randomUUID();
    const first = await post(anne, [await photo('une.jpg')], { [field]: id }, { page: fresh });
    expect(first.named('jointRefuse')).toEqual([]);
    expect(await shown(id)).toEqual([['une.jpg', 'pret']]);
    // Not a picture: told, and nothing of it stays to take the place of another.
    const text = { nom: 'deux.txt', bytes: new Uint8Array(new TextEncoder().encode('Bonjour.')) };
    const next = await post(anne, [text, await photo('trois.jpg')], { [field]: id }, { page: edit });
    expect(next.named('jointRefuse')).toEqual([expect.stringContaining('deux.txt')]);
    expect(await shown(id)).toEqual([
      ['une.jpg', 'pret'],
      ['trois.jpg', 'pret'],
    ]);
    expect(await waiting()).toEqual([]);
  });

  test.each(rooms)('%s of somebody else: none', async (...room) => {
    const [, field, fresh, edit] = room;
    const id = randomUUID();
    await post(await aCompte(), [await photo('une.jpg')], { [field]: id }, { page: fresh });
    for (const page of [fresh, edit]) {
      const { named } = await post(anne, [await photo('deux.jpg')], { [field]: id }, { page });
      expect(named('jointRefuse')).toHaveLength(1);
    }
    const nowhere = await post(anne, [await photo('deux.jpg')], {}, { page: fresh });
    expect(nowhere.named('jointRefuse')).toHaveLength(1);
    expect(await shown(id)).toEqual([['une.jpg', 'pret']]);
  });
});
