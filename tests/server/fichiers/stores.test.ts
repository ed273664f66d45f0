import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDiskStore } from '@/server/fichiers/store/disk';
import { createS3Store } from '@/server/fichiers/store/s3';
import { MissingBytesError, type Store, StoreFullError } from '@/server/fichiers/store/store';
import { envoisFolder, makeFolder, workPath } from '@/server/fichiers/store/work-folder';
import { startS3 } from '@/tests/support/s3';

let dataDir: string;
let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'treteaux-store-'));
  return () => rm(dataDir, { recursive: true, force: true });
});

const aKey = () => `${randomBytes(6).toString('hex')}-${randomBytes(16).toString('hex')}`;
async function* chunks(bytes: Buffer, { size = 65_536, cut = false } = {}) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  if (cut) throw new Error('the line broke');
}
const s3Store = () =>
  createS3Store(
    {
      endpoint: s3.env.S3_ENDPOINT,
      region: 'us-east-1',
      bucket: s3.env.S3_BUCKET,
      accessKeyId: s3.env.S3_ACCESS_KEY_ID,
      secretAccessKey: s3.env.S3_SECRET_ACCESS_KEY,
    },
    dataDir,
  );
const all = async (store: Store) => {
  const keys: string[] = [];
  for await (const key of store.keysBefore(new Date(Date.now() + 1_000))) keys.push(key);
  return [...new Set(keys)];
};

describe.each([
  ['disk', () => createDiskStore(dataDir)],
  ['bucket', s3Store],
])('on %s', (_, make) => {
  test('an upload grows in pieces, on several nodes, and is kept whole', async () => {
    const bytes = randomBytes(9_500_000);
    const key = aKey();
    await expect(make().append(key, 0, chunks(bytes.subarray(0, 8_800_000), { cut: true }))).rejects.toThrow(
      'broke',
    );
    expect(await make().received(key)).toBe(8_800_000);
    // Another node begins a little earlier than what is there.
    await make().append(key, 8_700_000, chunks(bytes.subarray(8_700_000)));
    const store = make();
    expect(await store.received(key)).toBe(bytes.length);
    const file = await store.assemble(key);
    expect((await stat(file)).size).toBe(bytes.length);
    const vignette = path.join(envoisFolder(dataDir), 'vignette');
    await writeFile(vignette, 'petite');
    await store.keep(key, vignette, 'vignette');
    await store.keep(key, file);
    await store.drop(key);
    expect(await store.size(key)).toBe(bytes.length);
    expect((await buffer(await store.open(key, {}))).equals(bytes)).toBe(true);
    const part = await buffer(await store.open(key, { range: { start: 8_388_000, end: 8_389_000 } }));
    expect(part.equals(bytes.subarray(8_388_000, 8_389_001))).toBe(true);
    expect((await buffer(await store.open(key, { preview: 'vignette' }))).toString()).toBe('petite');
    expect(await all(store)).toContain(key);
    expect(await readdir(envoisFolder(dataDir))).toEqual([]);

    await store.remove([key]);
    await store.remove([key]);
    expect(await all(store)).not.toContain(key);
    await expect(store.open(key, {})).rejects.toThrow(MissingBytesError);
    await expect(store.size(key, 'vignette')).rejects.toThrow(MissingBytesError);
  });

  test('an upload given up leaves nothing', async () => {
    const key = aKey();
    const store = make();
    expect(await store.received(key)).toBe(0);
    await store.append(key, 0, chunks(Buffer.from('abc')));
    expect(await all(store)).toContain(key);
    await store.drop(key);
    expect([await store.received(key), await all(store)]).toEqual([0, expect.not.arrayContaining([key])]);
  });
});

test('files lie where only this account reads them', async () => {
  const store = createDiskStore(dataDir);
  const key = aKey();
  await store.append(key, 0, chunks(Buffer.from('abc')));
  await store.keep(key, await store.assemble(key));
  for (const folder of ['fichiers', 'envois', `fichiers/${key.slice(0, 2)}`])
    expect((await stat(path.join(dataDir, folder))).mode & 0o777, folder).toBe(0o700);
  expect((await stat(path.join(dataDir, 'fichiers', key.slice(0, 2), key))).mode & 0o777).toBe(0o600);
});

test('a disk that fills up says so, before and in the middle', async () => {
  const store = createDiskStore(dataDir);
  await expect(store.requireRoom(1e15)).rejects.toThrow(StoreFullError);
  await expect(createDiskStore(dataDir, 1e15).requireRoom(1)).rejects.toThrow(StoreFullError);
  await expect(store.requireRoom(1)).resolves.toBeUndefined();
  // The device that is always full: a real ENOSPC at the first byte.
  const key = aKey();
  await makeFolder(envoisFolder(dataDir));
  await symlink('/dev/full', workPath(dataDir, key));
  await expect(store.append(key, 0, chunks(Buffer.alloc(10)))).rejects.toThrow(StoreFullError);
});
