import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { at } from '@/lib/core/clock';
import { followZone, wallClock } from '@/lib/core/zone';
import { fuseaux } from '@/lib/instance/words';
import { everyMorning } from '@/server/jobs/every-morning';

afterEach(() => followZone('Europe/Paris'));

test('what comes back every hour is done once a day, in the morning, wherever people live', async () => {
  const moment = fc.tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 59 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fuseaux), moment, async (zone, [day, minute]) => {
      followZone(zone);
      const done = vi.fn(async () => undefined);
      const start = Date.UTC(2026, 0, 1 + day, 0, minute);
      const hours = Array.from({ length: 24 * 7 }, (_, hour) => new Date(start + hour * 3_600_000));
      const mornings: string[] = [];
      for (const date of hours) {
        const before = done.mock.calls.length;
        await at(date, () => everyMorning(done)({ _cron: { ts: date.toISOString() } }));
        if (done.mock.calls.length > before) mornings.push(wallClock(date).day);
      }
      expect(new Set(mornings).size).toBe(mornings.length);
      expect(mornings).toHaveLength(7);
    }),
    { numRuns: 40 },
  );
});

test('asked for by itself, it is done at any hour', async () => {
  const done = vi.fn(async () => undefined);
  await at(new Date('2026-11-23T15:00:00Z'), () => everyMorning(done)(null));
  expect(done).toHaveBeenCalledOnce();
});
