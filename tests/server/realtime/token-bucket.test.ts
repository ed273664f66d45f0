import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBucket } from '@/server/realtime/token-bucket';

describe('a token bucket', () => {
  it('lets a burst through, then a steady flow', () => {
    const bucket = new TokenBucket(3, 2, 0);
    expect([0, 0, 0, 0].map((time) => bucket.take(time).ok)).toEqual([true, true, true, false]);
    expect(bucket.take(400).ok).toBe(false);
    expect(bucket.take(500).ok).toBe(true);
    expect(bucket.take(500).ok).toBe(false);
  });

  it('names the first refusal of a flood only, and again after a rest', () => {
    const bucket = new TokenBucket(1, 1, 0);
    bucket.take(0);
    expect(bucket.take(1)).toEqual({ ok: false, first: true });
    expect(bucket.take(2)).toEqual({ ok: false, first: false });
    expect(bucket.isIdle(2_000)).toBe(true);
    bucket.take(2_000);
    expect(bucket.take(2_001)).toEqual({ ok: false, first: true });
  });

  it('never lets more through than its capacity and its flow', () => {
    const waits = fc.array(fc.integer({ min: -50, max: 400 }), { maxLength: 300 });
    fc.assert(
      fc.property(
        waits,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 50 }),
        (steps, capacity, rate) => {
          const bucket = new TokenBucket(capacity, rate, 0);
          let time = 0;
          let latest = 0;
          let passed = 0;
          for (const step of steps) {
            // A clock may go back; that must not give anything.
            time += step;
            latest = Math.max(latest, time);
            if (bucket.take(time).ok) passed += 1;
          }
          expect(passed).toBeLessThanOrEqual(capacity + (latest * rate) / 1000 + 1e-6);
        },
      ),
    );
  });
});
