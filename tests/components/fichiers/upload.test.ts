// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UploadFailure } from '@/components/fichiers/envois/failure';
import { transfer } from '@/components/fichiers/envois/transfer';
import { startUpload, type Upload, type UploadInput, type UploadState } from '@/components/fichiers/upload';
import type { FichierRef } from '@/lib/fichiers/schema';

vi.mock('@/components/fichiers/envois/transfer', () => ({ transfer: vi.fn() }));

const PLACE = {
  url: 'http://localhost/api/envois/k?signature=s',
  key: 'k',
  name: 'plan.pdf',
  customId: null,
};
const FICHIER = { id: 'f', nom: 'plan.pdf' } as FichierRef;

type Attempt = Parameters<typeof transfer>[0] & {
  succeed(): void;
  fail(failure: UploadFailure): void;
  stopped: boolean;
};
let attempts: Attempt[] = [];
let begun: Upload[] = [];

beforeEach(() => {
  attempts = [];
  begun = [];
  vi.stubGlobal('fetch', async () => new Response());
  vi.useFakeTimers();
  vi.mocked(transfer).mockImplementation((input) => {
    const attempt = { ...input, stopped: false } as Attempt;
    const result = new Promise<FichierRef>((resolve, reject) => {
      attempt.succeed = () => resolve(FICHIER);
      attempt.fail = reject;
    });
    attempts.push(attempt);
    return {
      result,
      stop() {
        attempt.stopped = true;
      },
    };
  });
});
afterEach(async () => {
  for (const upload of begun) upload.cancel();
  await soon();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin(given: Partial<UploadInput> = {}) {
  const states: UploadState[] = [];
  const file = new File(['x'.repeat(1_000)], 'plan.pdf', { lastModified: 1 });
  const onChange = (state: UploadState) => states.push(state);
  const upload = startUpload({ slug: 'espace', espaceId: 'e', file, onChange, ...given });
  begun.push(upload);
  return { upload, states, last: () => states.at(-1)?.etat };
}
const soon = () => vi.advanceTimersByTimeAsync(0);
const attempt = (nth: number) => {
  const found = attempts[nth];
  if (!found) throw new Error(`no attempt ${nth}`);
  return found;
};

test('a file leaves, is looked at, and is there', async () => {
  const { upload, states, last } = begin();
  await soon();
  attempt(0).onSent(400);
  attempt(0).onSent(1_000);
  expect(last()).toBe('verification');
  attempt(0).succeed();
  await expect(upload.done).resolves.toBe(FICHIER);
  expect(states.map(({ etat }) => etat)).toEqual(['envoi', 'envoi', 'verification', 'pret']);
});

test('after a cut it goes on by itself, in the place it had, waiting longer each time', async () => {
  const { upload, last } = begin();
  await soon();
  attempt(0).onPresigned(PLACE);
  attempt(0).fail(new UploadFailure('coupure'));
  await soon();
  expect(last()).toBe('coupure');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(attempt(1).presigned).toEqual(PLACE);
  attempt(1).fail(new UploadFailure('coupure'));
  await vi.advanceTimersByTimeAsync(3_900);
  expect(attempts).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(200);
  attempt(2).succeed();
  await expect(upload.done).resolves.toBe(FICHIER);
});

test('the network that comes back shortens the wait', async () => {
  const { last } = begin();
  await soon();
  attempt(0).fail(new UploadFailure('coupure'));
  await soon();
  dispatchEvent(new Event('online'));
  await soon();
  expect(attempts).toHaveLength(2);
  expect(last()).toBe('envoi');
});

test('a pause stops the sending until the person takes it up', async () => {
  const { upload, last } = begin();
  await soon();
  attempt(0).onPresigned(PLACE);
  upload.pause();
  await soon();
  expect(attempt(0).stopped).toBe(true);
  expect(last()).toBe('pause');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempts).toHaveLength(1);
  upload.resume();
  await soon();
  expect(attempt(1).presigned).toEqual(PLACE);
});

test('an upload that was paused before a reload stays so', async () => {
  const { upload, last } = begin({ paused: true, presigned: PLACE });
  await soon();
  expect(last()).toBe('pause');
  expect(attempts).toHaveLength(0);
  upload.resume();
  await soon();
  expect(attempt(0).presigned).toEqual(PLACE);
});

test('what is cancelled is forgotten by the server too', async () => {
  const asked = vi.fn(async () => new Response());
  vi.stubGlobal('fetch', asked);
  const { upload, last } = begin();
  await soon();
  attempt(0).onPresigned(PLACE);
  upload.cancel();
  await expect(upload.done).rejects.toThrow('annulé');
  expect(attempt(0).stopped).toBe(true);
  expect(last()).toBe('annule');
  expect(asked).toHaveBeenCalledWith(PLACE.url, expect.objectContaining({ method: 'DELETE' }));
});

test('a refusal is shown as the server said it, and not tried again', async () => {
  const { upload, states } = begin();
  await soon();
  attempt(0).fail(new UploadFailure('refus', 'Ce fichier est un programme.'));
  await expect(upload.done).rejects.toThrow('programme');
  expect(states.at(-1)).toMatchObject({
    etat: 'echec',
    error: 'Ce fichier est un programme.',
    mayRetry: false,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempts).toHaveLength(1);
});

test('an expired place is asked for again, but not for ever', async () => {
  const { upload, states } = begin({ presigned: PLACE });
  for (let nth = 0; nth < 4; nth++) {
    await soon();
    expect(attempt(nth).presigned).toEqual(nth === 0 ? PLACE : undefined);
    attempt(nth).fail(new UploadFailure('perime'));
  }
  await expect(upload.done).rejects.toThrow('trop attendu');
  expect(states.at(-1)?.etat).toBe('echec');
});

test('a silence is taken for a cut after 45 seconds, later while the server looks at the file', async () => {
  const { last } = begin();
  await soon();
  attempt(0).onSent(400);
  await vi.advanceTimersByTimeAsync(51_000);
  expect(attempt(0).stopped).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  attempt(1).onSent(1_000);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(last()).toBe('verification');
  expect(attempt(1).stopped).toBe(false);
});

test('three leave at once, the next when one is over', async () => {
  const all = Array.from({ length: 5 }, () => begin());
  await soon();
  expect(attempts).toHaveLength(3);
  expect(all[4]?.last()).toBe('attente');
  attempt(1).succeed();
  await soon();
  expect(attempts).toHaveLength(4);
  all[3]?.upload.cancel();
  await soon();
  expect(attempts).toHaveLength(5);
});

test('an empty file goes nowhere', async () => {
  const { upload } = begin({ file: new File([], 'vide.txt') });
  await expect(upload.done).rejects.toThrow('vide');
  expect(attempts).toHaveLength(0);
});

test('a file that can no longer be read is not tried for ever', async () => {
  const file = new File(['abc'], 'plan.pdf');
  vi.spyOn(file, 'slice').mockReturnValue({
    arrayBuffer: () => Promise.reject(new Error('gone')),
  } as unknown as Blob);
  const { upload } = begin({ file });
  await soon();
  attempt(0).fail(new UploadFailure('coupure'));
  await expect(upload.done).rejects.toThrow('Choisissez-le de nouveau');
});
