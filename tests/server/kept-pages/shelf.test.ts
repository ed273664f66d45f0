import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createShelf } from '@/server/kept-pages/shelf';

const thing = (value: number) => ({ bytes: 10, value });

test('what is there is not made again, for a minute', async () => {
  let time = 1_000;
  const shelf = createShelf<{ bytes: number; value: number }>(() => time);
  await shelf.begin('a', async () => thing(1));
  time = 60_000;
  expect(shelf.get('a')).toEqual(thing(1));
  time = 62_000;
  expect(shelf.get('a')).toBeUndefined();
});

test('two who ask at once have it made once', async () => {
  const shelf = createShelf<{ bytes: number }>();
  const make = vi.fn(async () => thing(1));
  const first = shelf.begin('a', make);
  expect(await shelf.awaited('a')).toEqual(thing(1));
  await first;
  expect(make).toHaveBeenCalledOnce();
  expect(shelf.awaited('a')).toBeUndefined();
});

test('what fails is its caller’s alone, and is not kept', async () => {
  const shelf = createShelf<{ bytes: number }>();
  const failing = shelf.begin('a', () => Promise.reject(new Error('no')));
  const waiting = shelf.awaited('a');
  await expect(failing).rejects.toThrow('no');
  expect(await waiting).toBeNull();
  expect(shelf.get('a')).toBeUndefined();
});

test('nothing that was begun before a change is ever handed out after it', async () => {
  const step = fc.record({ wait: fc.nat(3), change: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const shelf = createShelf<{ bytes: number; value: number }>();
      let truth = 0;
      const running: Promise<unknown>[] = [];
      for (const { wait, change } of steps) {
        if (change) {
          truth++;
          shelf.clear();
        }
        const seen = shelf.get('a');
        if (seen) expect(seen.value).toBe(truth);
        else {
          const joined = shelf.awaited('a');
          const asked = truth;
          if (joined)
            running.push(joined.then((got) => got && expect(got.value).toBeGreaterThanOrEqual(asked)));
          else {
            const read = truth;
            running.push(
              shelf.begin('a', async () => {
                for (let turn = 0; turn < wait; turn++) await Promise.resolve();
                return thing(read);
              }),
            );
          }
        }
        await Promise.resolve();
      }
      await Promise.all(running);
      const left = shelf.get('a');
      if (left) expect(left.value).toBe(truth);
    }),
  );
});
