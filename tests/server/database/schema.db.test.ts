import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/core/db';
import { applyMigrations } from '@/server/database/migrations';
import { resetDatabase } from '../../support/database';

beforeEach(resetDatabase);

describe('the database of a test', () => {
  it('is migrated, and has nothing left to apply', async () => {
    expect(await applyMigrations(process.env.DATABASE_URL ?? '')).toEqual([]);
  });

  it('is empty of people, but has its instance and its charte', async () => {
    expect(await db.compte.count()).toBe(0);
    expect(await db.instance.count()).toBe(1);
    expect(await db.charte.count()).toBe(1);
  });

  it('records a job in the transaction of a write', async () => {
    const [row] = await db.$queryRaw<{ n: bigint }[]>`select count(*) as n from graphile_worker.jobs`;
    expect(Number(row?.n)).toBe(0);
  });
});
