import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { consume } from '@/lib/core/rate-limit';

const LIMIT = { name: 'essai', points: 5, duration: 60, alone: 2 };
const shared = async (key: string) =>
  (await db.rateLimit.findUnique({ where: { key: `${LIMIT.name}:${key}` } }))?.points ?? 0;

test('the first uses are counted here alone, then all of them with the other nodes', async () => {
  const key = randomUUID();
  await consume(LIMIT, key);
  await consume(LIMIT, key);
  expect(await shared(key)).toBe(0);
  await consume(LIMIT, key);
  expect(await shared(key)).toBe(3);
  await consume(LIMIT, key);
  expect(await shared(key)).toBe(4);
});

test('no more pass than the limit says', async () => {
  const key = randomUUID();
  for (let use = 0; use < LIMIT.points; use++) await consume(LIMIT, key);
  await expect(consume(LIMIT, key)).rejects.toMatchObject({ code: 'rate_limited' });
});
