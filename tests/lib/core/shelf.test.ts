import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { hearPublicChanges, publicChanged } from '@/lib/core/public-age';
import { remembered } from '@/lib/core/remembered';
import { withRequest } from '@/lib/core/request-context';
import { createShelf } from '@/lib/core/shelf';

type Thing = { value: number };
const aShelf = (clock?: () => number) => createShelf<Thing>({ max: 10, ...(clock ? { clock } : {}) });

beforeEach(() => hearPublicChanges(() => true));

test('what is there is not made again, for a minute', async () => {
  let time = 1_000;
  const shelf = aShelf(() => time);
  await shelf.begin('a', async () => ({ value: 1 }));
  time = 60_000;
  expect(shelf.get('a')).toEqual({ value: 1 });
  time = 62_000;
  expect(shelf.get('a')).toBeUndefined();
});

test('two who ask at once have it made once', async () => {
  const shelf = aShelf();
  const make = vi.fn(async () => ({ value: 1 }));
  const first = shelf.begin('a', make);
  expect(await shelf.awaited('a')).toEqual({ value: 1 });
  await first;
  expect(make).toHaveBeenCalledOnce();
  expect(shelf.awaited('a')).toBeUndefined();
});

test('what fails is its caller’s alone, and is not kept', async () => {
  const shelf = aShelf();
  const failing = shelf.begin('a', () => Promise.reject(new Error('no')));
  const waiting = shelf.awaited('a');
  await expect(failing).rejects.toThrow('no');
  expect(await waiting).toBeNull();
  expect(shelf.get('a')).toBeUndefined();
});

test('who could not hear of a change keeps nothing, and forgets what was kept', async () => {
  const shelf = aShelf();
  await shelf.begin('a', async () => ({ value: 1 }));
  let hears = false;
  hearPublicChanges(() => hears);
  await shelf.begin('b', async () => ({ value: 1 }));
  expect([shelf.get('a'), shelf.get('b')]).toEqual([undefined, undefined]);
  hears = true;
  expect([shelf.get('a'), shelf.get('b')]).toEqual([undefined, undefined]);
});

test('what is heavier than the rest leaves no room for them', async () => {
  const shelf = createShelf<Thing>({ max: 10, maxBytes: 10, bytesOf: ({ value }) => value });
  await shelf.begin('a', async () => ({ value: 6 }));
  await shelf.begin('b', async () => ({ value: 6 }));
  expect([shelf.get('a'), shelf.get('b')]).toEqual([undefined, { value: 6 }]);
});

test('nothing that was begun before a change is ever handed out after it', async () => {
  const step = fc.record({ turns: fc.nat(3), change: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const shelf = aShelf();
      let truth = 0;
      const running: Promise<unknown>[] = [];
      for (const { turns, change } of steps) {
        if (change) {
          truth++;
          publicChanged();
        }
        const asked = truth;
        const seen = shelf.get('a');
        const joined = shelf.awaited('a');
        if (seen) expect(seen.value).toBe(truth);
        else if (joined)
          running.push(joined.then((got) => got && expect(got.value).toBeGreaterThanOrEqual(asked)));
        else
          running.push(
            shelf.begin('a', async () => {
              for (let turn = 0; turn < turns; turn++) await Promise.resolve();
              return { value: asked };
            }),
          );
        await Promise.resolve();
      }
      await Promise.all(running);
      const left = shelf.get('a');
      if (left) expect(left.value).toBe(truth);
    }),
  );
});

test('what is remembered may be nothing at all', async () => {
  const read = vi.fn(async () => null);
  expect(await remembered('nobody', read)).toBeNull();
  expect(await remembered('nobody', read)).toBeNull();
  expect(read).toHaveBeenCalledOnce();
  publicChanged();
  await remembered('nobody', read);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page that answers a form is drawn from what is there now', async () => {
  const read = vi.fn(async () => read.mock.calls.length);
  const form = { id: 'a', writes: true };
  expect(await remembered('again', read)).toBe(1);
  expect(await withRequest(form, () => remembered('again', read))).toBe(2);
  expect(await withRequest({ ...form, writes: false }, () => remembered('again', read))).toBe(1);
});

test('what is shared is frozen, all of it', async () => {
  const found = await remembered('frozen', async () => [{ disciplines: ['conte'] }]);
  expect(() => found[0]?.disciplines.push('danse')).toThrow(TypeError);
});
