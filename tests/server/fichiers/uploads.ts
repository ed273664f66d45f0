import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { espaceUsage, listFichiers } from '@/lib/fichiers/queries';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';
import { until } from '@/tests/support/until';
import { aClientOf, cookieOf, type Presigned, sha256 } from '@/tests/support/uploads';

export type Store = {
  /** Where its bytes can be seen. */
  folder: string;
  /** Names that one kept file has there. */
  namesPerFile: number;
  /** Bytes are safe before their line is cut. */
  keepsWhileOpen: boolean;
  close(): Promise<void>;
};

/** What becomes of uploads, good and bad, whatever holds their bytes. */
export function tryUploads(startStore: () => Promise<Store>) {
  let site: Awaited<ReturnType<typeof import('@/tests/support/files-server')['startFiles']>>;
  let store: Store;
  let anne: Connecte;
  let espaceId: string;
  const dataDir = () => process.env.DATA_DIR ?? '';
  const inFolder = (name: string) => readdir(path.join(dataDir(), name)).catch(() => []);
  /** Everything the store holds under a key, whole or not. */
  const storedUnder = async (key: string) => {
    const names = await readdir(store.folder, { recursive: true }).catch(() => []);
    return names.filter((name) => name.includes(key));
  };

  beforeAll(async () => {
    store = await startStore();
    // Only now: it reads the settings.
    const { startFiles } = await import('@/tests/support/files-server');
    site = await startFiles();
  });
  afterAll(async () => {
    await site.close();
    await store.close();
  });
  beforeEach(async () => {
    await resetDatabase();
    await rm(path.join(dataDir(), 'envois'), { recursive: true, force: true });
    anne = await aCompte({ nom: 'Anne Aubry' });
    espaceId = (await anEspace([[anne, 'responsable']])).id;
  });
  const client = (actor: Connecte | null = anne) => aClientOf(site.url, actor);

  /** How many bytes the server has, once at least so many have come. */
  async function arrived(presigned: Presigned, least: number) {
    await until(async () => (await client().head(presigned)).start >= least, `${least} bytes`);
    return (await client().head(presigned)).start;
  }

  test('a file cut twice goes on where it stopped, and has the same checksum at the end', async () => {
    const bytes = randomBytes(3_000_000);
    const file = { name: 'sauvegarde.qlab', bytes };
    const { presigned } = await client().announce(file, 'espace', espaceId);
    expect(await client().head(presigned)).toEqual({ status: 200, start: 0 });
    expect(await client().put(presigned, bytes, 0, { cutAfter: 1_000_000 })).toBeNull();
    const first = await arrived(presigned, 900_000);
    // The page was loaded again: the same file gets the same place.
    const again = await client().announce(file, 'espace', espaceId);
    expect(again.presigned.customId).toBe(presigned.customId);
    expect(again.presigned.key).toBe(presigned.key);
    expect(await client().put(again.presigned, bytes, first, { cutAfter: 1_000_000 })).toBeNull();
    const second = await arrived(again.presigned, first + 900_000);
    const answer = await client().put(again.presigned, bytes, second);
    expect(answer).toMatchObject({
      status: 200,
      body: { serverData: { nom: 'sauvegarde.qlab', taille: 3_000_000 } },
    });
    const download = await client().get(`/api/fichiers/${presigned.customId}`);
    expect(sha256(new Uint8Array(await download.arrayBuffer()))).toBe(sha256(bytes));
    expect(await inFolder('envois')).toEqual([]);
    const row = await db.fichier.findFirstOrThrow({ select: { sha256: true, key: true } });
    expect(row.sha256).toBe(sha256(bytes));
    expect(await storedUnder(row.key)).toHaveLength(store.namesPerFile);
  });

  test('the answer lost on the way is given again', async () => {
    const file = { name: 'notes.txt', bytes: Buffer.from('Bonjour.') };
    const { presigned } = await client().announce(file, 'espace', espaceId);
    const first = await client().put(presigned, file.bytes);
    expect(await client().head(presigned)).toEqual({ status: 200, start: 8 });
    const second = await client().put(presigned, file.bytes, 8);
    expect(second?.status).toBe(200);
    expect(second?.body.serverData).toEqual(first?.body.serverData);
  });

  test('whoever comes back while the old line still hangs takes its place', async () => {
    const bytes = randomBytes(2_000_000);
    const { presigned } = await client().announce({ name: 'a.bin2', bytes }, 'espace', espaceId);
    const hanging = client().put(presigned, bytes, 0, { cutAfter: 500_000, hang: true });
    const start = await arrived(presigned, store.keepsWhileOpen ? 400_000 : 0);
    const answer = await client().put(presigned, bytes, start);
    expect(answer?.status).toBe(200);
    expect(await hanging).toBeNull();
    const download = await client().get(`/api/fichiers/${presigned.customId}`);
    expect(sha256(new Uint8Array(await download.arrayBuffer()))).toBe(sha256(bytes));
  });

  test('two files of one name are both kept', async () => {
    await client().upload({ name: 'plan.txt', bytes: Buffer.from('un') }, espaceId);
    const second = await client().upload({ name: 'Plan.txt', bytes: Buffer.from('deux') }, espaceId);
    expect(second.body.serverData?.nom).toBe('Plan (2).txt');
    expect((await listFichiers(anne, { espaceId })).total).toBe(2);
  });

  test.each([
    ['empty', { name: 'vide.txt', bytes: Buffer.alloc(0) }, /vide/],
    ['a path', { name: '../../etc/passwd', bytes: Buffer.from('x') }, /chemin/],
    ['a Windows path', { name: 'C:\\boot.ini', bytes: Buffer.from('x') }, /chemin/],
    ['a line end', { name: 'a\nb.txt', bytes: Buffer.from('x') }, /cachés/],
    ['too large', { name: 'film.mp4', bytes: Buffer.from('x'), size: 100_000_001 }, /trop gros/],
  ])('refused before a byte is sent: %s', async (_, file, why) => {
    const answer = await client().announce(file, 'espace', espaceId);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(why);
    expect(await db.fichier.count()).toBe(0);
  });

  test.each([
    ['more bytes than announced', { name: 'a.txt', bytes: Buffer.from('abcdef'), size: 3 }, /plus gros/],
    ['far more bytes than announced', { name: 'a.txt', bytes: randomBytes(300_000), size: 3 }, /plus gros/],
    ['fewer bytes than announced', { name: 'a.txt', bytes: Buffer.from('abc'), size: 30 }, /plus petit/],
    ['a program by name', { name: 'installer.exe', bytes: Buffer.from('MZ') }, /programme/],
    [
      'a program under another name',
      { name: 'photo.jpg', bytes: Buffer.from(`4d5a9000${'00'.repeat(300)}`, 'hex') },
      /programme/,
    ],
    [
      'a text that says it is a PDF',
      { name: 'dossier.pdf', bytes: Buffer.from('Bonjour à tous') },
      /ne correspond pas à son nom/,
    ],
    [
      'a web page that says it is a picture',
      { name: 'p.png', bytes: Buffer.from('<html><script>alert(1)</script>') },
      /pas vraiment une image PNG/,
    ],
    [
      'an SVG with a script',
      {
        name: 'logo.svg',
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      },
      /code/,
    ],
  ])('refused for its bytes, and nothing stays: %s', async (_, file, why) => {
    const answer = await client().upload(file, espaceId);
    expect(answer.status).toBe(422);
    expect(answer.body.error).toMatch(why);
    expect(answer.body.error).toContain(file.name);
    expect((await listFichiers(anne, { espaceId })).total).toBe(0);
    expect(await inFolder('envois')).toEqual([]);
    const row = await db.fichier.findFirstOrThrow();
    expect(row.etat).toBe('refuse');
    expect(await storedUnder(row.key)).toEqual([]);
  });

  test('a disk that fills up refuses the file in words, keeps nothing of it, and serves the others', async () => {
    const bytes = randomBytes(200_000);
    const { presigned } = await client().announce({ name: 'film.qlab', bytes }, 'espace', espaceId);
    const { key } = await db.fichier.findUniqueOrThrow({
      where: { id: presigned.customId },
      select: { key: true },
    });
    // The device that is always full: a real ENOSPC at the first byte.
    await mkdir(path.join(dataDir(), 'envois'), { recursive: true });
    await symlink('/dev/full', path.join(dataDir(), 'envois', key));
    const answer = await client().put(presigned, bytes);
    expect(answer).toMatchObject({ status: 507, body: { error: expect.stringContaining('plus de place') } });
    expect(await inFolder('envois')).toEqual([]);
    expect((await client().head(presigned)).status).toBe(404);
    expect((await espaceUsage(anne, espaceId)).utilise).toBe(0);
    expect(
      (await client().upload({ name: 'notes.txt', bytes: Buffer.from('Bonjour.') }, espaceId)).status,
    ).toBe(200);
  });

  test('a full espace says what is left', async () => {
    await db.instance.update({ where: { id: 1 }, data: { espaceQuotaMo: 1 } });
    const answer = await client().announce(
      { name: 'film.mp4', bytes: Buffer.alloc(0), size: 1_500_000 },
      'espace',
      espaceId,
    );
    await db.instance.update({ where: { id: 1 }, data: { espaceQuotaMo: 5_000 } });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(/il reste 1\sMo sur 1\sMo.*«\sfilm\.mp4\s» en demande 1,5\sMo/);
  });

  test('an upload taken back leaves nothing', async () => {
    const bytes = randomBytes(400_000);
    const { presigned } = await client().announce({ name: 'film.qlab', bytes }, 'espace', espaceId);
    await client().put(presigned, bytes, 0, { cutAfter: 200_000 });
    await arrived(presigned, 100_000);
    const answer = await fetch(presigned.url, {
      method: 'DELETE',
      headers: { cookie: await cookieOf(anne) },
    });
    expect(answer.status).toBe(200);
    expect([await db.fichier.count(), await inFolder('envois')]).toEqual([0, []]);
  });

  test('a forged and an expired address are refused in words, and take no byte', async () => {
    const file = { name: 'notes.txt', bytes: Buffer.from('Bonjour.') };
    const { presigned } = await client().announce(file, 'espace', espaceId);
    const forged = [
      presigned.url.replace(/signature=.*/, 'signature=hmac-sha256%3D00'),
      presigned.url.replace(/&signature=.*/, ''),
      presigned.url.replace(/signature=.*/, 'signature=%'),
      presigned.url.replace(/x-ut-file-size=8/, 'x-ut-file-size=9'),
      presigned.url.replace(/expires=\d+/, `expires=${Date.now() + 9e9}`),
    ];
    for (const url of forged) {
      const answer = await client().put({ ...presigned, url }, file.bytes);
      expect(answer, url).toMatchObject({
        status: 403,
        body: { error: expect.stringContaining('pas valable') },
      });
    }
    const { readPlace } = await import('@/server/fichiers/envois/place');
    expect(readPlace(site.url, presigned.url.slice(site.url.length)).state).toBe('valid');
    const { signed } = await import('@/lib/fichiers/ingest-key');
    const old = presigned.url
      .replace(/&signature=.*/, '')
      .replace(/expires=\d+/, `expires=${Date.now() - 1}`);
    const answer = await client().put(
      { ...presigned, url: `${old}&signature=${encodeURIComponent(signed(old))}` },
      file.bytes,
    );
    expect(answer).toMatchObject({ status: 403, body: { error: expect.stringContaining('trop attendu') } });
    expect((await client().head(presigned)).start).toBe(0);
  });

  test('another site cannot send into a visitor’s espace', async () => {
    const file = { name: 'notes.txt', bytes: Buffer.from('Bonjour.') };
    const { presigned } = await client().announce(file, 'espace', espaceId);
    const answer = await client()
      .put(presigned, file.bytes, 0, { headers: { origin: 'https://evil.example' } })
      .catch(() => ({ status: 403 }));
    expect(answer?.status).toBe(403);
    expect((await client().head(presigned)).start).toBe(0);
  });

  test('rights are asked again at each request', async () => {
    const denis = await aCompte({ nom: 'Denis Mougel' });
    await db.membre.create({
      data: { espaceId, compteId: denis.id, role: 'membre', couleur: 2, joinedAt: new Date() },
    });
    const file = { name: 'notes.txt', bytes: Buffer.from('Bonjour.') };
    const { presigned } = await client(denis).announce(file, 'espace', espaceId);
    // Somebody else's upload is nobody's business, even the responsable's.
    expect((await client(anne).put(presigned, file.bytes))?.status).toBe(404);
    expect((await client(null).put(presigned, file.bytes))?.status).toBe(404);
    const place = { espaceId_compteId: { espaceId, compteId: denis.id } };
    await db.membre.update({ where: place, data: { role: 'lecteur' } });
    expect((await client(denis).put(presigned, file.bytes))?.status).toBe(403);
    await db.membre.delete({ where: place });
    expect((await client(denis).put(presigned, file.bytes))?.status).toBe(404);
    expect((await client(denis).head(presigned)).status).toBe(404);
  });
}
