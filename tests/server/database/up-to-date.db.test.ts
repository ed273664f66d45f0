import { Client } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { applyMigrations } from '@/server/database/migrations';
import { emptyDatabase } from '../../support/empty-database';

const engine = vi.hoisted(() => ({ asked: 0 }));
vi.mock('@/server/database/schema-engine', async (original) => {
  const real = await original<typeof import('@/server/database/schema-engine')>();
  const withSchemaEngine: typeof real.withSchemaEngine = (...given) => {
    engine.asked += 1;
    return real.withSchemaEngine(...given);
  };
  return { ...real, withSchemaEngine };
});
afterEach(() => {
  engine.asked = 0;
});

test('the engine is loaded for a new database, then left alone until something differs', async () => {
  const url = await emptyDatabase();
  expect((await applyMigrations(url)).length).toBeGreaterThan(1);
  expect(await applyMigrations(url)).toEqual([]);
  expect(engine.asked).toBe(1);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("update _prisma_migrations set checksum = 'other' where migration_name like '%_init'");
  await client.end();
  await applyMigrations(url).catch(() => undefined);
  expect(engine.asked).toBe(2);
});
