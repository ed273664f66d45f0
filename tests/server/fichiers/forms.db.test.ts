import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { consume } from '@/lib/core/rate-limit';
import { resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';
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
  headers = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ texte: 'Voici.\r\nÀ bientôt', ...fields }))
    form.append(name, value);
  for (const { nom, bytes } of files) form.append('joints', new Blob([bytes]), nom);
  const answer = await fetch(`${site.url}/forum/quelle-jauge`, {
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
    expect((await post(anne, large, {}, { 'next-action': 'a' })).status).toBe(413);
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
