import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { aCompte, anEspace } from '@/tests/support/people';
import { aPhoto } from '@/tests/support/pictures';
import { startS3 } from '@/tests/support/s3';
import { startServer, type TestServer } from '@/tests/support/server';
import { until } from '@/tests/support/until';
import { aClientOf, type Presigned, sha256 } from '@/tests/support/uploads';

let s3: Awaited<ReturnType<typeof startS3>>;
let nodes: TestServer[];
let anne: Connecte;
let espaceId: string;
beforeAll(async () => {
  s3 = await startS3();
  // One site behind one public address, the signed one; each node listens on a port of its own.
  const env = { ...s3.env, PUBLIC_URL: 'http://treteaux.test' };
  nodes = [await startServer({ env }), await startServer({ env })];
  anne = await aCompte({ nom: 'Anne Aubry' });
  espaceId = (await anEspace([[anne, 'responsable']])).id;
});
afterAll(async () => {
  await Promise.all((nodes ?? []).map((node) => node.kill('SIGTERM')));
  await s3.close();
});

const node = (index: number) => {
  const found = nodes[index];
  if (!found) throw new Error('no such node');
  return found;
};
const client = (index: number) => aClientOf(node(index).url, anne);
/** As a balancer would lead there. */
const through = (index: number, presigned: Presigned): Presigned => ({
  ...presigned,
  url: presigned.url.replace('http://treteaux.test', node(index).url),
});

test('an upload begins on one node, goes on on the other, ends on the first, and is the same file', async () => {
  const bytes = randomBytes(20_000_000);
  const { presigned } = await client(0).announce({ name: 'captation.qlab', bytes }, 'espace', espaceId);
  expect(presigned.url).toMatch(/^http:\/\/treteaux\.test\/api\/envois\//);
  const put = (index: number, start: number, cutAfter?: number) =>
    client(index).put(through(index, presigned), bytes, start, cutAfter ? { cutAfter } : {});
  const arrived = (index: number) => client(index).head(through(index, presigned));
  const settled = async (index: number, least: number) => {
    await until(async () => (await arrived(index)).start >= least, `${least} bytes in the bucket`);
    return (await arrived(index)).start;
  };
  await put(0, 0, 9_000_000);
  const first = await settled(1, 8_300_000);
  await put(1, first, 6_000_000);
  const second = await settled(0, first + 4_000_000);
  const answer = await put(0, second);
  expect(answer).toMatchObject({
    status: 200,
    body: { serverData: { nom: 'captation.qlab', taille: 20_000_000 } },
  });
  const response = await client(1).get(`/api/fichiers/${presigned.customId}`);
  expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(sha256(bytes));
  const part = await client(1).get(`/api/fichiers/${presigned.customId}`, { range: 'bytes=19999990-' });
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true);
  for (const { dataDir } of nodes)
    expect(await readdir(path.join(dataDir, 'envois')).catch(() => [])).toEqual([]);
});

test('a photo added on one node is seen on the other; a bad file leaves nothing in the bucket', async () => {
  const { presigned } = await client(0).announce(
    { name: 'photo.jpg', bytes: await aPhoto('jpeg') },
    'espace',
    espaceId,
  );
  const bytes = await aPhoto('jpeg');
  expect((await client(0).put(through(0, presigned), bytes))?.status).toBe(200);
  for (const part of ['vignette', 'apercu'])
    expect((await client(1).get(`/api/fichiers/${presigned.customId}/${part}`)).status).toBe(200);
  const liar = Buffer.from('Bonjour');
  const refused = await client(0).announce({ name: 'dossier.pdf', bytes: liar }, 'espace', espaceId);
  const answer = await client(1).put(through(1, refused.presigned), liar);
  expect(answer).toMatchObject({
    status: 422,
    body: { error: expect.stringContaining('ne correspond pas à son nom') },
  });
  const names = await readdir(s3.directory, { recursive: true });
  expect(names.some((name) => name.includes('envois/') && name.includes('_S3rver_object'))).toBe(false);
});

test('no log holds a signed address, a name of a file or a key', async () => {
  const bytes = Buffer.from('Bonjour.');
  const { presigned } = await client(0).announce({ name: 'secret-de-scene.txt', bytes }, 'espace', espaceId);
  await client(0).put(through(0, { ...presigned, url: `${presigned.url}0` }), bytes);
  await client(0).put(through(0, presigned), bytes);
  await until(() => node(0).output().includes('file added'), 'the log');
  const written = nodes.map((one) => one.output()).join('\n');
  expect(written).toContain('/api/envois/');
  expect(written).not.toMatch(/signature=|hmac-sha256|x-ut-|secret-de-scene|captation|sk_/);
});
