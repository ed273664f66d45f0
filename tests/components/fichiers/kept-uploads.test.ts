// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import {
  dropKept,
  keepUpload,
  keptFile,
  readKeptUploads,
  sweepKept,
  updateKept,
} from '@/components/fichiers/envois/kept-uploads';
import { createUploadQueue } from '@/components/fichiers/envois/upload-queue';
import { startUpload, type UploadInput } from '@/components/fichiers/upload';

const stored = vi.hoisted(() => ({ files: new Map<string, unknown>(), full: false }));
vi.mock('idb-keyval', () => ({
  createStore: () => 'store',
  get: async (id: string) => stored.files.get(id),
  set: async (id: string, file: unknown) => {
    if (stored.full) throw new DOMException('full', 'QuotaExceededError');
    stored.files.set(id, file);
  },
  keys: async () => [...stored.files.keys()],
  delMany: async (ids: string[]) => {
    for (const id of ids) stored.files.delete(id);
  },
}));
vi.mock('@/components/fichiers/upload', () => ({ startUpload: vi.fn() }));

const sophie = { compteId: 'sophie', espaceId: 'mains' };
const denis = { compteId: 'denis', espaceId: 'mains' };
const PLACE = { url: '/api/envois/k', key: 'k', name: 'fichier', customId: 'f' };
const file = new File(['abc'], 'plan.pdf', { lastModified: 7 });
const kept = { id: 'u1', nom: 'plan.pdf', taille: 3, lastModified: 7 };
const started: UploadInput[] = [];

beforeEach(() => {
  localStorage.clear();
  stored.files.clear();
  stored.full = false;
  started.length = 0;
  vi.mocked(startUpload).mockImplementation((input) => {
    started.push(input);
    return {
      pause: () => undefined,
      resume: () => undefined,
      cancel: () => undefined,
      done: new Promise(() => undefined),
    };
  });
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test('an upload is found again with its file, its place and its pause', async () => {
  expect(await keepUpload(sophie, kept, file)).toBe(true);
  updateKept(sophie, 'u1', { presigned: PLACE, paused: true });
  const queue = createUploadQueue(sophie);
  await queue.start();
  await settle();
  expect(started).toHaveLength(1);
  expect(started[0]).toMatchObject({ espaceId: 'mains', file, presigned: PLACE, paused: true });
});

test('what another person began here is forgotten when somebody else comes', async () => {
  await keepUpload(sophie, kept, file);
  await sweepKept(denis);
  expect(readKeptUploads(sophie)).toEqual([]);
  expect(await keptFile('u1')).toBeUndefined();
});

test('what one has in another espace stays', async () => {
  await keepUpload({ ...sophie, espaceId: 'bois' }, kept, file);
  await sweepKept(sophie);
  expect(await keptFile('u1')).toBe(file);
});

test('a file without a note is swept away, and a note that is nonsense is none', async () => {
  stored.files.set('orphan', file);
  localStorage.setItem('treteaux:depots:sophie:mains', '{"not":"a list"}');
  await sweepKept(sophie);
  expect(stored.files.size).toBe(0);
  expect(readKeptUploads(sophie)).toEqual([]);
});

test('where the browser refuses the file, it is asked for again and goes on in its place', async () => {
  stored.full = true;
  expect(await keepUpload(sophie, kept, file)).toBe(false);
  updateKept(sophie, 'u1', { presigned: PLACE });
  const queue = createUploadQueue(sophie);
  await queue.start();
  await settle();
  expect(queue.read()).toMatchObject([{ nom: 'plan.pdf', lost: true }]);
  expect(started).toEqual([]);
  queue.add([file]);
  await settle();
  expect(started).toMatchObject([{ file, presigned: PLACE }]);
  expect(queue.read()).toHaveLength(1);
});

test('a file that is on its way is not sent twice', async () => {
  const queue = createUploadQueue(sophie);
  queue.add([file]);
  await settle();
  queue.add([file, new File(['autre'], 'autre.pdf')]);
  await settle();
  expect(started.map((input) => input.file.name)).toEqual(['plan.pdf', 'autre.pdf']);
  const [first] = queue.read();
  await dropKept(sophie, first?.id ?? '');
  expect(readKeptUploads(sophie).map(({ nom }) => nom)).toEqual(['autre.pdf']);
});
